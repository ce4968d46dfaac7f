package daman.clauses;

/** Quotation marks and the signs that end or part sentences, of every script. */
public final class Marks {
    private Marks() {}

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

    static boolean thin(char c) { return c == '\'' || c == '‘' || c == '’' || c == '‚'; }

    public static boolean quotation(char c) { return !closers(c).isEmpty(); }

    public static boolean ends(char c) { return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔'; }

    public static boolean dash(char c) { return c == '–' || c == '—' || c == '-' || c == '−' || c == '―'; }

    public static boolean comma(char c) { return c == ',' || c == '،'; }

    public static boolean semicolon(char c) { return c == ';' || c == '؛'; }

    /** Parts clauses: comma, semicolon, colon, bracket, dash. */
    public static boolean parts(char c) { return comma(c) || semicolon(c) || c == ':' || c == '(' || c == ')' || dash(c); }
}
