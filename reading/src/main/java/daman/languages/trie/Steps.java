package daman.languages.trie;

import org.jspecify.annotations.Nullable;

/**
 * Where one word leads to from each node but the first: a table that a walk asks once for a node, however many keys the word has. A step is told by its place in the
 * table, and one look at that tells all of it; what ends there lies in the same place of a second table, so that a walk has it at hand.
 *
 * @param <E> what may end at a node
 */
public final class Steps<E> {
    private static final Steps<?> NONE = new Steps<>(0);

    private static final int FREE = 0, MORE = 1, GOES_ON = 2, ENDS = 4, TARGET = 3;

    /** Free, or the node in the upper half, and in the lower one the target with three bits: something ends there, some word leads further from there, and another step from the same node lies behind. */
    private final long[] slots;
    private final @Nullable Object[] ends;
    private long signs;

    Steps(int most) {
        slots = new long[4 * Integer.highestOneBit(most * 3 / 2 + 1)];        // at most a third of it is taken, so that hardly a look is followed by another
        ends = new Object[slots.length];
    }

    /** A word that no phrase goes on with. */
    @SuppressWarnings("unchecked")
    public static <E> Steps<E> none() { return (Steps<E>) NONE; }

    boolean empty() { return signs == 0; }

    /** One bit of 64 for a node: nodes of which none shares a bit are not the same. */
    public static long sign(int node) { return 1L << (spread(node) >>> 26); }

    /** Those of all the nodes from which there is a step. */
    public long signs() { return signs; }

    /** The first step from a node, or -1. */
    public int first(int node) { return find(node, spread(node) >>> 1); }

    /** The step after another from the same node, or -1. */
    public int next(int step) { return (slots[step] & MORE) == 0 ? -1 : find(node(slots[step]), step + 1); }

    public int target(int step) { return target(slots[step]); }

    /** Some word leads further from the target. */
    public boolean goesOn(int step) { return (slots[step] & GOES_ON) != 0; }

    /** What ends at the target. Safe: nothing else is put there. */
    @SuppressWarnings("unchecked")
    public @Nullable E end(int step) { return (slots[step] & ENDS) == 0 ? null : (E) ends[step]; }

    /** Once, however often it is said. */
    void add(int node, int target, boolean goesOn, @Nullable E end) {
        int last = -1;
        for (int step = first(node); step >= 0; step = next(step)) {
            if (target(step) == target) return;
            last = step;
        }
        if (last >= 0) slots[last] |= MORE;
        int place = (last >= 0 ? last + 1 : spread(node) >>> 1) & slots.length - 1;
        while (slots[place] != FREE) place = place + 1 & slots.length - 1;
        slots[place] = (long) node << Integer.SIZE | (long) target << TARGET | (goesOn ? GOES_ON : 0) | (end != null ? ENDS : 0);
        ends[place] = end;
        signs |= sign(node);
    }

    private int find(int node, int from) {
        for (int place = from & slots.length - 1; slots[place] != FREE; place = place + 1 & slots.length - 1) if (node(slots[place]) == node) return place;
        return -1;
    }

    private static int node(long slot) { return (int) (slot >>> Integer.SIZE); }

    private static int target(long slot) { return (int) slot >>> TARGET; }

    private static int spread(int node) { return node * 0x9E3779B9; }
}
