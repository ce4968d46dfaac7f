package daman.analysis.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was counted of one list, and its rates to three places. */
public record Count(int gold, int read, int matched, int strict) {
    static final Count NONE = new Count(0, 0, 0, 0);

    Count plus(Count other) { return new Count(gold + other.gold, read + other.read, matched + other.matched, strict + other.strict); }

    public BigDecimal precision() { return rounded(precision(matched)); }

    public BigDecimal recall() { return rounded(recall(matched)); }

    public BigDecimal f1() { return rounded(f1(matched)); }

    public BigDecimal strictF1() { return rounded(f1(strict)); }

    private double precision(int right) { return read == 0 ? gold == 0 ? 1 : 0 : right / (double) read; }

    private double recall(int right) { return gold == 0 ? read == 0 ? 1 : 0 : right / (double) gold; }

    private double f1(int right) {
        double sum = precision(right) + recall(right);
        return sum == 0 ? 0 : 2 * precision(right) * recall(right) / sum;
    }

    static BigDecimal rounded(double rate) { return new BigDecimal(rate).setScale(3, RoundingMode.HALF_EVEN); }
}
