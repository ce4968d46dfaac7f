package daman.analysis.gaps;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Steps;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How long it took from when something was promised until it was delivered, of one group.
 *
 * @param took      of what was delivered and of which the day of the promise is known
 * @param unknown   delivered, and nothing tells when it was promised
 * @param open      promised and not delivered: who counts only what was delivered finds shorter times than there will be
 */
public record Lead<K>(K of, Spread took, long unknown, long open) {
    static <K> Lead<K> of(K of, Cut cut, int[] rows) {
        int[] delivered = Arrays.stream(rows).filter(row -> cut.rung(row) == Rung.DELIVERED).toArray();
        int[] days = Arrays.stream(delivered).mapToObj(row -> days(cut.timeline().steps(row))).flatMapToInt(OptionalInt::stream).toArray();
        long standing = Arrays.stream(rows).filter(row -> cut.rung(row).isPromise()).count();
        return new Lead<>(of, Spread.of(days), delivered.length - days.length, standing - delivered.length);
    }

    /** From the first step by which it was promised to the first by which it was delivered; empty where the first is the second. */
    private static OptionalInt days(Steps steps) {
        OptionalInt promised = promised(steps);
        for (int at = 0; at < steps.size(); at++) if (Rung.of(steps.stage(at)) == Rung.DELIVERED && promised.isPresent()) return OptionalInt.of(steps.day(at) - promised.getAsInt());
        return OptionalInt.empty();
    }

    /** The day since 1970 on which somebody first stood by it without delivering it at once. */
    static OptionalInt promised(Steps steps) {
        for (int at = 0; at < steps.size(); at++) {
            Rung rung = Rung.of(steps.stage(at));
            if (rung == Rung.DELIVERED) return OptionalInt.empty();
            if (rung.isPromise()) return OptionalInt.of(steps.day(at));
        }
        return OptionalInt.empty();
    }
}
