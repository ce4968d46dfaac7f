package daman.analysis.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Why a promise waits for a reviewer, and what that weighs: the heavier a promise, the sooner it should be looked at. */
public enum Reason {
    /** Claims that can't all be true. */
    CONTRADICTION(40),
    /** Two readers of one report don't agree on it. */
    READERS_DISAGREE(30),
    /** A report that speaks of it does not hold together. */
    FINDING(25),
    /** No detail joins one of its claims, only who, what kind and when. */
    WEAK_LINK(20),
    /** Doubtful, improbable, or nobody can judge it: 4, 5 or 6. */
    CREDIBILITY(15),
    /** Its best source is poor or unknown: D, E or F. */
    RELIABILITY(10),
    /** Larger than nine tenths of the sums in its currency. */
    LARGE_SUM(10),
    /** Some of its claims nobody has looked at. */
    NOT_LOOKED_AT(5),
    /** One reviewer has; a second one should agree. */
    ONE_REVIEWER(1);

    private final int weight;

    Reason(int weight) {
        this.weight = weight;
    }

    public int weight() { return weight; }

    /** Of several together, a bit each. */
    int bit() { return 1 << ordinal(); }

    /** The reasons whose bits are set, the heaviest first. */
    static List<Reason> of(int bits) { return Stream.of(values()).filter(reason -> (bits & reason.bit()) != 0).toList(); }

    /** Together, by their bits. */
    static int[] weights() { return IntStream.range(0, 1 << values().length).map(bits -> of(bits).stream().mapToInt(Reason::weight).sum()).toArray(); }

    public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
