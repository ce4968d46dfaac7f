package daman.cli.terminal;

import daman.commitments.Commitment;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Sums and quantities as short words. */
public final class Sums {
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Sums() {}

    public static String amount(@Nullable Amount amount) {
        if (amount == null) return "";
        String bound = amount.bound() == null ? "" : amount.bound() == Amount.Bound.MAX ? "≤ " : "≥ ";
        String per = amount.per() == null ? "" : " a " + amount.per().id();
        return bound + range(amount.value(), amount.high()) + " " + amount.currency() + per;
    }

    public static String range(BigDecimal low, @Nullable BigDecimal high) {
        return high == null || high.compareTo(low) == 0 ? number(low) : number(low) + "–" + number(high);
    }

    public static String thing(Commitment one) {
        String count = one.quantity() == null ? "" : range(one.quantity(), one.quantityHigh());
        return (count + " " + (one.item() == null ? "" : one.item())).strip();
    }

    /** Exact where it is short: 2.5bn, 300m, 12,500. */
    public static String number(BigDecimal value) {
        if (value.abs().compareTo(BILLION) >= 0) return scaled(value, BILLION) + "bn";
        if (value.abs().compareTo(MILLION) >= 0) return scaled(value, MILLION) + "m";
        return grouped(value.stripTrailingZeros().toPlainString());
    }

    private static String scaled(BigDecimal value, BigDecimal unit) {
        return grouped(value.divide(unit, MathContext.DECIMAL64).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString());
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = point - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) text.insert(at, ',');
        return text.toString();
    }
}
