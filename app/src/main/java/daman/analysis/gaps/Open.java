package daman.analysis.gaps;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Steps;
import daman.deciding.Guarantee;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * A promise that stands and isn't delivered.
 *
 * @param row   of the cut
 * @param since the day on which somebody first stood by it
 * @param age   days since then
 * @param quiet days since it last got further
 */
public record Open(Cut cut, int row, LocalDate since, long age, long quiet) {
    /** The oldest first. @param until the day up to which days are counted */
    static List<Open> of(Cut cut, int[] rows, LocalDate until) {
        long[] bySince = Arrays.stream(rows).filter(row -> cut.rung(row).isPromise() && cut.rung(row) != Rung.DELIVERED).mapToLong(row -> (long) since(cut.timeline().steps(row)) << Integer.SIZE | row).sorted().toArray();
        return new Oldest(cut, bySince, until);
    }

    private static int since(Steps steps) { return Lead.promised(steps).orElseGet(() -> steps.day(steps.size() - 1)); }

    private static Open of(Cut cut, int row, LocalDate until) {
        Steps steps = cut.timeline().steps(row);
        int since = since(steps);
        return new Open(cut, row, LocalDate.ofEpochDay(since), until.toEpochDay() - since, until.toEpochDay() - steps.day(steps.size() - 1));
    }

    /** Those of one day are put in the order of their ids when one of them is asked for: that takes longer than all else, and people see a few of them. Safe for several threads. */
    private static final class Oldest extends AbstractList<Open> implements RandomAccess {
        private final Cut cut;
        /** Days since 1970, then rows. */
        private final long[] bySince;
        private final LocalDate until;
        /** Where each day begins. */
        private final BitSet days = new BitSet();
        /** Of the first of each day, whether those of that day are in order. */
        private final BitSet ordered = new BitSet();

        Oldest(Cut cut, long[] bySince, LocalDate until) {
            this.cut = cut;
            this.bySince = bySince;
            this.until = until;
            for (int at = 0; at < bySince.length; at++) if (at == 0 || day(at - 1) != day(at)) days.set(at);
        }

        @Override public Open get(int at) { return of(cut, row(at), until); }

        private synchronized int row(int at) {
            int from = days.previousSetBit(at);
            if (!ordered.get(from)) {
                int next = days.nextSetBit(at + 1), to = next < 0 ? bySince.length : next;
                long[] some = Arrays.stream(bySince, from, to).boxed().sorted(Comparator.comparing(one -> cut.timeline().id(one.intValue()))).mapToLong(Long::longValue).toArray();
                System.arraycopy(some, 0, bySince, from, some.length);
                ordered.set(from);
            }
            return (int) bySince[at];
        }

        private long day(int at) { return bySince[at] >> Integer.SIZE; }

        @Override public int size() { return bySince.length; }
    }

    public Guarantee promise() { return cut.timeline().guarantee(row); }

    /** The ids of the claims by which it got as far as it is. */
    public List<String> claims() { return cut.timeline().steps(row).claims(); }
}
