package daman.measures.numerals;

import java.math.BigDecimal;

/**
 * A number as it stands in the text, before anybody asks what it counts.
 *
 * @param digits it begins with digits
 * @param scale  the largest scale word in it, 1 if none
 * @param valid  false where the words only look like a number (ordinals, "several thousand"): they are skipped
 */
public record Numeral(int first, int last, BigDecimal value, boolean digits, BigDecimal scale, boolean valid, String origin) {
    static final BigDecimal MILLION = new BigDecimal("1000000");

    public boolean large() { return scale.compareTo(MILLION) >= 0; }

    public Numeral times(int newLast, BigDecimal factor) {
        return new Numeral(first, newLast, plain(value.multiply(factor)), digits, scale.max(factor), valid, origin);
    }

    static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) return value;
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
