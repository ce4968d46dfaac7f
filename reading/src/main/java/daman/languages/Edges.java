package daman.languages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The edges of a trie over words. While it is built a node's edges lie in a small list of their own; then they are laid flat,
 * a node's words in order beside each other, so that a look is a few comparisons in one place of memory.
 */
final class Edges {
    private static final int FEW = 8;

    private Map<Long, int[]> building = new HashMap<>();           // by node << 32 | word
    private int nodes;
    private int[] begins = {0};
    private int[] words = {};
    private int[] targets = {};
    private int[] root = {};                                       // by word: position of the first node's edge, or -1

    /** The first target a word leads to from a node while the trie is built, or -1. */
    int first(int node, int word) {
        int[] known = building.get(edge(node, word));
        return known == null ? -1 : known[0];
    }

    void add(int node, int word, int target) {
        nodes = Math.max(nodes, node + 1);
        building.merge(edge(node, word), new int[] {target}, (known, more) -> {
            for (int k : known) if (k == target) return known;
            int[] both = Arrays.copyOf(known, known.length + 1);
            both[known.length] = target;
            return both;
        });
    }

    /** Lays all edges flat; nothing is added after that. */
    void flatten() {
        long[] order = building.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        int total = building.values().stream().mapToInt(to -> to.length).sum();
        begins = new int[nodes + 1];
        words = new int[total];
        targets = new int[total];
        int at = 0, node = 0;
        for (long edge : order) {
            while (node <= (int) (edge >>> 32)) begins[node++] = at;
            for (int target : building.get(edge)) {
                words[at] = (int) edge;
                targets[at++] = target;
            }
        }
        while (node <= nodes) begins[node++] = at;
        root = new int[begins[Math.min(1, nodes)] == 0 ? 0 : words[begins[1] - 1] + 1];
        Arrays.fill(root, -1);
        for (int i = begins[Math.min(1, nodes)] - 1; i >= 0; i--) root[words[i]] = i;
        building = Map.of();
    }

    private static long edge(int node, int word) { return (long) node << 32 | word; }

    boolean leaf(int node) { return node + 1 >= begins.length || begins[node] == begins[node + 1]; }

    /** Position of a word among a node's edges, or -1; several targets of one word lie side by side. */
    int find(int node, int word) {
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

    /** Does the edge at a position belong to the same node and word as the one before it? */
    boolean same(int node, int position, int word) { return position < begins[node + 1] && words[position] == word; }

    int target(int position) { return targets[position]; }
}
