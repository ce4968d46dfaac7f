package daman.languages.trie;

/** Where one word leads to from each node but the first: a table that a walk asks once for a node, however many keys the word has. */
public final class Steps {
    /** A word that no phrase goes on with. */
    public static final Steps NONE = new Steps(0);

    private final int[] places;                // pairs: a node and the number of its first step; node 0 is a free place
    private int[] targets;
    private int[] others;                      // by step: the next of the same node, or -1
    private int count;
    private long signs;

    Steps(int most) {
        places = new int[4 * Integer.highestOneBit(most * 3 / 2 + 1)];        // at most two thirds of it are taken
        targets = new int[most];
        others = new int[most];
    }

    boolean none() { return count == 0; }

    /** One bit of 64 for a node: nodes of which none shares a bit are not the same. */
    public static long sign(int node) { return 1L << (spread(node) >>> 26); }

    /** Those of all the nodes from which there is a step. */
    public long signs() { return signs; }

    /** The first step from a node, or -1. */
    public int first(int node) {
        int place = place(node);
        return places[place] == 0 ? -1 : places[place + 1];
    }

    /** The step after another from the same node, or -1. */
    public int next(int step) { return others[step]; }

    public int target(int step) { return targets[step]; }

    /** Once, however often it is said. */
    void add(int node, int target) {
        int place = place(node), last = -1;
        for (int step = places[place] == 0 ? -1 : places[place + 1]; step >= 0; step = others[step]) {
            if (targets[step] == target) return;
            last = step;
        }
        targets[count] = target;
        others[count] = -1;
        if (last >= 0) others[last] = count;
        else places[place + 1] = count;
        places[place] = node;
        signs |= sign(node);
        count++;
    }

    /** Where a node lies, or the free place that ends the search for it. */
    private int place(int node) {
        int place = spread(node) >>> 1 & places.length - 2;
        while (places[place] != node && places[place] != 0) place = place + 2 & places.length - 2;
        return place;
    }

    private static int spread(int node) { return node * 0x9E3779B9; }
}
