package daman.analysis.review;

import daman.analysis.memory.Timeline;
import daman.analysis.memory.Told;
import daman.claims.Reliability;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What should be looked at first: a pure function of the rows of a cut and of the signs of their claims. A promise that two reviewers have looked at as
 * it is now doesn't wait any more.
 */
public final class Queue {
    /** Doubtful; 5 and 6 are no better. */
    private static final int DOUBTFUL = 4;
    private static final int WANTED = 2;
    /** Of ten sums in a currency, so many are not large. */
    private static final int OF_TEN = 9;
    private static final int[] WEIGHTS = Reason.weights();
    private static final int HEAVIEST = WEIGHTS[WEIGHTS.length - 1];

    private final Timeline timeline;
    private final Signs signs;
    /** By the number of a promise: those that somebody has looked at, and those that as many as are wanted have. */
    private final BitSet looked = new BitSet();
    private final BitSet settled = new BitSet();
    private final double[] notLarge;

    private Queue(Timeline timeline, int[] rows, Signs signs) {
        this.timeline = timeline;
        this.signs = signs;
        BitSet said = new BitSet();
        for (String id : signs.lookedAt()) if (timeline.promise(id) >= 0) said.set(timeline.promise(id));
        for (int row : rows) if (said.get(timeline.promise(row))) look(row);
        this.notLarge = notLarge(timeline, rows);
    }

    private void look(int row) {
        int times = signs.times(timeline.id(row), timeline.claims(row));
        looked.set(timeline.promise(row), times > 0);
        settled.set(timeline.promise(row), times >= WANTED);
    }

    /** The heaviest first, those of one weight in their order. @param rows of a cut, those told of last first @param signs as known after the same entry */
    public static List<Doubt> of(Timeline timeline, int[] rows, Signs signs) {
        Queue queue = new Queue(timeline, rows, signs);
        int[] waiting = queue.ordered(rows);
        return new AbstractList<>() {
            @Override public Doubt get(int at) { return queue.doubt(waiting[at]); }

            @Override public int size() { return waiting.length; }
        };
    }

    /** Linear: weights are small whole numbers, and who waits is counted by them. */
    private int[] ordered(int[] rows) {
        int[] weights = new int[rows.length];
        int[] from = new int[HEAVIEST + 2];
        for (int at = 0; at < rows.length; at++) {
            weights[at] = WEIGHTS[reasons(rows[at])];
            from[HEAVIEST - weights[at] + 1]++;
        }
        for (int weight = 1; weight < from.length; weight++) from[weight] += from[weight - 1];
        int[] ordered = new int[from[HEAVIEST]];
        for (int at = 0; at < rows.length; at++) if (weights[at] > 0) ordered[from[HEAVIEST - weights[at]]++] = rows[at];
        return ordered;
    }

    private Doubt doubt(int row) { return new Doubt(timeline.guarantee(row), Reason.of(reasons(row)), signs.looked(timeline.id(row))); }

    /** A bit for each reason, as {@link Reason#bit} has it. */
    private int reasons(int row) {
        int promise = timeline.promise(row);
        if (settled.get(promise)) return 0;
        if (looked.get(promise)) return Reason.ONE_REVIEWER.bit();
        int reasons = Reason.NOT_LOOKED_AT.bit();
        if (timeline.isContradicted(row)) reasons |= Reason.CONTRADICTION.bit();
        if (signs.readers().get(promise)) reasons |= Reason.READERS_DISAGREE.bit();
        if (signs.finding().get(promise)) reasons |= Reason.FINDING.bit();
        if (signs.weak().get(promise)) reasons |= Reason.WEAK_LINK.bit();
        if (timeline.credibility(row) >= DOUBTFUL) reasons |= Reason.CREDIBILITY.bit();
        if (timeline.reliability(row) >= Reliability.D.ordinal()) reasons |= Reason.RELIABILITY.bit();
        return isLarge(timeline.told(row)) ? reasons | Reason.LARGE_SUM.bit() : reasons;
    }

    private boolean isLarge(Told told) { return told.unit() >= 0 && told.unit() < notLarge.length && high(told) > notLarge[told.unit()]; }

    /** In hundredths. */
    private static double high(Told told) { return told.small() ? told.high() : told.sums().getFirst().range().high().doubleValue() * 100; }

    /** By currency and period the sum that nine tenths don't exceed: sums of several currencies are not compared. */
    private static double[] notLarge(Timeline timeline, int[] rows) {
        int[] counts = new int[timeline.units().size()];
        for (int row : rows) if (timeline.told(row).unit() >= 0 && timeline.told(row).unit() < counts.length) counts[timeline.told(row).unit()]++;
        double[][] sums = Arrays.stream(counts).mapToObj(double[]::new).toArray(double[][]::new);
        for (int row : rows) {
            Told told = timeline.told(row);
            if (told.unit() >= 0 && told.unit() < counts.length) sums[told.unit()][--counts[told.unit()]] = high(told);
        }
        return Arrays.stream(sums).mapToDouble(Queue::notLarge).toArray();
    }

    private static double notLarge(double[] sums) {
        if (sums.length == 0) return Double.MAX_VALUE;
        Arrays.sort(sums);
        return sums[(sums.length * OF_TEN + 9) / 10 - 1];
    }
}
