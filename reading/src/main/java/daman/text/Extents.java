package daman.text;

/** From which token to which the things of one kind reach, in the order of a text and apart from one another: names, values, quotations. */
public final class Extents {
    private final Places firsts;
    private final int[] lasts;
    private final long[] covered;              // a bit for each token

    /**
     * @param firsts the first token of each, ascending
     * @param lasts  the last one; not written to afterwards
     */
    public Extents(int[] firsts, int[] lasts) {
        this.firsts = Places.of(firsts);
        this.lasts = lasts;
        this.covered = new long[lasts.length == 0 ? 0 : (lasts[lasts.length - 1] >> 6) + 1];
        for (int i = 0; i < firsts.length; i++) for (int token = firsts[i]; token <= lasts[i]; token++) covered[token >> 6] |= 1L << token;
    }

    /** How many begin before a token. */
    public int before(int token) { return firsts.before(token); }

    /** One past those from a number on that end at a token or before it. */
    public int end(int from, int last) {
        int end = from;
        while (end < lasts.length && lasts[end] <= last) end++;
        return end;
    }

    /** The one around a token, or -1. */
    public int at(int token) { return covers(token) ? before(token + 1) - 1 : -1; }

    /** One of them lies around a token. */
    public boolean covers(int token) { return token >= 0 && token >> 6 < covered.length && (covered[token >> 6] & 1L << token) != 0; }
}
