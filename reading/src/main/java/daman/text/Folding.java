package daman.text;

/**
 * One spelling for what newsrooms spell in several ways: case, Arabic hamza, ta marbuta, alef maqsura, vowel signs and
 * tatweel, digits of any script, apostrophes, invisible marks. Accents stay: in French they tell words apart.
 */
public final class Folding {
    private Folding() {}

    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c) || vowelSign(c)) continue;
            append(folded, c);
        }
        return folded.toString();
    }

    /** Without accents on Latin letters: how names are often typed. */
    public static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 0x80;
        if (ascii) return text;
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).toCharArray()) {
            if (c >= 0x300 && c <= 0x36F) continue;
            plain.append(c == 'ø' ? 'o' : c == 'ł' ? 'l' : c == 'đ' ? 'd' : c);
        }
        return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFC);
    }

    /** Marks that change the look or the direction of a text and not its letters. */
    public static boolean invisible(char c) {
        return c == '\u00AD' || c == '\u0640' || c == '\uFEFF' || (c >= '\u200B' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069') || c == '\u061C';
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
