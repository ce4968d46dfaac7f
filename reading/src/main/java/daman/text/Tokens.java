package daman.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words, numbers and signs of a text, in flat arrays. A hyphen inside a compound makes no token of its own, so that
 * "F-16" and "F 16", "air-defence" and "air defence" are the same two tokens. Before the first token and behind the last
 * is nothing: whoever asks of what stands there is told of no word, no number and no sign.
 */
public final class Tokens {
    /** What a token is made of. */
    public enum Kind {
        WORD, NUMBER, SIGN;

        private int bit() { return 1 << ordinal(); }
    }

    /** How a token stands to the one before it, and how it is written. */
    static final int GLUED = 8, HYPHENED = 16;

    /** Most tokens are no shorter than this, the space before them counted. */
    private static final int SHORTEST = 4;

    private final Text text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] lines;
    private byte[] marks;                      // bits: its kind and how it is written
    private char[] firsts;                     // as they are written
    private char[] initials;                   // as they are folded
    private Spelling[] spellings;
    private long[] signs;                      // a bit for each token

    private Tokens(Text text) {
        this.text = text;
        int expected = text.length() / SHORTEST + 2;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.lines = new int[expected];
        this.marks = new byte[expected];
        this.firsts = new char[expected];
        this.initials = new char[expected];
        this.spellings = new Spelling[expected];
        this.signs = new long[(expected >> 6) + 1];
    }

    /**
     * @param apostrophe what an apostrophe between letters does in this language
     * @param spellings  those of this language, kept from one text to the next
     */
    public static Tokens of(Text text, Apostrophe apostrophe, Spellings spellings) {
        Tokens tokens = new Tokens(text);
        new Tokenizer(text, apostrophe, spellings, tokens).run();
        return tokens;
    }

    public Text text() { return text; }

    public int size() { return size; }

    public int start(int token) { return starts[token]; }

    public int end(int token) { return ends[token]; }

    public boolean word(int token) { return is(token, Kind.WORD.bit()); }

    public boolean number(int token) { return is(token, Kind.NUMBER.bit()); }

    public boolean sign(int token) { return is(token, Kind.SIGN.bit()); }

    /** The first sign from a token on and before an end, which is given if there is none: a text has few, and no other token ends a sentence or parts a clause. */
    public int nextSign(int token, int end) {
        if (token >= end) return end;
        int at = token >> 6, last = end - 1 >> 6;
        long left = signs[at] & -1L << token;
        while (left == 0 && ++at <= last) left = signs[at];
        return left == 0 ? end : Math.min(end, (at << 6) + Long.numberOfTrailingZeros(left));
    }

    /** The words that are written with a capital, as bits: a text has few. */
    public BitSet capitals() {
        long[] capitals = new long[(size >> 6) + 1];
        int both = Kind.WORD.bit() | Spelling.CAPITAL;
        for (int t = 0; t < size; t++) capitals[t >> 6] |= ((marks[t] & both) == both ? 1L : 0) << t;
        return BitSet.valueOf(capitals);
    }

    /** How many words stand in a range, which lies within the text. */
    public int words(int from, int to) {
        int words = 0;
        for (int t = from; t <= to; t++) if ((marks[t] & Kind.WORD.bit()) != 0) words++;
        return words;
    }

    private boolean is(int token, int mark) { return within(token) && (marks[token] & mark) != 0; }

    private boolean within(int token) { return token >= 0 && token < size; }

    public Spelling spelling(int token) { return spellings[token]; }

    /** The folded spelling ({@link Folding}). */
    public String form(int token) { return spellings[token].form(); }

    /** Told by its first letter in most cases, without a look at the spelling. */
    public boolean is(int token, String form) { return within(token) && !form.isEmpty() && form.charAt(0) == initials[token] && spellings[token].form().equals(form); }

    /** The first letter of the folded spelling; NUL where no token is. */
    public char initial(int token) { return within(token) ? initials[token] : 0; }

    /** NUL where no token is. */
    public char firstChar(int token) { return within(token) ? firsts[token] : 0; }

    public boolean capital(int token) { return is(token, Spelling.CAPITAL); }

    /** True for scripts without capitals as well. */
    public boolean mayBeName(int token) { return within(token) && (marks[token] & (Kind.WORD.bit() | Spelling.SMALL)) == Kind.WORD.bit(); }

    /** No white space between this token and the one before it. */
    public boolean glued(int token) { return is(token, GLUED); }

    /** White space (not a hyphen) or nothing lies between this token and the one before it. */
    public boolean hyphened(int token) { return is(token, HYPHENED); }

    /** No line ends between the two tokens. */
    public boolean sameLine(int first, int last) { return lines[first] == lines[last]; }

    public Span span(int first, int last) { return new Span(starts[first], ends[last]); }

    /** The first token that starts at or after an offset; {@link #size()} if none. */
    public int at(int offset) {
        int i = Arrays.binarySearch(starts, 0, size, offset);
        return i >= 0 ? i : -i - 1;
    }

    /**
     * @param line   how many lines ended before it
     * @param joined {@link #GLUED} or {@link #HYPHENED} to the one before it, or 0
     */
    void add(int start, int end, Kind kind, int joined, int line, Spelling spelling) {
        if (size == starts.length) grow();
        starts[size] = start;
        ends[size] = end;
        lines[size] = line;
        marks[size] = (byte) (kind.bit() | spelling.letterCase() | joined);
        firsts[size] = text.letters()[start];
        initials[size] = spelling.initial();
        if (kind == Kind.SIGN) signs[size >> 6] |= 1L << size;
        spellings[size++] = spelling;
    }

    private void grow() {
        int length = size * 2;
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        lines = Arrays.copyOf(lines, length);
        marks = Arrays.copyOf(marks, length);
        firsts = Arrays.copyOf(firsts, length);
        initials = Arrays.copyOf(initials, length);
        spellings = Arrays.copyOf(spellings, length);
        signs = Arrays.copyOf(signs, (length >> 6) + 1);
    }
}
