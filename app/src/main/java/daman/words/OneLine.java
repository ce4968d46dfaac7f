package daman.words;

/** Words of reports as they are set among ours: on one line, and with nothing in them that only steers or that XML has no place for (https://www.w3.org/TR/xml/#charsets). */
public final class OneLine {
    private OneLine() {}

    /** Breaks of lines and other controls become a blank, however many stand together; lone surrogates and what is no character go. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean broken = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean breaks = Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
            if (breaks ? !broken : isCharacter(point)) line.appendCodePoint(breaks ? ' ' : point);
            broken = breaks;
        }
        return line.toString();
    }

    private static boolean isCharacter(int point) { return !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE; }
}
