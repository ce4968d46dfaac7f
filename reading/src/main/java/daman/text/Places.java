package daman.text;

/**
 * Some tokens of a text, with how many of them stand before any token: for each sixty-four a long that has a bit for each, and beside it a count, so that the answer is one look and no search.
 */
public final class Places {
    /** Longs for sixty-four tokens: their bits and how many stand before them. */
    private static final int EACH = 2;

    private final long[] rows;
    private final int size;

    private Places(long[] rows) {
        this.rows = rows;
        int size = 0;
        for (int at = 0; at < rows.length; at += EACH) {
            rows[at + 1] = size;
            size += Long.bitCount(rows[at]);
        }
        this.size = size;
    }

    /** Takes the tokens one by one, in any order. */
    public static final class Row {
        private final long[] rows;

        /** @param size of the text */
        public Row(int size) { rows = new long[EACH * ((size >> 6) + 1)]; }

        public void add(int token) { rows[EACH * (token >> 6)] |= 1L << token; }

        /** Once all are there. */
        public Places all() { return new Places(rows); }
    }

    /** Those of them that lie within nothing else. */
    public Places without(Extents others) {
        long[] left = new long[rows.length];
        for (int at = 0; at < rows.length; at += EACH) left[at] = rows[at] & ~others.covered(at / EACH);
        return new Places(left);
    }

    /** How many stand before a token, which may lie outside of the text. */
    public int before(int token) {
        if (token <= 0) return 0;
        int at = EACH * (token >> 6);
        return at >= rows.length ? size : (int) rows[at + 1] + Long.bitCount(rows[at] & (1L << token) - 1);
    }

    /** The token is one of them; it may lie outside of the text. */
    public boolean at(int token) {
        int at = EACH * (token >> 6);
        return token >= 0 && at < rows.length && (rows[at] & 1L << token) != 0;
    }

    /** The first from a token on, or -1. */
    public int next(int token) {
        int at = EACH * (token >> 6);
        if (at >= rows.length) return -1;
        long left = rows[at] & -1L << token;
        if (left == 0) {
            int number = before(token);
            if (number == size) return -1;
            at = row(number);
            left = rows[at];
        }
        return (at / EACH << 6) + Long.numberOfTrailingZeros(left);
    }

    /** The last one not behind a token, or -1. */
    public int previous(int token) {
        int number = before(token + 1);
        if (number == 0) return -1;
        int at = EACH * (token >> 6);
        long left = at < rows.length ? rows[at] & -1L >>> -1 - token : 0;
        if (left == 0) {
            at = row(number - 1);
            left = rows[at];
        }
        return (at / EACH << 6) + Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
    }

    /** Which sixty-four hold the one that so many stand before: by their counts, since the next one of a text without signs may be a million tokens away. */
    private int row(int number) {
        int low = 0, high = rows.length / EACH - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (rows[EACH * middle + 1] <= number) low = middle;
            else high = middle - 1;
        }
        return EACH * low;
    }
}
