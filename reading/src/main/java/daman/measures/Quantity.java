package daman.measures;

import daman.measures.numerals.Numeral;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A numeral or a range of two, with the bound that stands beside it. */
record Quantity(int first, int last, Numeral low, @Nullable Numeral top, Amount.@Nullable Bound bound, String origin) {
    BigDecimal value() { return low.value(); }

    @Nullable BigDecimal high() { return top == null ? null : top.value(); }

    Numeral end() { return top == null ? low : top; }

    Quantity upTo(int newLast) { return newLast == last ? this : new Quantity(first, newLast, low, top, bound, origin); }

    /** Both ends multiplied by a scale that stands after the last: $10-15m. */
    Quantity times(int newLast, BigDecimal factor) {
        return new Quantity(first, newLast, low.times(low.last(), factor), top == null ? null : top.times(newLast, factor), bound, origin);
    }

    Quantity from(int newFirst) { return newFirst == first ? this : new Quantity(newFirst, last, low, top, bound, origin); }

    Quantity bounded(Amount.@Nullable Bound by, String why) {
        return by == null || bound != null ? this : new Quantity(first, last, low, top, by, origin + " " + why);
    }
}
