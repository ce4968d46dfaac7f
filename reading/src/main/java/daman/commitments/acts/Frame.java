package daman.commitments.acts;

import org.jspecify.annotations.Nullable;

/**
 * The acts that bear on a thing.
 *
 * @param governor the act that says how far it is
 * @param giving   the act of giving itself, where the governor is another
 * @param cost     how loosely act and thing hang together
 */
public record Frame(Act governor, @Nullable Act giving, int cost) {
    /** The rule of a sum that no verb gives: a line of a list. */
    public static final String WITHOUT_VERB = "rule:sum-without-a-verb";

    /** A sum that no verb gives. */
    public boolean withoutVerb() { return governor.features() == 0 && governor.origin().equals(WITHOUT_VERB); }

    /** "No soldier would go": soldiers who go somewhere are deployed there. */
    public Frame forForces() { return governor.kind() == ActKind.ARRIVE && !governor.noun() ? new Frame(governor.as(ActKind.DEPLOY), giving, cost) : this; }

    public int first() { return giving == null ? governor.first() : Math.min(governor.first(), giving.first()); }

    public int last() { return giving == null ? governor.last() : Math.max(governor.last(), giving.last()); }
}
