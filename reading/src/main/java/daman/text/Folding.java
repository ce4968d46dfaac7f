package daman.text;

import java.text.Normalizer;

/**
 * One spelling for what newsrooms spell in several ways: case, Arabic hamza, ta marbuta, alef maqsura, vowel signs and
 * tatweel, digits of any script, apostrophes, invisible marks. Accents stay: in French they tell words apart.
 */
public final class Folding {
    private static final char NONE = '\uFFFF';
    /** What is known of {@link #plain(char)}: a start asks for it a hundred thousand times. */
    private static final char[] PLAIN = new char[0x700];

    private Folding() {}

    public static String fold(CharSequence written) {
        CharSequence text = composed(written);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c) || vowelSign(c)) continue;
            append(folded, c);
        }
        return folded.toString();
    }

    /** A letter and the mark over it as one, as most texts are written (Unicode's form NFC). */
    public static CharSequence composed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) if (decomposed(text.charAt(i))) return Normalizer.normalize(text, Normalizer.Form.NFC);
        return text;
    }

    /** As a reader sees it: composed, and without the marks that nobody sees. */
    public static String seen(String text) {
        boolean marked = false;
        for (int i = 0; i < text.length() && !marked; i++) marked = text.charAt(i) >= 0x80 && (invisible(text.charAt(i)) || decomposed(text.charAt(i)));
        if (!marked) return text;
        StringBuilder seen = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (!invisible(text.charAt(i))) seen.append(text.charAt(i));
        return composed(seen).toString();
    }

    private static boolean combining(char c) { return c >= '\u0300' && c <= '\u036F'; }

    /** Marks that Unicode's form NFD writes apart: accents, and the hamza and madda of Arabic. */
    private static boolean decomposed(char c) { return combining(c) || c >= '\u0653' && c <= '\u0655'; }

    /** Without accents on Latin letters: how names are often typed. */
    public static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 0x80;
        if (ascii) return text;
        char[] each = text.toCharArray();
        for (int i = 0; i < each.length; i++) if ((each[i] = plain(each[i])) == NONE) return normalized(text);
        return new String(each);
    }

    /** Of a letter by itself, where it is one of Latin, Greek, Cyrillic, Hebrew or Arabic and one without its accents too; else {@link #NONE}. No two of these grow together. */
    private static char plain(char c) {
        if (c < 0x80) return c;
        if (c >= PLAIN.length || !Character.isLetter(c)) return NONE;
        if (PLAIN[c] == 0) {
            String alone = normalized(String.valueOf(c));
            PLAIN[c] = alone.length() == 1 ? alone.charAt(0) : NONE;
        }
        return PLAIN[c];
    }

    private static String normalized(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (combining(c)) continue;
            plain.append(c == 'ø' ? 'o' : c == 'ł' ? 'l' : c == 'đ' ? 'd' : c);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Marks that change the look or the direction of a text and not its letters. */
    public static boolean invisible(char c) {
        return c == '\u00AD' || c == '\u0640' || c == '\uFEFF' || (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069') || c == '\u061C' || c == '\u034F' || c == '\u180E' || (c >= '\uFE00' && c <= '\uFE0F');
    }

    public static boolean vowelSign(char c) {
        return (c >= '\u064B' && c <= '\u0655') || c == '\u0670' || c == '\u0301';
    }

    public static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '`' || c == '\u00B4' || c == '\u02B9';
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
            case 'ى', 'ی', 'ئ' -> folded.append('ي');
            case 'ؤ' -> folded.append('و');
            case 'ة' -> folded.append('ه');
            case 'ک' -> folded.append('ك');
            case 'œ', 'Œ' -> folded.append("oe");
            case 'İ' -> folded.append('i');
            default -> {
                if (apostrophe(c)) folded.append('\'');
                else if (Character.isDigit(c)) folded.append((char) ('0' + Character.digit(c, 10)));
                else folded.append(Character.toLowerCase(c));
            }
        }
    }
}
