package daman.analysis.memory;

import daman.analysis.columns.Coding;
import daman.analysis.columns.Values;
import daman.claims.Range;
import daman.claims.Sum;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    public record Unit(String currency, Amount.@Nullable Per per) {
        static final Coding<Unit> CODING = Coding.ofTexts(one -> List.of(one.currency, Told.text(one.per)), texts -> new Unit(texts.getFirst(), Told.per(texts.getLast())));
    }

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

    /** @param units of those that are told; without another one */
    static Coding<Told> coding(Values<Unit> units) { return Coding.ofTexts(Told::texts, texts -> of(sums(texts), units)); }

    /** Four a sum. */
    private static List<String> texts(Told one) {
        List<String> texts = new ArrayList<>();
        for (Sum sum : one.sums) texts.addAll(List.of(sum.range().low().toString(), sum.range().high().toString(), sum.currency(), text(sum.per())));
        return texts;
    }

    private static List<Sum> sums(List<String> texts) {
        List<Sum> sums = new ArrayList<>();
        for (int at = 0; at < texts.size(); at += 4) sums.add(new Sum(new Range(new BigDecimal(texts.get(at)), new BigDecimal(texts.get(at + 1))), texts.get(at + 2), per(texts.get(at + 3))));
        return List.copyOf(sums);
    }

    private static String text(Amount.@Nullable Per per) { return per == null ? "" : per.name(); }

    private static Amount.@Nullable Per per(String text) { return text.isEmpty() ? null : Amount.Per.valueOf(text); }

    /** By what is quickly looked at: the sums themselves decide. */
    @Override public int hashCode() { return Long.hashCode(low * 31 + high) * 31 + unit * 31 + sums.size(); }

    @Override public boolean equals(Object other) { return other instanceof Told one && low == one.low && high == one.high && unit == one.unit && sums.equals(one.sums); }

    private static long hundredths(BigDecimal value) { return value.movePointRight(SCALE).longValueExact(); }

    private static boolean isSmall(BigDecimal value) { return value.scale() >= 0 && value.scale() <= SCALE && value.abs().movePointRight(SCALE).compareTo(MOST) <= 0; }
}
