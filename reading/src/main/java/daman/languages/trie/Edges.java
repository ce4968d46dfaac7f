package daman.languages.trie;

import org.jspecify.annotations.Nullable;

/**
 * The edges of a trie over words. While it is built they are only gathered; then they are laid flat by word, since a text asks of
 * each of its words where it leads to, and what it said is kept with the word.
 */
public final class Edges {
    private @Nullable Gathered gathered = new Gathered();          // while the trie is built
    private int[] begins = {0};                                    // by word: its first edge
    private int[] nodes = {};                                      // in order within a word, so that the first node is the first
    private int[] targets = {};
    private long[] further = {};                                   // by node: signs of the words that lead further from it

    /** The first target a word leads to from a node while the trie is built, or -1. */
    public int first(int node, int word) { return open().first(node, word); }

    public void add(int node, int word, int target) { open().add(node, word, target); }

    private Gathered open() {
        if (gathered == null) throw new IllegalStateException("a trie that was laid flat takes no more words");
        return gathered;
    }

    /** Lays all edges flat; nothing is added after that. */
    public void flatten() {
        Gathered all = open();
        int[] order = all.inOrder();
        begins = new int[order.length == 0 ? 1 : all.word(order[order.length - 1]) + 2];
        nodes = new int[order.length];
        targets = new int[order.length];
        for (int edge = 0; edge < order.length; edge++) {
            nodes[edge] = all.node(order[edge]);
            targets[edge] = all.target(order[edge]);
            begins[all.word(order[edge]) + 1]++;
        }
        for (int word = 1; word < begins.length; word++) begins[word] += begins[word - 1];
        further = new long[nodes.length + 1];
        for (int edge = 0; edge < order.length; edge++) further[nodes[edge]] |= sign(all.word(order[edge]));
        gathered = null;
    }

    /** Some word leads further from a node. */
    public boolean goesOn(int node) { return further(node) != 0; }

    /** {@link #sign Signs} of the words that lead further from a node. */
    public long further(int node) { return further[node]; }

    /** Those of a word that is all of these. */
    public static long signs(int[] words) {
        long signs = 0;
        for (int word : words) signs |= sign(word);
        return signs;
    }

    /** One bit of 64 for a word. */
    private static long sign(int word) { return 1L << (word * 0x9E3779B9 >>> 26); }

    /** Notes where a word leads to from the first node. */
    public void begin(int word, long features, Reached reached) {
        for (int edge = begin(word); edge < end(word) && nodes[edge] == 0; edge++) reached.add(targets[edge], features);
    }

    /**
     * Where a word, which is all of these, leads to from all other nodes.
     *
     * @param ends by node what ends there, mostly null
     */
    public <E> Steps<E> steps(int[] words, @Nullable E[] ends) {
        int most = 0;
        for (int word : words) most += end(word) - begin(word);
        Steps<E> steps = new Steps<>(most);
        for (int word : words) for (int edge = begin(word); edge < end(word); edge++) if (nodes[edge] != 0) steps.add(nodes[edge], targets[edge], goesOn(targets[edge]), ends[targets[edge]]);
        return steps.empty() ? Steps.none() : steps;
    }

    private int begin(int word) { return word + 1 < begins.length ? begins[word] : 0; }

    private int end(int word) { return word + 1 < begins.length ? begins[word + 1] : 0; }
}
