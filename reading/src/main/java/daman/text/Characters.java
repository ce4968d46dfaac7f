package daman.text;

import java.util.Arrays;

/** What a character is to a tokenizer: looked up in a table where most texts are written, told by Java's own tables elsewhere and when it is first met. */
final class Characters {
    private static final int LETTER = 1, DIGIT = 2, BLANK = 4, INVISIBLE = 8, VOWEL_SIGN = 16, APOSTROPHE = 32, IN_WORD = 64, MET = 128;
    /** All letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and the quotation marks, dashes and spaces of print. So many that a bit tells whether one is among them. */
    private static final byte[] KINDS = new byte[0x4000];
    /** 1 for those that go on with a word, 0 for others, and what is below 0 however it is shifted for those not yet met. */
    private static final byte[] IN_WORDS = new byte[KINDS.length];

    static { Arrays.fill(IN_WORDS, Byte.MIN_VALUE); }

    private Characters() {}

    static boolean letter(char c) { return is(c, LETTER); }

    static boolean digit(char c) { return is(c, DIGIT); }

    static boolean blank(char c) { return is(c, BLANK); }

    static boolean apostrophe(char c) { return is(c, APOSTROPHE); }

    /** A mark that is no letter and ends no word. */
    static boolean unseen(char c) { return is(c, INVISIBLE | VOWEL_SIGN); }

    static boolean invisible(char c) { return is(c, INVISIBLE); }

    /**
     * A bit for each letter that goes on with a word: gathered eight at a time and without branches, since the processor can't guess where a word ends. The bits behind
     * the last letter are clear.
     *
     * @param letters with nulls behind the last one
     * @param any     all bits that some letter has
     */
    static long[] inWords(char[] letters, int length, char any) {
        long[] all = new long[(length >> 6) + 1];
        if (any >= KINDS.length) {
            for (int i = 0; i < length; i++) all[i >> 6] |= (is(letters[i], IN_WORD) ? 1L : 0) << i;
        } else {
            for (int i = 0; i < length; i += Byte.SIZE) all[i >> 6] |= (long) inWords(letters, i) << i;
        }
        return all;
    }

    /** Of eight. */
    private static int inWords(char[] letters, int from) {
        int eight = inWord(letters[from]) | inWord(letters[from + 1]) << 1 | inWord(letters[from + 2]) << 2 | inWord(letters[from + 3]) << 3
                | inWord(letters[from + 4]) << 4 | inWord(letters[from + 5]) << 5 | inWord(letters[from + 6]) << 6 | inWord(letters[from + 7]) << 7;
        return eight >= 0 ? eight : met(letters, from);
    }

    private static int inWord(char c) { return IN_WORDS[c & IN_WORDS.length - 1]; }

    private static int met(char[] letters, int from) {
        for (int i = from; i < from + Byte.SIZE; i++) IN_WORDS[letters[i]] = (byte) (is(letters[i], IN_WORD) ? 1 : 0);
        return inWords(letters, from);
    }

    private static boolean is(char c, int kinds) { return (kinds(c) & kinds) != 0; }

    private static int kinds(char c) {
        int known = c < KINDS.length ? KINDS[c] : 0;
        return known != 0 ? known : unmet(c);
    }

    private static int unmet(char c) {
        int kinds = decide(c) | MET;
        if (c < KINDS.length) KINDS[c] = (byte) kinds;
        return kinds;
    }

    private static int decide(char c) {
        int kinds = 0;
        boolean vowel = Folding.vowelSign(c);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK && !vowel && !Folding.invisible(c)) kinds |= LETTER;
        if (Character.isDigit(c)) kinds |= DIGIT;
        if (Text.blank(c)) kinds |= BLANK;
        if (Folding.invisible(c)) kinds |= INVISIBLE;
        if (vowel) kinds |= VOWEL_SIGN;
        if (Folding.apostrophe(c)) kinds |= APOSTROPHE;
        return (kinds & (LETTER | INVISIBLE | VOWEL_SIGN)) != 0 ? kinds | IN_WORD : kinds;
    }
}
