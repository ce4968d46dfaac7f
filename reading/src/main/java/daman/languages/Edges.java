package daman.languages;

import java.util.Arrays;

/** The edges of a trie over words: from a node and a word's number to the nodes it leads to. Open addressing, no boxing. */
final class Edges {
    private static final int[] NOWHERE = {};

    private long[] keys = new long[64];
    private int[][] targets = new int[64][];
    private int size;

    /** Where a word leads from a node; empty for nowhere. */
    int[] from(int node, int word) {
        int[] found = targets[slot(key(node, word))];
        return found == null ? NOWHERE : found;
    }

    void add(int node, int word, int target) {
        long key = key(node, word);
        int slot = slot(key);
        int[] known = targets[slot];
        if (known == null) {
            keys[slot] = key;
            targets[slot] = new int[] {target};
            if (++size * 2 > keys.length) grow();
            return;
        }
        for (int k : known) if (k == target) return;
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = target;
        targets[slot] = more;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (targets[slot] != null && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[oldKeys.length * 2][];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] == null) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            targets[slot] = oldTargets[i];
        }
    }

    private static long key(int node, int word) { return (long) node << 32 | word; }
}
