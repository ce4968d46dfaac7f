package daman.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

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

    /** By which place among the bits of a token each of these is told. */
    private static final int WORD_AT = Kind.WORD.ordinal(), NUMBER_AT = Kind.NUMBER.ordinal(), SIGN_AT = Kind.SIGN.ordinal(), CAPITAL_AT = 5, OPEN_AT = 7;

    /** Most tokens are no shorter than this, the space before them counted. */
    private static final int SHORTEST = 4;

    /** With the space before it. */
    private static final int USUAL = 6;
    private static final long[] NONE = {};

    private final Text text;
    private int size;
    private int[] starts;
    private int[] firsts;                      // {@link Spelling#firsts first letters}
    private byte[] marks;                      // bits: its kind and how it is written; eight bytes and eight, so that they are looked at together
    private Spelling[] spellings;
    private long[] opening;                    // a bit for each token before which a line ended, as in the next three
    private long[] signs = NONE;
    private long[] capitals = NONE;
    private long[] open = NONE;

    private Tokens(Text text) {
        this.text = text;
        int expected = text.length() / SHORTEST + 2;
        this.starts = new int[expected];
        this.firsts = new int[expected];
        this.marks = new byte[eights(expected)];
        this.spellings = new Spelling[expected];
        this.opening = new long[(expected >> 6) + 1];
    }

    /**
     * @param apostrophe what an apostrophe between letters does in this language
     * @param spellings  those of this language, kept from one text to the next
     */
    public static Tokens of(Text text, Apostrophe apostrophe, Spellings spellings) {
        Tokens tokens = new Tokens(text);
        new Tokenizer(text, apostrophe, spellings, tokens).run();
        tokens.gather();
        return tokens;
    }

    /**
     * The spellings of a phrase of a table, in their order: those of its tokens. Nearly all such phrases are letters and spaces alone, and are cut by these without any tokens, of which
     * a start would make twenty thousand.
     */
    public static Spelling[] spellings(String phrase, Apostrophe apostrophe, Spellings spellings) {
        char[] chars = Text.padded(phrase);
        Spelling[] found = new Spelling[words(chars, phrase.length())];
        for (int start = 0, word = 0, end; word < found.length; start = end + 1) {
            for (end = start; end < phrase.length() && chars[end] != ' '; end++) { }
            if (end > start) found[word++] = spellings.of(chars, start, end);
        }
        return found.length > 0 ? found : of(new Text(phrase), apostrophe, spellings).spelled();
    }

    /** How many words there are, 0 where something other than letters stands between spaces. */
    private static int words(char[] chars, int length) {
        int words = 0;
        for (int i = 0; i < length; i++) {
            if (chars[i] != ' ' && !Characters.plain(chars[i])) return 0;
            if (chars[i] != ' ' && (i == 0 || chars[i - 1] == ' ')) words++;
        }
        return words;
    }

    private Spelling[] spelled() { return Arrays.copyOf(spellings, size); }

    public Text text() { return text; }

    public int size() { return size; }

    public int start(int token) { return starts[token]; }

    public int end(int token) { return starts[token] + spellings[token].length(); }

    public boolean word(int token) { return is(token, Kind.WORD.bit()); }

    public boolean number(int token) { return is(token, Kind.NUMBER.bit()); }

    public boolean sign(int token) { return is(token, Kind.SIGN.bit()); }

    /** The first sign from a token on and before an end, which is given if there is none: a text has few, and no other token ends a sentence or parts a clause. */
    public int nextSign(int token, int end) { return next(signs, token, end); }

    /** The same for numbers and for words that are open ({@link Spelling#close}). */
    public int nextOpen(int token, int end) { return next(open, token, end); }

    /** The first token from one on that has its bit, and before an end, which is given if there is none: nothing is looked at beyond it. */
    public static int next(long[] bits, int token, int end) {
        if (token >= end) return end;
        int at = token >> 6, last = end - 1 >> 6;
        long left = bits[at] & -1L << token;
        while (left == 0 && ++at <= last) left = bits[at];
        return left == 0 ? end : Math.min(end, (at << 6) + Long.numberOfTrailingZeros(left));
    }

    /** A bit for each token: the words that are written with a capital, of which a text has few. The caller's own. */
    public long[] capitals() { return capitals.clone(); }

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
    public boolean is(int token, String form) { return within(token) && !form.isEmpty() && form.charAt(0) == firsts[token] >>> Character.SIZE && spellings[token].form().equals(form); }

    /** The same for a sign or another form of one letter, asked without a look at a string. */
    public boolean is(int token, char form) { return initial(token) == form && spellings[token].form().length() == 1; }

    /** The first letter of the folded spelling; NUL where no token is. */
    public char initial(int token) { return within(token) ? (char) (firsts[token] >>> Character.SIZE) : 0; }

    /** NUL where no token is. */
    public char firstChar(int token) { return within(token) ? (char) firsts[token] : 0; }

    public boolean capital(int token) { return is(token, Spelling.CAPITAL); }

    /** True for scripts without capitals as well. */
    public boolean mayBeName(int token) { return within(token) && (marks[token] & (Kind.WORD.bit() | Spelling.SMALL)) == Kind.WORD.bit(); }

    /** The sign of a currency: most signs are told from one without a look at their character. */
    public boolean currency(int token) { return sign(token) && is(token, Spelling.SMALL) && Spelling.currency(firstChar(token)); }

    /** No white space between this token and the one before it. */
    public boolean glued(int token) { return is(token, GLUED); }

    /** White space (not a hyphen) or nothing lies between this token and the one before it. */
    public boolean hyphened(int token) { return is(token, HYPHENED); }

    /** No line ends between the two tokens; behind the last token of a text is no line. */
    public boolean sameLine(int first, int last) {
        int one = Math.min(first, last), other = Math.max(first, last);
        return other < size && next(opening, one + 1, other + 1) > other;
    }

    /** By line that is not blank: where it begins, the first token of the text for the first line; one more for where the last one ends. A line without tokens begins where the next one does. */
    public int[] lines() {
        List<Span> lines = text.lines();
        int[] begin = new int[lines.size() + 1];
        if (text.feeds() && opened() == lines.size() - 1) {            // so that none is without tokens
            for (int l = 1, token = 1; l < begin.length; l++, token++) begin[l] = token = next(opening, token, size);
        } else {
            for (int l = 1; l < begin.length; l++) begin[l] = at(lines.get(l - 1).end(), begin[l - 1]);
        }
        return begin;
    }

    /** How many lines begin with a token behind the first one. */
    private int opened() {
        int count = 0;
        for (int at = 0; at << 6 < size; at++) count += Long.bitCount(opening[at] & (at == 0 ? -2 : -1));
        return count;
    }

    public Span span(int first, int last) { return new Span(starts[first], end(last)); }

    /** The first token that starts at or after an offset, and no lower than a token before it; {@link #size()} if none. Guessed by how long most tokens are, and then step by step. */
    private int at(int offset, int from) {
        if (from == size) return size;
        int at = Math.min(size, from + Math.max(0, offset - starts[from]) / USUAL);
        while (at < size && starts[at] < offset) at++;
        while (at > from && starts[at - 1] >= offset) at--;
        return at;
    }

    /** A line ends before the next token. */
    void newLine() {
        if (size == starts.length) grow();
        opening[size >> 6] |= 1L << size;
    }

    /** @param joined {@link #GLUED} or {@link #HYPHENED} to the one before it, or 0 */
    void add(int start, Kind kind, int joined, Spelling spelling) {
        if (size == starts.length) grow();
        starts[size] = start;
        firsts[size] = spelling.firsts();
        marks[size] = (byte) (kind.bit() | spelling.look() | joined);
        spellings[size++] = spelling;
    }

    /** Of eight tokens at a time, since it is done for all of them and the processor can't guess what comes next. */
    private void gather() {
        int length = (size >> 6) + 1;
        signs = new long[length];
        capitals = new long[length];
        open = new long[length];
        ByteBuffer rows = ByteBuffer.wrap(marks).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < size; from += Long.BYTES) {
            long eight = rows.getLong(from);
            int at = from >> 6;
            signs[at] |= lowest(eight >>> SIGN_AT) << from;
            capitals[at] |= lowest(eight >>> CAPITAL_AT & eight >>> WORD_AT) << from;
            open[at] |= lowest(eight >>> OPEN_AT | eight >>> NUMBER_AT) << from;
        }
    }

    /** The lowest bits of eight bytes side by side. */
    private static long lowest(long eight) { return (eight & 0x0101010101010101L) * 0x0102040810204080L >>> 56; }

    private static int eights(int length) { return length + Long.BYTES - 1 & -Long.BYTES; }

    private void grow() {
        int length = size * 2;
        starts = Arrays.copyOf(starts, length);
        firsts = Arrays.copyOf(firsts, length);
        marks = Arrays.copyOf(marks, eights(length));
        spellings = Arrays.copyOf(spellings, length);
        opening = Arrays.copyOf(opening, (length >> 6) + 1);
    }
}
