package daman.analysis.memory;

import daman.claims.Sum;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a promise, the first of them also in hundredths, by which many are added up quickly.
 *
 * @param unit      of the first; below zero where there is none
 * @param low       in hundredths
 * @param high      in hundredths
 * @param lowScale  digits after the point, as it was told
 * @param highScale digits after the point, as it was told
 * @param small     whether hundredths say all of it, in numbers that can be added without end
 * @param largest   the largest upper end of all sums in hundredths, whatever the currency; 0 where there is none
 * @param largestSmall whether hundredths say that
 */
public record Told(List<Sum> sums, int unit, long low, long high, int lowScale, int highScale, boolean small, long largest, boolean largestSmall) {
    /** What may be added up: a currency, by what period. */
    public record Unit(String currency, Amount.@Nullable Per per) {}

    static final int SCALE = 2;
    /** Four thousand billion of any currency, in hundredths: a few thousand of them are still a long. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 50);

    static Told of(List<Sum> sums, Values<Unit> units) {
        if (sums.isEmpty()) return new Told(sums, -1, 0, 0, 0, 0, true, 0, true);
        Sum first = sums.getFirst();
        int unit = units.add(new Unit(first.currency(), first.per()));
        BigDecimal low = first.range().low(), high = first.range().high();
        boolean all = true;
        long largest = 0;
        for (Sum sum : sums) {
            all &= isSmall(sum.range().high());
            if (all) largest = Math.max(largest, hundredths(sum.range().high()));
        }
        if (!all) largest = 0;
        if (!isSmall(low) || !isSmall(high)) return new Told(sums, unit, 0, 0, low.scale(), high.scale(), false, largest, all);
        return new Told(sums, unit, hundredths(low), hundredths(high), low.scale(), high.scale(), true, largest, all);
    }

    /** By what is quickly looked at: the sums themselves decide. */
    @Override public int hashCode() { return Long.hashCode(low * 31 + high) * 31 + unit * 31 + sums.size(); }

    @Override public boolean equals(Object other) { return other instanceof Told one && low == one.low && high == one.high && unit == one.unit && sums.equals(one.sums); }

    private static long hundredths(BigDecimal value) { return value.movePointRight(SCALE).longValueExact(); }

    private static boolean isSmall(BigDecimal value) { return value.scale() >= 0 && value.scale() <= SCALE && value.abs().movePointRight(SCALE).compareTo(MOST) <= 0; }
}
