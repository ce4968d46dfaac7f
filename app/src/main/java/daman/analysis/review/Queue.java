package daman.analysis.review;

import daman.claims.Claim;
import daman.claims.Reliability;
import daman.claims.Sum;
import daman.deciding.Guarantee;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * What should be looked at first: a pure function of the promises of a cut and of the signs of their claims. A promise that two reviewers have looked at as
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

    private final List<Guarantee> promises;
    private final Signs signs;
    private final Set<String> weak;
    private final Set<String> finding;
    private final Map<String, Double> notLarge;

    private Queue(List<Guarantee> promises, Signs signs) {
        this.promises = promises;
        this.signs = signs;
        this.weak = signs.promises(true);
        this.finding = signs.promises(false);
        this.notLarge = notLarge(promises);
    }

    /** The heaviest first, those of one weight in their order. @param promises of a cut, those told of last first @param signs as known after the same entry */
    public static List<Doubt> of(List<Guarantee> promises, Signs signs) {
        Queue queue = new Queue(promises, signs);
        int[] waiting = queue.ordered();
        return new AbstractList<>() {
            @Override public Doubt get(int at) { return queue.doubt(promises.get(waiting[at])); }

            @Override public int size() { return waiting.length; }
        };
    }

    /** Linear: weights are small whole numbers, and who waits is counted by them. */
    private int[] ordered() {
        int[] weights = new int[promises.size()];
        int[] from = new int[HEAVIEST + 2];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Reason.weight(reasons(promises.get(at)));
            from[HEAVIEST - weights[at] + 1]++;
        }
        for (int weight = 1; weight < from.length; weight++) from[weight] += from[weight - 1];
        int[] ordered = new int[from[HEAVIEST]];
        for (int at = 0; at < weights.length; at++) if (weights[at] > 0) ordered[from[HEAVIEST - weights[at]]++] = at;
        return ordered;
    }

    private Doubt doubt(Guarantee one) { return new Doubt(one, List.copyOf(reasons(one)), signs.looked(one.id())); }

    private Set<Reason> reasons(Guarantee one) {
        int times = signs.times(one.id(), one.claimCount());
        if (times >= WANTED) return NO_REASON;
        if (times > 0) return SECOND;
        Set<Reason> reasons = EnumSet.of(Reason.NOT_LOOKED_AT);
        for (Reason reason : ALL) if (has(one, reason)) reasons.add(reason);
        return reasons;
    }

    private boolean has(Guarantee one, Reason reason) {
        return switch (reason) {
            case CONTRADICTION -> !one.contradictions().isEmpty();
            case FINDING -> finding.contains(one.id());
            case WEAK_LINK -> weak.contains(one.id());
            case CREDIBILITY -> one.grade().credibility() >= DOUBTFUL;
            case RELIABILITY -> one.grade().reliability().compareTo(Reliability.D) >= 0;
            case LARGE_SUM -> isLarge(one);
            case NOT_LOOKED_AT, ONE_REVIEWER -> false; // what it has besides
        };
    }

    private boolean isLarge(Guarantee one) {
        if (one.sums().isEmpty()) return false;
        Sum sum = one.sums().getFirst();
        return sum.range().high().doubleValue() > notLarge.getOrDefault(unit(sum), Double.MAX_VALUE);
    }

    /** By currency and period the sum that nine tenths don't exceed: sums of several currencies are not compared. */
    private static Map<String, Double> notLarge(List<Guarantee> promises) {
        Map<String, DoubleStream.Builder> sums = new HashMap<>();
        for (Guarantee one : promises) if (!one.sums().isEmpty()) sums.computeIfAbsent(unit(one.sums().getFirst()), unit -> DoubleStream.builder()).add(one.sums().getFirst().range().high().doubleValue());
        Map<String, Double> notLarge = new HashMap<>();
        sums.forEach((unit, builder) -> {
            double[] all = builder.build().sorted().toArray();
            notLarge.put(unit, all[(all.length * OF_TEN + 9) / 10 - 1]);
        });
        return notLarge;
    }

    private static String unit(Sum sum) { return sum.currency() + (sum.per() == null ? "" : sum.per().id()); }

    /** The claim of a promise to begin with: one with a sign that nobody has looked at, else one that nobody has looked at, else the newest. @param whole with its claims */
    public static Claim first(Guarantee whole, Signs signs) {
        return whole.claims().stream().max(Comparator.comparing((Claim claim) -> !signs.reviewers().containsKey(claim.id())).thenComparing(claim -> signs.claims().containsKey(claim.id())).thenComparing(Claim::index)).orElseThrow();
    }
}
