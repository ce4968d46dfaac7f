package daman.text;

import java.util.Arrays;

/**
 * The words, numbers and signs of a text, in flat arrays. A hyphen inside a compound makes no token of its own, so that
 * "F-16" and "F 16", "air-defence" and "air defence" are the same two tokens.
 */
public final class Tokens {
    /** What a token is made of. */
    public enum Kind { WORD, NUMBER, SIGN }

    private final Text text;
    private int size;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] kinds = new byte[256];
    private String[] forms = new String[256];

    private Tokens(Text text) { this.text = text; }

    /** @param apostrophe what an apostrophe between letters does in this language */
    public static Tokens of(Text text, Apostrophe apostrophe) {
        Tokens tokens = new Tokens(text);
        new Tokenizer(text.chars(), apostrophe, tokens).run();
        return tokens;
    }

    /** Tokens of a phrase of a table, split as reports are. */
    public static Tokens of(String phrase, Apostrophe apostrophe) { return of(new Text(phrase), apostrophe); }

    public Text text() { return text; }

    public int size() { return size; }

    public int start(int token) { return starts[token]; }

    public int end(int token) { return ends[token]; }

    public boolean word(int token) { return kinds[token] == Kind.WORD.ordinal(); }

    public boolean number(int token) { return kinds[token] == Kind.NUMBER.ordinal(); }

    public boolean sign(int token) { return kinds[token] == Kind.SIGN.ordinal(); }

    /** The folded spelling ({@link Folding}). */
    public String form(int token) { return forms[token]; }

    public boolean is(int token, String form) { return token >= 0 && token < size && forms[token].equals(form); }

    public char firstChar(int token) { return text.chars().charAt(starts[token]); }

    public boolean capital(int token) { return Character.isUpperCase(text.chars().charAt(starts[token])); }

    /** True for scripts without capitals as well. */
    public boolean mayBeName(int token) { return word(token) && !Character.isLowerCase(text.chars().charAt(starts[token])); }

    /** No white space between this token and the one before it. */
    public boolean glued(int token) { return token > 0 && ends[token - 1] == starts[token]; }

    /** White space (not a hyphen) or nothing lies between this token and the one before it. */
    public boolean hyphened(int token) {
        return token > 0 && ends[token - 1] + 1 == starts[token] && Tokenizer.hyphen(text.chars().charAt(starts[token] - 1));
    }

    public Span span(int first, int last) { return new Span(starts[first], ends[last]); }

    /** The first token that starts at or after an offset; {@link #size()} if none. */
    public int at(int offset) {
        int i = Arrays.binarySearch(starts, 0, size, offset);
        return i >= 0 ? i : -i - 1;
    }

    void add(int start, int end, Kind kind, String form) {
        if (size == starts.length) grow();
        starts[size] = start;
        ends[size] = end;
        kinds[size] = (byte) kind.ordinal();
        forms[size++] = form;
    }

    private void grow() {
        int length = size * 2;
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        kinds = Arrays.copyOf(kinds, length);
        forms = Arrays.copyOf(forms, length);
    }
}
