package daman.findings;

import daman.clauses.Passage;
import daman.measures.Amount;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number of things or a sum, as far as it may be added. */
record Figure(int first, int last, BigDecimal value, @Nullable String currency, Amount.@Nullable Bound bound) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** The figures between two tokens, without ranges, sums for each year and those that only say another in another currency. */
    static List<Figure> in(Passage passage, int first, int last) {
        List<Figure> figures = new ArrayList<>();
        for (Measured value : passage.measuredIn(first, last)) {
            if (value instanceof Measured.Number number && number.high() == null) figures.add(new Figure(number.first(), number.last(), number.value(), null, number.bound()));
            else if (value instanceof Measured.Money money && !money.converted() && money.amount().high() == null && money.amount().per() == null)
                figures.add(new Figure(money.first(), money.last(), money.amount().value(), money.amount().currency(), money.amount().bound()));
        }
        return figures;
    }

    /** The other may be a part of it, as far as their currencies tell. */
    boolean like(Figure other) { return currency == null ? other.currency == null || millions() : currency.equals(other.currency); }

    /** Told in millions, a part leaves the currency of its whole out: "90 million euros: 50 million for …". */
    private boolean millions() { return value.compareTo(MILLION) >= 0; }

    /** Money, or told in millions as money is. */
    boolean sum() { return currency != null || millions(); }

    boolean exact() { return bound == null; }

    static BigDecimal sum(List<Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : figures) sum = sum.add(figure.value());
        return sum;
    }

    String text() { return text(value) + (currency == null ? "" : " " + currency); }

    /** As a note says it: 1200000 and not 1.2E+6. */
    static String text(BigDecimal value) { return value.stripTrailingZeros().toPlainString(); }
}
