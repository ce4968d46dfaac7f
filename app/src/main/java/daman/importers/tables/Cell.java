package daman.importers.tables;

/**
 * What stands in one cell.
 *
 * @param text as published, untrimmed; of a formula its result; of a number its digits as the file holds them, so that no figure is rounded
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** A workbook tells numbers from texts; a CSV file has texts alone. */
    public enum Kind { EMPTY, TEXT, NUMBER, ERROR }

    public static Cell text(String text) { return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text); }

    /** Nothing, or nothing but spaces (a no-break space too). */
    public boolean blank() { return trimmed().isEmpty(); }

    public String trimmed() {
        int from = 0, to = text.length();
        while (from < to && space(text.charAt(from))) from++;
        while (to > from && space(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean space(char c) { return Character.isWhitespace(c) || Character.isSpaceChar(c); }
}
