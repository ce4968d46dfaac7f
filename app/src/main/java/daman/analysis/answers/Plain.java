package daman.analysis.answers;

import daman.analysis.figures.Change;
import daman.analysis.spoken.Spoken;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.findings.Finding;
import daman.json.JsonForm;
import daman.things.Measure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for programs: texts, numbers, days and lists of texts. */
public final class Plain {
    private Plain() {}

    /** One object; each listing a list of objects, in which what is not known has no member. */
    public static String json(Answer answer) {
        return JsonForm.object(form -> {
            form.put("answer", answer.name()).putText("until", answer.until()).put("known_at", answer.known());
            form.putObject("tables", tables -> {
                for (Listing listing : answer.listings()) tables.putList(listing.name(), listing.rows(), (row, values) -> row(row, listing.fields(), values));
            });
        });
    }

    private static void row(JsonForm form, List<Field> fields, List<@Nullable Object> values) throws IOException {
        for (int at = 0; at < fields.size(); at++) form.putPlain(fields.get(at).name(), of(fields.get(at).kind(), values.get(at)));
    }

    /** All rows, each made when it is asked for. */
    public static Iterable<List<@Nullable Object>> rows(Listing listing) { return () -> listing.rows().stream().map(row -> row(listing.fields(), row)).iterator(); }

    private static List<@Nullable Object> row(List<Field> fields, List<@Nullable Object> values) {
        List<@Nullable Object> plain = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) plain.add(of(fields.get(at).kind(), values.get(at)));
        return plain;
    }

    /** A text, a number, a day, a list of texts; null where it is not known. */
    public static @Nullable Object of(Kind kind, @Nullable Object value) {
        if (value == null) return null;
        return switch (kind) {
            case MEASURE -> ((Measure) value).id();
            case STAGE -> ((Stage) value).id();
            case GUARANTEE -> ((Guarantee) value).id();
            case COUNT -> value instanceof Counted counted ? counted.count() : value;
            case RANGE -> range((Range) value);
            case SUMS -> ((List<?>) value).stream().map(one -> sum((Sum) one)).toList();
            case QUARTER -> ((LocalDate) value).getYear() + "-Q" + ((LocalDate) value).get(IsoFields.QUARTER_OF_YEAR);
            case CALLED -> ((Called) value).name();
            case BEYOND -> between((Between) value);
            case CLAIMED -> ((Claimed) value).value();
            case QUOTE -> ((Quoted) value).words();
            case CHANGE -> ((Change.Kind) value).id();
            case STOOD -> stood((Stood) value);
            case FINDING -> ((Finding.Kind) value).id();
            case WHEN -> value.toString();
            case LOOKED_UP, UNNUMBERED, UNPRICED, SOURCE, ITEM, ACTORS, DECIMAL, DAY, WORD, TEXT, PUBLISHERS, TEXTS -> value;
        };
    }

    /** Null where there is nothing of it. */
    private static @Nullable String stood(Stood one) {
        Guarantee promise = one.promise();
        return switch (one.about()) {
            case APPEARED, GONE, WITHDRAWN, ADVANCED, FALLEN -> Spoken.stageId(promise.stage());
            case CONTRADICTED, SETTLED -> orNull(promise.contradictions().stream().map(each -> each.field() + " " + String.join(" / ", each.values())).collect(Collectors.joining("; ")));
            case REVISED -> orNull(Stream.concat(promise.quantity() == null ? Stream.of() : Stream.of(range(promise.quantity())), promise.sums().stream().map(Plain::sum)).collect(Collectors.joining(", ")));
            case CONDITION -> promise.condition() == null ? null : promise.condition().id();
            case GRADE -> promise.grade().toString();
            case CLAIMS -> Integer.toString(promise.claimCount());
        };
    }

    private static @Nullable String orNull(String text) { return text.isEmpty() ? null : text; }

    private static String range(Range range) { return range.low().toPlainString() + ".." + range.high().toPlainString(); }

    private static String between(Between one) { return one.low().toPlainString() + ".." + (one.high() == null ? "" : one.high().toPlainString()); }

    private static String sum(Sum sum) {
        return range(sum.range()) + " " + sum.currency() + (sum.per() == null ? "" : " per " + sum.per().id());
    }
}
