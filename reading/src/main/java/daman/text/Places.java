package daman.text;

import java.util.BitSet;

/**
 * Some tokens of a text, with how many of them stand before any token: a bit for each token and a count for each sixty-four, so that the answer is two looks and no search.
 */
public final class Places {
    private final long[] bits;
    private final int[] counts;                // by long of the bits: how many stand before it

    private Places(long[] bits) {
        this.bits = bits;
        this.counts = new int[bits.length + 1];
        for (int i = 0; i < bits.length; i++) counts[i + 1] = counts[i] + Long.bitCount(bits[i]);
    }

    public static Places of(BitSet tokens) { return new Places(tokens.toLongArray()); }

    /** @param tokens ascending */
    static Places of(int[] tokens) {
        long[] bits = new long[tokens.length == 0 ? 0 : (tokens[tokens.length - 1] >> 6) + 1];
        for (int token : tokens) bits[token >> 6] |= 1L << token;
        return new Places(bits);
    }

    public int size() { return counts[bits.length]; }

    /** How many stand before a token, which may lie outside of the text. */
    public int before(int token) {
        if (token <= 0) return 0;
        int at = token >> 6;
        return at >= bits.length ? size() : counts[at] + Long.bitCount(bits[at] & (1L << token) - 1);
    }
}
