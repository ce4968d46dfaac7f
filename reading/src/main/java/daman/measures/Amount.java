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

    public static Amount of(BigDecimal value, String currency) { return new Amount(value, currency, null, null, null); }
}
