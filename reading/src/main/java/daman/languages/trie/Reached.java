package daman.languages.trie;

import java.util.Arrays;

/** The nodes that words lead to, as a stack: under several keys of a word perhaps, and yet each is walked on from once. */
public final class Reached {
    private int[] nodes = new int[16];
    private long[] features = new long[16];
    private int count;

    public int count() { return count; }

    public int node(int place) { return nodes[place]; }

    /** What the word's form says where it leads there. */
    public long features(int place) { return features[place]; }

    /** All there are now. */
    public int[] nodes() { return Arrays.copyOf(nodes, count); }

    public long[] features() { return Arrays.copyOf(features, count); }

    /** Forgets what was reached since there were so many. */
    public void back(int to) { count = to; }

    /** @param from where this word's nodes begin */
    void add(int node, long bits, int from) {
        int known = from;
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
