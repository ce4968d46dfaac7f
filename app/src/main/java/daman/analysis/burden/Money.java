package daman.analysis.burden;

import daman.analysis.figures.Cut;
import daman.claims.Range;
import daman.claims.Sum;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What some promises are worth together.
 *
 * @param euros       null where of none of them a sum in euros is known, which is not zero
 * @param unpriced    how many tell no sum
 * @param unconverted how many tell one that can't be turned into euros: its currency has no rate of that time, or it is told by the year
 * @param currencies  of these
 */
public record Money(@Nullable Range euros, long unpriced, long unconverted, List<String> currencies) {
    /** A part is not added beside its whole where the whole is among them and has a sum. */
    static Money of(Cut cut, Euros euros, Collection<Integer> rows) {
        Set<Integer> looked = Set.copyOf(rows);
        Range sum = null;
        long unpriced = 0, unconverted = 0;
        Set<String> currencies = new TreeSet<>();
        for (int row : rows) {
            List<Sum> told = cut.timeline().told(row).sums();
            Range own = euros.of(row);
            if (told.isEmpty()) unpriced++;
            else if (cut.isBelow(row, whole -> looked.contains(whole) && euros.of(whole) != null)) continue;
            else if (own == null) {
                unconverted++;
                told.forEach(one -> currencies.add(one.currency()));
            } else sum = plus(sum, own);
        }
        return new Money(sum, unpriced, unconverted, List.copyOf(currencies));
    }

    static Range plus(@Nullable Range a, Range b) { return a == null ? b : new Range(a.low().add(b.low()), a.high().add(b.high())); }

    static @Nullable Range both(@Nullable Range... some) { return Arrays.stream(some).filter(java.util.Objects::nonNull).reduce(Money::plus).orElse(null); }

    static Range times(Range a, BigDecimal factor) { return new Range(a.low().multiply(factor), a.high().multiply(factor)); }
}
