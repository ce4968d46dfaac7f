package daman.languages.trie;

import java.util.Arrays;

/** The edges of a trie while it is built, as they come: a node, a word and where it leads to, found again by node and word. */
final class Gathered {
    private int[] nodes = new int[1 << 12];
    private int[] words = new int[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] earlier = new int[1 << 12];          // the edge before in the same place of the table, or -1
    private int[] latest = table(1 << 13);             // by hash: the last edge that came there, or -1
    private int count;

    int node(int edge) { return nodes[edge]; }

    int word(int edge) { return words[edge]; }

    int target(int edge) { return targets[edge]; }

    /** The first target a word leads to from a node, or -1. */
    int first(int node, int word) {
        int first = -1;
        for (int e = latest[place(node, word)]; e >= 0; e = earlier[e]) if (nodes[e] == node && words[e] == word) first = targets[e];
        return first;
    }

    /** Once, however often it is said. */
    void add(int node, int word, int target) {
        for (int e = latest[place(node, word)]; e >= 0; e = earlier[e]) if (nodes[e] == node && words[e] == word && targets[e] == target) return;
        if (count == nodes.length) grow();
        nodes[count] = node;
        words[count] = word;
        targets[count] = target;
        link(count++);
    }

    /** All edges by word, and by node within it; those of the same node as they came. */
    int[] inOrder() {
        int[] order = new int[count];
        for (int e = 0; e < count; e++) order[e] = e;
        return sorted(sorted(order, nodes), words);
    }

    /** By counting, so that equals stay in their order. */
    private static int[] sorted(int[] order, int[] keys) {
        int most = 0;
        for (int e : order) if (keys[e] > most) most = keys[e];
        int[] places = new int[most + 2];
        for (int e : order) places[keys[e] + 1]++;
        for (int k = 0; k < most; k++) places[k + 1] += places[k];
        int[] sorted = new int[order.length];
        for (int e : order) sorted[places[keys[e]]++] = e;
        return sorted;
    }

    private void grow() {
        int length = 2 * count;
        nodes = Arrays.copyOf(nodes, length);
        words = Arrays.copyOf(words, length);
        targets = Arrays.copyOf(targets, length);
        earlier = new int[length];
        latest = table(2 * length);
        for (int e = 0; e < count; e++) link(e);
    }

    private void link(int edge) {
        int place = place(nodes[edge], words[edge]);
        earlier[edge] = latest[place];
        latest[place] = edge;
    }

    private int place(int node, int word) {
        int hash = (node * 0x9E3779B9 + word) * 0x85EBCA6B;
        return hash >>> 8 & latest.length - 1;
    }

    private static int[] table(int size) {
        int[] table = new int[size];
        Arrays.fill(table, -1);
        return table;
    }
}
