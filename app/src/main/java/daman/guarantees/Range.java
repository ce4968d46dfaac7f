package daman.guarantees;

import java.math.BigDecimal;

/** From the least to the most that claims say. */
public record Range(BigDecimal low, BigDecimal high) {
    Range with(Range other) { return new Range(low.min(other.low), high.max(other.high)); }
}
