package daman.analysis.answers;

import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.things.Measure;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Of which promises an answer is; null where it doesn't matter. */
public record Which(@Nullable String provider, @Nullable Measure measure, @Nullable String recipient) {
    public static final Which ALL = new Which(null, null, null);

    /** The rows of the cut that are meant, in its order. */
    public int[] rows(Cut cut) {
        Timeline all = cut.timeline();
        IntPredicate given = provider == null ? row -> true : all.having(all::providers, list -> list.contains(provider));
        return cut.those(row -> given.test(row) && (measure == null || all.measure(row) == measure) && (recipient == null || recipient.equals(all.recipient(row))));
    }
}
