package daman.text;

import org.jspecify.annotations.Nullable;

/** From which token to which the things of one kind reach, in the order of a text: names, values, quotations. Few lie within one another. */
public final class Extents {
    /** Longs for sixty-four tokens, side by side as they are asked together: a bit for each at which one begins, for each that one lies around, and how many begin before them. */
    private static final int EACH = 3, COVERED = 1, BEFORE = 2;

    private final long[] rows;
    private final int places;                  // at which some begin
    private final int @Nullable [] numbers;    // by place in order: the first of those that begin there; null where no two begin at one token
    private final int[] lasts;

    private Extents(int[] firsts, int[] lasts) {
        this.lasts = lasts;
        this.rows = new long[lasts.length == 0 ? 0 : EACH * ((lasts[lasts.length - 1] >> 6) + 1)];
        for (int i = 0; i < firsts.length; i++) {
            rows[EACH * (firsts[i] >> 6)] |= 1L << firsts[i];
            for (int token = firsts[i]; token <= lasts[i]; token++) rows[EACH * (token >> 6) + COVERED] |= 1L << token;
        }
        int places = 0;
        for (int at = 0; at < rows.length; at += EACH) {
            rows[at + BEFORE] = places;
            places += Long.bitCount(rows[at]);
        }
        this.places = places;
        this.numbers = places == firsts.length ? null : numbers(firsts, places);
    }

    /** Takes them one by one, by their first tokens ascending. */
    public static final class Row {
        private final int[] firsts;
        private final int[] lasts;
        private int size;

        /** @param size how many there will be */
        public Row(int size) {
            firsts = new int[size];
            lasts = new int[size];
        }

        public void add(int first, int last) {
            firsts[size] = first;
            lasts[size++] = last;
        }

        /** Once all are there. */
        public Extents all() { return new Extents(firsts, lasts); }
    }

    /** How many begin before a token. */
    public int before(int token) {
        int place = place(token);
        return numbers == null ? place : numbers[place];
    }

    private int place(int token) {
        if (token <= 0) return 0;
        int at = EACH * (token >> 6);
        return at >= rows.length ? places : (int) rows[at + BEFORE] + Long.bitCount(rows[at] & (1L << token) - 1);
    }

    /** One past those from a number on that end at a token or before it. */
    public int end(int from, int last) {
        int end = from;
        while (end < lasts.length && lasts[end] <= last) end++;
        return end;
    }

    private static int[] numbers(int[] firsts, int places) {
        int[] numbers = new int[places + 1];
        int place = 0;
        for (int i = 0; i < firsts.length; i++) if (i == 0 || firsts[i] != firsts[i - 1]) numbers[place++] = i;
        numbers[place] = firsts.length;
        return numbers;
    }

    /** The one around a token, of several the last that begins before it; or -1. */
    public int at(int token) {
        if (!covers(token)) return -1;
        int at = before(token + 1) - 1;
        while (lasts[at] < token) at--;        // one that lies within it has ended
        return at;
    }

    /** A bit for each of sixty-four tokens that one lies around. */
    long covered(int sixtyFour) { return EACH * sixtyFour < rows.length ? rows[EACH * sixtyFour + COVERED] : 0; }

    /** One of them lies around a token. */
    public boolean covers(int token) {
        int at = EACH * (token >> 6);
        return token >= 0 && at < rows.length && (rows[at + COVERED] & 1L << token) != 0;
    }
}
