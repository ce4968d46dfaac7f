package daman.text;

import java.util.Arrays;

/** What a character is to a tokenizer: looked up in a table, told by Java's own tables when it is first met. */
final class Characters {
    private static final int LETTER = 1, DIGIT = 2, BLANK = 4, INVISIBLE = 8, VOWEL_SIGN = 16, APOSTROPHE = 32, IN_WORD = 64, MET = 128;
    /** For all there are, so that nobody needs to ask whether one is among them. */
    private static final byte[] KINDS = new byte[1 << Character.SIZE];
    /** 1 for those that go on with a word, 0 for others, and what is below 0 however it is shifted for those not yet met, as the halves of a pair always are. */
    private static final byte[] IN_WORDS = new byte[KINDS.length];

    static { Arrays.fill(IN_WORDS, Byte.MIN_VALUE); }

    private Characters() {}

    static boolean letter(char c) { return is(c, LETTER); }

    /** A letter that is seen: nothing but itself. */
    static boolean plain(char c) { return (kinds(c) & (LETTER | INVISIBLE | VOWEL_SIGN)) == LETTER; }

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
     * @param bits    takes them
     * @return there are halves of pairs among them
     */
    static boolean inWords(char[] letters, int length, long[] bits) {
        boolean pairs = false;
        for (int i = 0; i < length; i += Byte.SIZE) {
            int eight = inWord(letters[i]) | inWord(letters[i + 1]) << 1 | inWord(letters[i + 2]) << 2 | inWord(letters[i + 3]) << 3
                    | inWord(letters[i + 4]) << 4 | inWord(letters[i + 5]) << 5 | inWord(letters[i + 6]) << 6 | inWord(letters[i + 7]) << 7;
            if (eight < 0) {
                pairs |= met(letters, i);
                eight = decided(letters, i);
            }
            bits[i >> 6] |= (long) eight << i;
        }
        return pairs;
    }

    private static int inWord(char c) { return IN_WORDS[c]; }

    /** Of eight, some of them perhaps for the first time. There are halves of pairs among them. */
    private static boolean met(char[] letters, int from) {
        boolean pairs = false;
        for (int i = from; i < from + Byte.SIZE; i++) {
            if (Character.isSurrogate(letters[i])) pairs = true;
            else IN_WORDS[letters[i]] = (byte) (is(letters[i], IN_WORD) ? 1 : 0);
        }
        return pairs;
    }

    private static int decided(char[] letters, int from) {
        int eight = 0;
        for (int i = 0; i < Byte.SIZE; i++) eight |= (is(letters[from + i], IN_WORD) ? 1 : 0) << i;
        return eight;
    }

    private static boolean is(char c, int kinds) { return (kinds(c) & kinds) != 0; }

    private static int kinds(char c) {
        int known = KINDS[c];
        return known != 0 ? known : unmet(c);
    }

    private static int unmet(char c) {
        int kinds = decide(c) | MET;
        KINDS[c] = (byte) kinds;
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
