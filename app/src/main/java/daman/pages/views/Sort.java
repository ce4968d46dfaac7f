package daman.pages.views;

import daman.analysis.memory.Timeline;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** In which order a list of promises stands. Where two are alike, the one spoken of last comes first, then the one whose id does. */
public enum Sort {
    LAST((all, row) -> 0),
    FIRST((all, row) -> -all.first(row)),
    STAGE((all, row) -> all.stage(row) == null ? 1 : -all.stage(row).ordinal()),
    SUM((all, row) -> -all.told(row).largest()),
    CLAIMS((all, row) -> -all.claims(row)),
    GRADE((all, row) -> all.reliability(row) * 10L + all.credibility(row));

    /** By which rows are ordered, the least first. */
    private interface Key {
        long of(Timeline all, int row);
    }

    private final Key key;

    Sort(Key key) {
        this.key = key;
    }

    public String id() { return name().toLowerCase(Locale.ROOT); }

    static Sort of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }

    /** The first of some rows in this order, so many that a page can be cut from them. @param rows those spoken of last first */
    int[] first(Timeline all, int[] rows, int most) {
        if (this == LAST) return Arrays.copyOf(rows, Math.min(most, rows.length));
        if (this == SUM && Arrays.stream(rows).anyMatch(row -> !all.told(row).largestSmall())) return Arrays.stream(rows).boxed().sorted(Comparator.comparing((Integer row) -> exact(all, row)).reversed()).limit(most).mapToInt(row -> row).toArray();
        long[] keys = Arrays.stream(rows).mapToLong(row -> key.of(all, row)).toArray();
        return nearest(keys, most).boxed().sorted(Comparator.comparing(at -> keys[at])).limit(most).mapToInt(at -> rows[at]).toArray();
    }

    /** The figure alone: currencies are not turned into each other for an order. */
    private static BigDecimal exact(Timeline all, int row) { return all.told(row).sums().stream().map(sum -> sum.range().high()).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO); }

    /** The places of the least keys, in their order; more than enough where many are alike. */
    private static IntStream nearest(long[] keys, int most) {
        if (most >= keys.length) return IntStream.range(0, keys.length);
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        long last = sorted[Math.max(0, most - 1)];
        long before = Arrays.stream(keys).filter(key -> key < last).count();
        long[] left = {most - before};
        return IntStream.range(0, keys.length).filter(at -> keys[at] < last || keys[at] == last && left[0]-- > 0);
    }
}
