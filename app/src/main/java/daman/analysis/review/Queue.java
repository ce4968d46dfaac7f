package daman.analysis.review;

import daman.analysis.memory.Timeline;
import daman.analysis.memory.Told;
import daman.claims.Claim;
import daman.claims.Reliability;
import daman.deciding.Guarantee;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What should be looked at first: a pure function of the rows of a cut and of the signs of their claims. A promise that two reviewers have looked at as
 * it is now doesn't wait any more. There is one reader; what a second one reads otherwise would be a reason of its own.
 */
public final class Queue {
    /** Doubtful; 5 and 6 are no better. */
    private static final int DOUBTFUL = 4;
    private static final int WANTED = 2;
    /** Of ten sums in a currency, so many are not large. */
    private static final int OF_TEN = 9;
    private static final Reason[] ALL = Reason.values();
    private static final int HEAVIEST = Reason.weight(EnumSet.allOf(Reason.class));
    private static final Set<Reason> NO_REASON = Set.of();
    private static final Set<Reason> SECOND = EnumSet.of(Reason.ONE_REVIEWER);

    private final Timeline timeline;
    private final Signs signs;
    private final BitSet weak = new BitSet();
    private final BitSet finding = new BitSet();
    /** By the number of a promise, how often it was looked at: of those that somebody said anything of. */
    private final Map<Integer, Integer> times = new HashMap<>();
    private final double[] notLarge;

    private Queue(Timeline timeline, int[] rows, Signs signs) {
        this.timeline = timeline;
        this.signs = signs;
        for (Signs.Sign sign : signs.claims().values()) mark(sign);
        Set<Integer> looked = signs.lookedAt().stream().map(timeline::promise).collect(Collectors.toSet());
        for (int row : rows) if (looked.contains(timeline.promise(row))) times.put(timeline.promise(row), signs.times(timeline.id(row), timeline.claims(row)));
        this.notLarge = notLarge(timeline, rows);
    }

    private void mark(Signs.Sign sign) {
        int promise = timeline.promise(sign.promise());
        if (promise < 0) return;
        if (sign.weak()) weak.set(promise);
        if (sign.finding()) finding.set(promise);
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
            weights[at] = Reason.weight(reasons(rows[at]));
            from[HEAVIEST - weights[at] + 1]++;
        }
        for (int weight = 1; weight < from.length; weight++) from[weight] += from[weight - 1];
        int[] ordered = new int[from[HEAVIEST]];
        for (int at = 0; at < rows.length; at++) if (weights[at] > 0) ordered[from[HEAVIEST - weights[at]]++] = rows[at];
        return ordered;
    }

    private Doubt doubt(int row) { return new Doubt(timeline.guarantee(row), List.copyOf(reasons(row)), signs.looked(timeline.id(row))); }

    private Set<Reason> reasons(int row) {
        int looked = times.getOrDefault(timeline.promise(row), 0);
        if (looked >= WANTED) return NO_REASON;
        if (looked > 0) return SECOND;
        Set<Reason> reasons = EnumSet.of(Reason.NOT_LOOKED_AT);
        for (Reason reason : ALL) if (has(row, reason)) reasons.add(reason);
        return reasons;
    }

    private boolean has(int row, Reason reason) {
        return switch (reason) {
            case CONTRADICTION -> !timeline.contradictions(row).isEmpty();
            case FINDING -> finding.get(timeline.promise(row));
            case WEAK_LINK -> weak.get(timeline.promise(row));
            case CREDIBILITY -> timeline.credibility(row) >= DOUBTFUL;
            case RELIABILITY -> timeline.reliability(row) >= Reliability.D.ordinal();
            case LARGE_SUM -> isLarge(timeline.told(row));
            case NOT_LOOKED_AT, ONE_REVIEWER -> false; // what it has besides
        };
    }

    private boolean isLarge(Told told) { return told.unit() >= 0 && told.unit() < notLarge.length && high(told) > notLarge[told.unit()]; }

    private static double high(Told told) { return told.sums().getFirst().range().high().doubleValue(); }

    /** By currency and period the sum that nine tenths don't exceed: sums of several currencies are not compared. */
    private static double[] notLarge(Timeline timeline, int[] rows) {
        DoubleStream.Builder[] sums = new DoubleStream.Builder[timeline.units().size()];
        for (int row : rows) {
            Told told = timeline.told(row);
            if (told.unit() < 0 || told.unit() >= sums.length) continue;
            if (sums[told.unit()] == null) sums[told.unit()] = DoubleStream.builder();
            sums[told.unit()].add(high(told));
        }
        return Arrays.stream(sums).mapToDouble(Queue::notLarge).toArray();
    }

    private static double notLarge(DoubleStream.@Nullable Builder sums) {
        if (sums == null) return Double.MAX_VALUE;
        double[] all = sums.build().sorted().toArray();
        return all[(all.length * OF_TEN + 9) / 10 - 1];
    }

    /** The claim of a promise to begin with: one with a sign that nobody has looked at, else one that nobody has looked at, else the newest. @param whole with its claims */
    public static Claim first(Guarantee whole, Signs signs) {
        return whole.claims().stream().max(Comparator.comparing((Claim claim) -> !signs.reviewers().containsKey(claim.id())).thenComparing(claim -> signs.claims().containsKey(claim.id())).thenComparing(Claim::index)).orElseThrow();
    }
}
