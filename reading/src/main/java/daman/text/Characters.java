package daman.text;

/** What a character is to a tokenizer: looked up in a table where most texts are written, told by Java's own tables elsewhere. */
final class Characters {
    private static final int LETTER = 1, DIGIT = 2, BLANK = 4, INVISIBLE = 8, VOWEL_SIGN = 16, APOSTROPHE = 32;
    /** Its place among the bits: whatever goes on with a word. */
    private static final int IN_WORD = 6;
    /** All letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and the quotation marks, dashes and spaces of print. */
    private static final byte[] KNOWN = new byte[0x2100];

    static { for (char c = 0; c < KNOWN.length; c++) KNOWN[c] = (byte) decide(c); }

    private Characters() {}

    static boolean letter(char c) { return is(c, LETTER); }

    static boolean digit(char c) { return is(c, DIGIT); }

    static boolean blank(char c) { return is(c, BLANK); }

    static boolean apostrophe(char c) { return is(c, APOSTROPHE); }

    /** A mark that is no letter and ends no word. */
    static boolean unseen(char c) { return is(c, INVISIBLE | VOWEL_SIGN); }

    static boolean invisible(char c) { return is(c, INVISIBLE); }

    /**
     * A bit for each letter that goes on with a word: gathered in a loop without branches, since the processor can't guess where a word ends. The bit behind
     * the last letter is clear.
     */
    static long[] inWords(char[] letters, int length) {
        long[] all = new long[(length >> 6) + 1];
        for (int at = 0; at < all.length; at++) {
            int from = at << 6, end = Math.min(length, from + Long.SIZE);
            long some = 0;
            for (int i = from; i < end; i++) some |= (long) (kinds(letters[i]) >> IN_WORD & 1) << i;
            all[at] = some;
        }
        return all;
    }

    private static boolean is(char c, int kinds) { return (kinds(c) & kinds) != 0; }

    private static int kinds(char c) { return c < KNOWN.length ? KNOWN[c] : decide(c); }

    private static int decide(char c) {
        int kinds = 0;
        boolean vowel = Folding.vowelSign(c);
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK && !vowel && !Folding.invisible(c)) kinds |= LETTER;
        if (Character.isDigit(c)) kinds |= DIGIT;
        if (Text.blank(c)) kinds |= BLANK;
        if (Folding.invisible(c)) kinds |= INVISIBLE;
        if (vowel) kinds |= VOWEL_SIGN;
        if (Folding.apostrophe(c)) kinds |= APOSTROPHE;
        return (kinds & (LETTER | INVISIBLE | VOWEL_SIGN)) != 0 ? kinds | 1 << IN_WORD : kinds;
    }
}
