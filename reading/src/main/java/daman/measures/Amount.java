package daman.measures;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money as a report gives it.
 *
 * @param value    exact; of a range the lower end
 * @param currency ISO 4217
 * @param high     upper end of a range
 */
public record Amount(BigDecimal value, String currency, @Nullable Bound bound, @Nullable Per per, @Nullable BigDecimal high) {
    /** Between the codes of a currency of which it isn't told yet whose it is, and letters of one. */
    private static final char OR = '|';
    private static final int CODE = 3;

    /** "Up to" is {@code MAX}; "more than, at least" is {@code MIN}. */
    public enum Bound {
        MIN, MAX;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** The period after which the sum is given again. */
    public enum Per {
        YEAR, MONTH;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** Several states call their money so, and whose it is isn't told yet: {@code SEK|NOK}. */
    public boolean shared() { return currency.length() > CODE && currency.indexOf(OR) >= 0; }

    public static Amount of(BigDecimal value, String currency) { return new Amount(value, currency, null, null, null); }
}
