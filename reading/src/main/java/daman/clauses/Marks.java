package daman.clauses;

/** Quotation marks and the signs that end or part sentences, of every script. What a sign is, which is asked of each at every turn, is looked up and not compared. */
public final class Marks {
    static final int QUOTATION = 2, ENDS = 4, CLOSES = 8, SEMICOLON = 64, PARTS = 128;
    private static final int THIN = 1, DASH = 16, COMMA = 32;
    /** All marks lie before this character. */
    private static final int BEYOND = 0x2300;
    private static final byte[] KNOWN = new byte[BEYOND];

    static {
        note("'‘’‚", THIN | QUOTATION);
        note("«»“”„‟\"‹›", QUOTATION);
        note(".!?…؟۔", ENDS);
        note("»”\"’')“]", CLOSES);
        note("–—-−―", DASH | PARTS);
        note(",،", COMMA | PARTS);
        note(";؛", SEMICOLON | PARTS);
        note(":()", PARTS);
    }

    private Marks() {}

    private static void note(String marks, int kinds) { for (char mark : marks.toCharArray()) KNOWN[mark] |= (byte) kinds; }

    /** All that a sign is, as bits. */
    static int kinds(char c) { return c < BEYOND ? KNOWN[c] : 0; }

    private static boolean is(char c, int kinds) { return c < BEYOND && (KNOWN[c] & kinds) != 0; }

    /** The marks that may close a quotation opened by this one; empty for a sign that opens none. */
    static String closers(char c) {
        return switch (c) {
            case '«' -> "»";
            case '»' -> "«";
            case '“' -> "”“\"";
            case '”' -> "“”\"";
            case '„', '‟' -> "“”\"‟";
            case '"' -> "\"”“";
            case '\'' -> "'’";
            case '‘' -> "’'";
            case '’' -> "’‘";
            case '‚' -> "‘’";
            case '‹' -> "›";
            case '›' -> "‹";
            default -> "";
        };
    }

    static boolean thin(char c) { return is(c, THIN); }

    public static boolean quotation(char c) { return is(c, QUOTATION); }

    public static boolean ends(char c) { return is(c, ENDS); }

    /** It may stand behind a stop and belong to the sentence: a closing mark or bracket. */
    static boolean closes(char c) { return is(c, CLOSES); }

    public static boolean dash(char c) { return is(c, DASH); }

    public static boolean comma(char c) { return is(c, COMMA); }

    public static boolean semicolon(char c) { return is(c, SEMICOLON); }

    /** Parts clauses: comma, semicolon, colon, bracket, dash. */
    public static boolean parts(char c) { return is(c, PARTS); }
}
