package daman.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings, as wide as the terminal: columns take what their longest cell needs, the last one what is left.
 * Columns that hold nothing are left out.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final String BELOW = "    ";
    private static final int ROOMY = 44;
    private static final int LEAST_LAST = 7;
    private static final int[] NARROWEST = {14, 12, 10, 4, 1};

    private final List<String> headings;
    private final boolean words;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(boolean words, String... headings) {
        this.headings = List.of(headings);
        this.words = words;
    }

    public static Table of(String... headings) { return new Table(false, headings); }

    /** The last column holds sentences: where they would be cut short, they go below. */
    public static Table ofWords(String... headings) { return new Table(true, headings); }

    /** What a field holds, and how it is printed. */
    public record Cell(String text, Ink ink) {
        public static Cell of(String text) { return of(text, Ink.NONE); }

        public static Cell of(String text, Ink ink) { return new Cell(Shown.plain(text), ink); }
    }

    public void row(Cell... cells) {
        if (cells.length != headings.size()) throw new IllegalArgumentException("cells: " + cells.length + " under " + headings.size() + " headings");
        rows.add(List.of(cells));
    }

    /** Lines without a line break at the end; none where there are no rows. */
    public List<String> lines(int width, boolean coloured) {
        if (rows.isEmpty()) return List.of();
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) widths[column] = needed(column);
        int last = widths.length - 1;
        boolean below = words && widths[last] > Math.max(ROOMY, width - taken(widths));
        if (below) widths[last] = 0;
        else widths[last] = Math.min(widths[last], Math.max(LEAST_LAST, width - taken(widths)));
        narrow(widths, width);
        List<String> lines = new ArrayList<>();
        lines.add(line(headings.stream().map(heading -> new Cell(heading, Ink.DIM)).toList(), widths, coloured));
        for (List<Cell> row : rows) {
            lines.add(line(row, widths, coloured));
            if (below) lines.add(BELOW + shown(row.get(last), width - BELOW.length(), coloured));
        }
        return lines;
    }

    /** Columns that all but the last take, gaps included. */
    private static int taken(int[] widths) {
        int taken = 0;
        for (int column = 0; column < widths.length - 1; column++) if (widths[column] > 0) taken += widths[column] + GAP.length();
        return taken;
    }

    private static void narrow(int[] widths, int width) {
        for (int narrowest : NARROWEST) {
            for (int over = taken(widths) + widths[widths.length - 1] - width; over > 0; over--) {
                int widest = widest(widths);
                if (widths[widest] <= narrowest) break;
                widths[widest]--;
            }
        }
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length - 1; column++) if (widths[column] > widths[widest]) widest = column;
        return widest;
    }

    /** Columns that the column's longest cell takes; none when all are empty. */
    private int needed(int column) {
        int longest = rows.stream().mapToInt(row -> Shown.columns(row.get(column).text())).max().orElse(0);
        return longest == 0 ? 0 : Math.max(longest, Shown.columns(headings.get(column)));
    }

    private static String line(List<Cell> cells, int[] widths, boolean coloured) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] == 0) continue;
            line.append(line.isEmpty() ? "" : GAP).append(shown(cells.get(column), widths[column], coloured));
            if (column < widths.length - 1) line.append(" ".repeat(widths[column] - Shown.columns(Shown.cut(cells.get(column).text(), widths[column]))));
        }
        return line.toString().stripTrailing();
    }

    private static String shown(Cell cell, int width, boolean coloured) {
        return cell.ink().on(coloured, Shown.isolated(Shown.cut(cell.text(), width)));
    }
}
