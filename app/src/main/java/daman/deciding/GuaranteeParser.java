package daman.deciding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import daman.claims.Range;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.things.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A guarantee back from {@link GuaranteeJson#line}, without its claims. It is read member by member: a ledger has a hundred thousand of them, and a tree of each takes as long again. */
public final class GuaranteeParser {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DAY = 10;

    private static final Map<String, Stage> STAGES = Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::id, one -> one));

    private String id = "", why = "";
    private List<String> providers = List.of(), sources = List.of();
    private @Nullable Integer giving;
    private @Nullable String recipient, item, partOf;
    private @Nullable Measure measure;
    private @Nullable Stage stage;
    private List<Guarantee.Step> stages = List.of();
    private List<Sum> sums = List.of();
    private @Nullable Range quantity;
    private @Nullable Condition condition;
    private List<Contradiction> contradictions = List.of();
    private int independent, claims;
    private String grade = "";
    private @Nullable LocalDate first, last;

    private GuaranteeParser() {}

    /** @throws IllegalArgumentException for what is no such line */
    public static Guarantee line(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("a guarantee: " + json);
            GuaranteeParser line = new GuaranteeParser();
            while (parser.nextToken() == JsonToken.FIELD_NAME) line.member(parser, parser.currentName());
            return line.made();
        } catch (IOException broken) {
            throw new IllegalArgumentException("a guarantee: " + broken.getMessage(), broken);
        }
    }

    private Guarantee made() {
        if (grade.length() != 2) throw new IllegalArgumentException("a guarantee of grade \"" + grade + "\"");
        return new Guarantee(id, providers, giving, recipient, wanted("measure", measure), item, stage, stages, sums, quantity, condition, partOf, contradictions, sources, independent,
            new Grade(Reliability.valueOf(grade.substring(0, 1)), Integer.parseInt(grade.substring(1)), why), wanted("first", first), wanted("last", last), claims, List.of());
    }

    private static <T> T wanted(String name, @Nullable T value) {
        if (value == null) throw new IllegalArgumentException("a guarantee without its \"" + name + "\"");
        return value;
    }

    private void member(JsonParser parser, String name) throws IOException {
        parser.nextToken();
        switch (name) {
            case "id" -> id = parser.getText();
            case "providers" -> providers = list(parser, GuaranteeParser::text);
            case "provider_count" -> giving = parser.getIntValue();
            case "recipient" -> recipient = parser.getText();
            case "measure" -> measure = Measure.of(parser.getText());
            case "item" -> item = parser.getText();
            case "stage" -> stage = stage(parser.getText());
            case "stages" -> stages = list(parser, GuaranteeParser::step);
            case "amounts" -> sums = list(parser, GuaranteeParser::sum);
            case "quantity" -> quantity = sum(parser).range();
            case "condition" -> condition = Condition.of(parser.getText());
            case "part_of" -> partOf = parser.getText();
            case "contradictions" -> contradictions = list(parser, GuaranteeParser::contradiction);
            case "sources" -> sources = list(parser, GuaranteeParser::text);
            case "independent_publishers" -> independent = parser.getIntValue();
            case "grade" -> grade = parser.getText();
            case "grade_why" -> why = parser.getText();
            case "first" -> first = day(parser.getText());
            case "last" -> last = day(parser.getText());
            case "claim_count" -> claims = parser.getIntValue();
            default -> parser.skipChildren();
        }
    }

    /** Reads what begins at the parser's token. */
    private interface Each<T> {
        T read(JsonParser parser) throws IOException;
    }

    private static <T> List<T> list(JsonParser parser, Each<T> each) throws IOException {
        List<T> values = new ArrayList<>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) values.add(each.read(parser));
        return List.copyOf(values);
    }

    private static String text(JsonParser parser) throws IOException { return parser.getText(); }

    private static Guarantee.Step step(JsonParser parser) throws IOException {
        Stage stage = null;
        LocalDate day = null;
        String claim = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String value = parser.nextTextValue();
            switch (name) {
                case "stage" -> stage = stage(value);
                case "date" -> day = day(value);
                case "claim" -> claim = value;
                default -> parser.skipChildren();
            }
        }
        return new Guarantee.Step(wanted("stage", stage), wanted("date", day), claim);
    }

    /** A quantity is one without a currency. */
    private static Sum sum(JsonParser parser) throws IOException {
        BigDecimal low = BigDecimal.ZERO, high = BigDecimal.ZERO;
        String currency = "";
        Amount.Per per = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "low" -> low = decimal(parser);
                case "high" -> high = decimal(parser);
                case "currency" -> currency = parser.getText();
                case "per" -> per = Amount.Per.valueOf(parser.getText().toUpperCase(Locale.ROOT));
                default -> parser.skipChildren();
            }
        }
        return new Sum(new Range(low, high), currency, per);
    }

    private static Contradiction contradiction(JsonParser parser) throws IOException {
        String field = "";
        List<String> values = List.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "field" -> field = parser.getText();
                case "values" -> values = list(parser, GuaranteeParser::text);
                default -> parser.skipChildren();
            }
        }
        return new Contradiction(field, values);
    }

    /** Never with an exponent, so that it is written again as it was. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        BigDecimal value = new BigDecimal(parser.getText());
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static Stage stage(String id) {
        Stage known = STAGES.get(id);
        return known != null ? known : Stage.of(id);
    }

    private static LocalDate day(String text) {
        if (text.length() != DAY) return LocalDate.parse(text);
        return LocalDate.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, DAY, 10));
    }
}
