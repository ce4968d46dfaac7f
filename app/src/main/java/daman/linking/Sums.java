package daman.linking;

import daman.claims.Range;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** Whether sums are one: reports round, 7.1 billion is also told as 7. */
final class Sums {
    /** Rounding may not change a sum by more. */
    private static final BigDecimal SLACK = new BigDecimal("0.06");

    private Sums() {}

    /** The best that any two of them make. Sums in different currencies can't be held against each other. */
    static Alike of(Collection<Amount> one, Collection<Amount> two) {
        Alike best = Alike.OPEN;
        for (Amount a : one) for (Amount b : two) {
            Alike alike = of(a, b);
            if (alike == Alike.SAME) return alike;
            if (alike == Alike.NEAR || best == Alike.OPEN) best = alike;
        }
        return best;
    }

    static Alike of(Amount a, Amount b) {
        if (!a.currency().equals(b.currency())) return Alike.OPEN;
        if (a.per() != b.per()) return Alike.DIFFERENT;
        Range one = Range.of(a);
        Range two = Range.of(b);
        if (one.low().compareTo(two.low()) == 0 && one.high().compareTo(two.high()) == 0) return Alike.SAME;
        boolean overlap = one.low().compareTo(two.high()) <= 0 && two.low().compareTo(one.high()) <= 0;
        return overlap || isRounded(a.value(), b.value()) ? Alike.NEAR : Alike.DIFFERENT;
    }

    static boolean isRounded(BigDecimal a, BigDecimal b) {
        if (a.signum() <= 0 || b.signum() <= 0) return a.compareTo(b) == 0;
        boolean near = a.subtract(b).abs().compareTo(a.max(b).multiply(SLACK)) <= 0;
        int digits = Math.min(digits(a), digits(b));
        return near && rounded(a, digits).compareTo(rounded(b, digits)) == 0;
    }

    private static int digits(BigDecimal value) { return value.stripTrailingZeros().precision(); }

    private static BigDecimal rounded(BigDecimal value, int digits) { return value.round(new MathContext(digits, RoundingMode.HALF_UP)); }
}
