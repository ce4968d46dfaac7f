package daman.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A report's text with its lines and with positions in code points. Offsets inside the engine are UTF-16 code units;
 * what leaves it is an {@link Evidence} in code points (as in W3C Web Annotation's TextPositionSelector).
 */
public final class Text {
    /** So many nulls follow the letters: whoever looks a little ahead needn't ask for the end. */
    static final int AHEAD = 8;
    private static final int[] NONE = {};

    private final String chars;
    private final char[] letters;
    private final long[] inWords;              // a bit for each letter that goes on with a word, and one long more than they need
    private final List<Span> lines = new ArrayList<>();
    private boolean returns;                   // carriage returns end lines of it, or line feeds behind them
    private int[] pairs = NONE;                // offsets of low surrogates, ascending: each is one code unit too many

    public Text(String chars) {
        this.chars = chars;
        this.letters = padded(chars);
        findLines();
        this.inWords = new long[(chars.length() >> 6) + 2];
        if (Characters.inWords(letters, chars.length(), inWords)) this.pairs = lowSurrogates();
    }

    /** Its characters, and {@link #AHEAD} nulls. */
    static char[] padded(String chars) {
        char[] letters = new char[chars.length() + AHEAD];
        chars.getChars(0, chars.length(), letters, 0);
        return letters;
    }

    /** {@link #padded}; not to be written to. */
    char[] letters() { return letters; }

    /** Of sixty-four letters from one on a bit for each that goes on with a word; clear behind the last letter. */
    long inWords(int from) {
        int at = from >> 6;
        return inWords[at] >>> from | inWords[at + 1] << 1 << ~from;
    }

    public int length() { return chars.length(); }

    /** Lines that are not blank, trimmed; the first is the headline. */
    public List<Span> lines() { return Collections.unmodifiableList(lines); }

    /** Line feeds alone end its lines. */
    boolean feeds() { return !returns; }

    /** The headline; empty where the text has no line. */
    public String title() { return lines.isEmpty() ? "" : of(lines.getFirst()); }

    public String of(Span span) { return chars.substring(span.start(), span.end()); }

    public Evidence evidence(Span span) {
        return new Evidence(of(span), codePoint(span.start()), codePoint(span.end()));
    }

    /** The span without white space at its ends. */
    public Span trim(int start, int end) {
        while (start < end && Characters.blank(letters[start])) start++;
        while (end > start && Characters.blank(letters[end - 1])) end--;
        return new Span(start, end);
    }

    /** How many code points stand before an offset. */
    public int codePoint(int offset) {
        if (pairs.length == 0) return offset;
        int at = Arrays.binarySearch(pairs, offset);
        return offset - (at >= 0 ? at : -at - 1);
    }

    static boolean blank(char c) { return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'; }

    private void findLines() {
        int start = 0, feed = find('\n', 0), carriage = find('\r', 0);
        returns = carriage < chars.length();
        for (int end = Math.min(feed, carriage); end < chars.length(); end = Math.min(feed, carriage)) {
            line(start, end);
            start = end + 1;
            if (feed == end) feed = find('\n', start);
            else carriage = find('\r', start);
        }
        line(start, chars.length());
    }

    private int find(char c, int from) {
        int found = chars.indexOf(c, from);
        return found < 0 ? chars.length() : found;
    }

    private int[] lowSurrogates() {
        int count = 0;
        for (int i = 1; i < chars.length(); i++) if (isPair(i)) count++;
        int[] found = new int[count];
        for (int i = 1, n = 0; i < chars.length(); i++) if (isPair(i)) found[n++] = i;
        return found;
    }

    private boolean isPair(int i) { return letters[i] >= Character.MIN_LOW_SURROGATE && Character.isLowSurrogate(letters[i]) && i > 0 && Character.isHighSurrogate(letters[i - 1]); }

    private void line(int start, int end) {
        Span line = trim(start, end);
        if (line.length() > 0) lines.add(line);
    }
}
