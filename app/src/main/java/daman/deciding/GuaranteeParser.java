package daman.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Range;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.json.ReadingParser;
import daman.measures.Amount;
import daman.things.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A guarantee back from {@link GuaranteeJson#line}, without its claims. */
public final class GuaranteeParser {
    private GuaranteeParser() {}

    public static Guarantee line(String json) {
        JsonNode one = ReadingParser.tree("a guarantee", json);
        String grade = one.path("grade").asText();
        return new Guarantee(one.path("id").asText(), strings(one.path("providers")), one.has("provider_count") ? one.path("provider_count").intValue() : null, text(one, "recipient"),
            Measure.of(one.path("measure").asText()), text(one, "item"), known(text(one, "stage"), Stage::of), list(one.path("stages"), GuaranteeParser::step), list(one.path("amounts"), GuaranteeParser::sum),
            one.has("quantity") ? range(one.path("quantity")) : null, known(text(one, "condition"), Condition::of), text(one, "part_of"),
            list(one.path("contradictions"), node -> new Contradiction(node.path("field").asText(), strings(node.path("values")))), strings(one.path("sources")), one.path("independent_publishers").intValue(),
            new Grade(Reliability.valueOf(grade.substring(0, 1)), Integer.parseInt(grade.substring(1)), one.path("grade_why").asText()), LocalDate.parse(one.path("first").asText()), LocalDate.parse(one.path("last").asText()),
            one.path("claim_count").intValue(), List.of());
    }

    private static Guarantee.Step step(JsonNode node) { return new Guarantee.Step(Stage.of(node.path("stage").asText()), LocalDate.parse(node.path("date").asText()), node.path("claim").asText()); }

    private static Sum sum(JsonNode node) {
        return new Sum(range(node), node.path("currency").asText(), known(text(node, "per"), per -> Amount.Per.valueOf(per.toUpperCase(Locale.ROOT))));
    }

    private static Range range(JsonNode node) { return new Range(decimal(node.path("low")), decimal(node.path("high"))); }

    private static BigDecimal decimal(JsonNode node) { return new BigDecimal(node.decimalValue().toPlainString()); }

    private static <T> @Nullable T known(@Nullable String value, Function<String, T> of) { return value == null ? null : of.apply(value); }

    private static @Nullable String text(JsonNode node, String member) { return node.path(member).textValue(); }

    private static List<String> strings(JsonNode node) { return list(node, JsonNode::asText); }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> each) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : node) values.add(each.apply(element));
        return List.copyOf(values);
    }
}
