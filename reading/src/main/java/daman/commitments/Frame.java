package daman.commitments;

import org.jspecify.annotations.Nullable;

/**
 * The acts that bear on a thing.
 *
 * @param governor the act that says how far it is
 * @param giving   the act of giving itself, where the governor is another
 * @param cost     how loosely act and thing hang together
 */
record Frame(Act governor, @Nullable Act giving, int cost) {
    int first() { return giving == null ? governor.first() : Math.min(governor.first(), giving.first()); }

    int last() { return giving == null ? governor.last() : Math.max(governor.last(), giving.last()); }
}
