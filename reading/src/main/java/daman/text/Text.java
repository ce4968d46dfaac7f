package daman.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A report's text with its lines and with positions in code points. Offsets inside the engine are UTF-16 code units;
 * what leaves it is an {@link Evidence} in code points (as in W3C Web Annotation's TextPositionSelector).
 */
public final class Text {
    private static final int[] NONE = {};

    private final String chars;
    private final int[] pairs;                 // offsets of low surrogates, ascending: each is one code unit too many
    private final List<Span> lines;

    public Text(String chars) {
        this.chars = chars;
        this.pairs = lowSurrogates(chars);
        this.lines = List.copyOf(linesOf(chars));
    }

    public String chars() { return chars; }

    public int length() { return chars.length(); }

    /** Lines that are not blank, trimmed; the first is the headline. */
    public List<Span> lines() { return lines; }

    public String of(Span span) { return chars.substring(span.start(), span.end()); }

    public Evidence evidence(Span span) {
        return new Evidence(of(span), codePoint(span.start()), codePoint(span.end()));
    }

    /** The span without white space at its ends. */
    public Span trim(int start, int end) {
        while (start < end && blank(chars.charAt(start))) start++;
        while (end > start && blank(chars.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private int codePoint(int offset) {
        if (pairs.length == 0) return offset;
        int at = Arrays.binarySearch(pairs, offset);
        return offset - (at >= 0 ? at : -at - 1);
    }

    static boolean blank(char c) { return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'; }

    private static int[] lowSurrogates(String chars) {
        int count = 0;
        for (int i = 1; i < chars.length(); i++) if (isPair(chars, i)) count++;
        if (count == 0) return NONE;
        int[] found = new int[count];
        for (int i = 1, n = 0; i < chars.length(); i++) if (isPair(chars, i)) found[n++] = i;
        return found;
    }

    private static boolean isPair(String chars, int i) {
        return Character.isLowSurrogate(chars.charAt(i)) && Character.isHighSurrogate(chars.charAt(i - 1));
    }

    private List<Span> linesOf(String text) {
        List<Span> found = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
            Span line = trim(start, end);
            if (line.length() > 0) found.add(line);
            start = end + 1;
        }
        return found;
    }
}
