package daman.analysis.answers;

import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.json.JsonForm;
import daman.things.Measure;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
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
            case WHEN -> value.toString();
            case LOOKED_UP, UNNUMBERED, UNPRICED, SOURCE, ITEM, ACTORS, DECIMAL, DAY, WORD, TEXT, TEXTS -> value;
        };
    }

    private static String range(Range range) { return range.low().toPlainString() + ".." + range.high().toPlainString(); }

    private static String between(Between one) { return one.low().toPlainString() + ".." + (one.high() == null ? "" : one.high().toPlainString()); }

    private static String sum(Sum sum) {
        return range(sum.range()) + " " + sum.currency() + (sum.per() == null ? "" : " per " + sum.per().id());
    }
}
