package daman.languages.trie;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a trie over words. While it is built they are only gathered; then they are laid flat,
 * a node's words in order beside each other, so that a look is a few comparisons in one place of memory.
 */
public final class Edges {
    private static final int FEW = 8;

    private @Nullable Gathered gathered = new Gathered();          // while the trie is built
    private int nodes;
    private int[] begins = {0};
    private int[] words = {};
    private int[] targets = {};
    private long[] signs = {};                                     // by node: those of its words
    private final BitSet inner = new BitSet();                     // words that lead on from a node other than the first
    private int[] root = {};                                       // by word: position of the first node's edge, or -1

    /** The first target a word leads to from a node while the trie is built, or -1. */
    public int first(int node, int word) { return open().first(node, word); }

    public void add(int node, int word, int target) {
        nodes = Math.max(nodes, node + 1);
        open().add(node, word, target);
    }

    private Gathered open() {
        if (gathered == null) throw new IllegalStateException("a trie that was laid flat takes no more words");
        return gathered;
    }

    /** Lays all edges flat; nothing is added after that. */
    public void flatten() {
        Gathered all = open();
        int[] order = all.inOrder();
        begins = new int[nodes + 1];
        signs = new long[nodes];
        words = new int[order.length];
        targets = new int[order.length];
        int node = 0;
        for (int at = 0; at < order.length; at++) {
            int from = all.node(order[at]), word = all.word(order[at]);
            while (node <= from) begins[node++] = at;
            signs[from] |= sign(word);
            if (from != 0) inner.set(word);
            words[at] = word;
            targets[at] = all.target(order[at]);
        }
        while (node <= nodes) begins[node++] = order.length;
        root = new int[begins[Math.min(1, nodes)] == 0 ? 0 : words[begins[1] - 1] + 1];
        Arrays.fill(root, -1);
        for (int i = begins[Math.min(1, nodes)] - 1; i >= 0; i--) root[words[i]] = i;
        gathered = null;
    }

    /** One bit of 64 for a word: words that share no bit are not the same. */
    public static long sign(int word) { return 1L << word; }

    /** Those of a word's keys that lead on from a node other than the first. */
    public int[] inner(int[] keys) { return Arrays.stream(keys).filter(inner::get).toArray(); }

    /** The words that lead on from any of some nodes. */
    public int[] next(Reached reached) {
        return IntStream.range(0, reached.count()).map(n -> reached.node(n)).filter(node -> node + 1 < begins.length)
                .flatMap(node -> Arrays.stream(words, begins[node], begins[node + 1])).toArray();
    }

    /** Signs of the words that lead on from a node. */
    public long signs(int node) { return node < signs.length ? signs[node] : 0; }

    /** Notes where a word leads to from a node; those that it reached before lie below {@code from}. */
    public void follow(int node, int word, long features, Reached reached, int from) {
        if ((signs(node) & sign(word)) == 0) return;
        int at = find(node, word);
        if (at >= 0) for (; at < begins[node + 1] && words[at] == word; at++) reached.add(targets[at], features, from);
    }

    /** Position of a word among a node's edges, or -1; several targets of one word lie side by side. */
    private int find(int node, int word) {
        if (node + 1 >= begins.length) return -1;
        if (node == 0) return word < root.length ? root[word] : -1;
        int low = begins[node], high = begins[node + 1];
        if (high - low > FEW) {
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (words[middle] < word) low = middle + 1;
                else high = middle;
            }
            return low < begins[node + 1] && words[low] == word ? low : -1;
        }
        for (int i = low; i < high; i++) if (words[i] == word) return i;
        return -1;
    }
}
