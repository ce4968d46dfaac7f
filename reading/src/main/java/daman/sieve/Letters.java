package daman.sieve;

import daman.text.Folding;
import java.util.Arrays;

/**
 * Letters as numbers of eleven bits, so that five of them fit into one long: what case, accents and the spellings of {@link Folding} tell apart is one number. Covers the
 * alphabets below U+0800 (Latin, Greek, Cyrillic, Hebrew, Arabic); all other letters are one.
 */
final class Letters {
    static final int BITS = 11;
    /** Ends a word. */
    static final int NONE = 0;
    /** A mark inside a word that is no letter of its own. */
    static final int MARK = -1;
    private static final int OTHER = (1 << BITS) - 1;
    /** Each is found when it is first met, since a start would wait for all. */
    private static final int UNMET = Short.MIN_VALUE;
    private static volatile boolean allMet;
    private static final short[] KNOWN = new short[1 << BITS];

    static { Arrays.fill(KNOWN, (short) UNMET); }

    private Letters() {}

    /** Of one that was met. */
    static int of(char c) { return c < KNOWN.length ? KNOWN[c] : far(c); }

    /** Of any. */
    static int met(char c) {
        if (c < KNOWN.length && KNOWN[c] == UNMET) KNOWN[c] = (short) decide(c);
        return of(c);
    }

    /** The first so many. */
    static void meet(char[] letters, int count) { if (!allMet) for (int i = 0; i < count; i++) met(letters[i]); }

    /** For whoever will look at many texts, and at nothing but their letters. */
    static void meetAll() {
        for (char c = 0; c < KNOWN.length; c++) met(c);
        allMet = true;
    }

    private static int far(char c) {
        if (c >= '\u1E00' && c <= '\u1EFF') return decide(c);
        return Folding.invisible(c) ? MARK : Character.isLetter(c) || Character.isSurrogate(c) ? OTHER : NONE;
    }

    private static int decide(char c) {
        int type = Character.getType(c);
        if (Folding.invisible(c) || Folding.vowelSign(c) || type == Character.NON_SPACING_MARK) return MARK;
        if (!Character.isLetter(c)) return NONE;
        String plain = Folding.plain(Folding.fold(Folding.plain(String.valueOf(c))));
        return plain.isEmpty() ? MARK : plain.charAt(0) < OTHER ? plain.charAt(0) : OTHER;
    }
}
