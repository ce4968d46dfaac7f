package daman.exporters.records;

/** Text for formats that can't carry every character. */
public final class Plain {
    private Plain() {}

    /**
     * What XML 1.0 can't say (https://www.w3.org/TR/xml/#charsets: most control characters, lone surrogates, U+FFFE) becomes U+FFFD,
     * one for one, so that places counted in code points still fit.
     */
    public static String text(String text) {
        if (text.codePoints().allMatch(Plain::allowed)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> plain.appendCodePoint(allowed(point) ? point : 0xFFFD));
        return plain.toString();
    }

    private static boolean allowed(int point) {
        if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
        return point < 0xD800 || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
