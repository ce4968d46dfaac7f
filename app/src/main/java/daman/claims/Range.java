package daman.claims;

import daman.measures.Amount;
import java.math.BigDecimal;

/** From the least to the most that claims say. */
public record Range(BigDecimal low, BigDecimal high) {
    public static Range of(Amount amount) { return new Range(amount.value(), amount.high() == null ? amount.value() : amount.high()); }

    public Range with(Range other) { return new Range(low.min(other.low), high.max(other.high)); }
}
