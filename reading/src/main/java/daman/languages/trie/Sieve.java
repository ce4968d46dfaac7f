package daman.languages.trie;

/** Tells of most words that they are none of some: an eighth of a table of bits is set. */
public final class Sieve {
    private static final int BITS_EACH = 8;

    private final long[] bits;

    public Sieve(int[] words) {
        bits = new long[Integer.highestOneBit(words.length * BITS_EACH / Long.SIZE * 2 + 1)];
        for (int word : words) bits[place(word)] |= Edges.sign(word);
    }

    public boolean any(int[] words) {
        for (int word : words) if ((bits[place(word)] & Edges.sign(word)) != 0) return true;
        return false;
    }

    private int place(int word) { return word >>> 6 & bits.length - 1; }
}
