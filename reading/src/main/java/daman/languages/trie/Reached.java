package daman.languages.trie;

import java.util.Arrays;

/** The nodes that a word leads to from the first: under several of its keys perhaps, and yet each is walked on from once. */
public final class Reached {
    private int[] nodes = new int[16];
    private long[] features = new long[16];
    private int count;

    public int[] nodes() { return Arrays.copyOf(nodes, count); }

    /** For each of them what the word's form says where it leads there. */
    public long[] features() { return Arrays.copyOf(features, count); }

    void add(int node, long bits) {
        int known = 0;
        while (known < count && nodes[known] != node) known++;
        if (known == count) {
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
                features = Arrays.copyOf(features, 2 * count);
            }
            nodes[count] = node;
            features[count++] = 0;
        }
        features[known] |= bits;
    }
}
