package daman.analysis.answers;

import daman.analysis.figures.Added;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.claims.Range;
import daman.claims.Sum;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What some promises, or some demands, come to together.
 *
 * @param lines      how many promises or demands
 * @param number     of things, as far as numbers are told; null where none is
 * @param unnumbered how many tell no number
 * @param sums       as far as sums are told, by currency and period
 * @param unpriced   how many tell no sum
 * @param rows       of the cut, of which it is made
 */
public record Figure(long lines, @Nullable Range number, long unnumbered, List<Sum> sums, long unpriced, Cut cut, List<Integer> rows) {
    /** Between the things of a list. */
    public static final String AND = ", ";

    /** Of promises: each once, and a part not beside its whole. @param oneThing whether they are of one thing, so that their numbers can be added */
    public static Figure ofPromises(Cut cut, int[] rows, boolean oneThing) {
        Added added = cut.added(rows);
        Timeline all = cut.timeline();
        IntPredicate looked = oneThing ? cut.among(rows) : row -> false;
        Range number = null;
        long unnumbered = 0;
        for (int row : rows) {
            Range own = oneThing ? own(all, row) : null;
            if (own == null) unnumbered++;
            else if (!cut.isBelow(row, whole -> isWhole(all, looked, whole, row))) number = number == null ? own : new Range(number.low().add(own.low()), number.high().add(own.high()));
        }
        return new Figure(rows.length, number, unnumbered, added.sums(), added.unknown(), cut, new Rows(rows));
    }

    /** A list of several things has one number for none of them in particular. */
    private static @Nullable Range own(Timeline all, int row) { return isList(all.item(row)) ? null : all.quantityRange(row); }

    /** Whether a thing is a list of several ("Patriot, IRIS-T"), as a reading joins those that have no number of their own. */
    public static boolean isList(@Nullable String item) { return item != null && item.contains(AND); }

    private static boolean isWhole(Timeline all, IntPredicate looked, int whole, int row) { return looked.test(whole) && own(all, whole) != null && java.util.Objects.equals(all.item(whole), all.item(row)); }

    /** Most figures are never asked for their rows. */
    private static final class Rows extends AbstractList<Integer> implements RandomAccess {
        private final int[] rows;

        Rows(int[] rows) {
            this.rows = rows;
        }

        @Override public Integer get(int at) { return rows[at]; }

        @Override public int size() { return rows.length; }
    }

    public boolean isEmpty() { return lines == 0; }

    /** The ids of the promises, or of the lines of the demands. */
    public List<String> promises() { return rows.stream().map(cut.timeline()::id).toList(); }

    /** The ids of the claims that say how far they are. */
    public List<String> claims() {
        List<String> claims = new ArrayList<>();
        for (int row : rows) claims.addAll(cut.timeline().steps(row).claims());
        return claims;
    }
}
