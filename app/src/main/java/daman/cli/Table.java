package daman.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings, as wide as the terminal: columns take what their longest cell needs, the last one takes what is
 * left and is cut. Columns that hold nothing are left out.
 */
final class Table {
    private static final String GAP = "  ";
    private static final int LEAST_LAST = 24;

    private final List<String> headings;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** What a field holds, and how it is printed. */
    record Cell(String text, Ink ink) {
        static Cell of(String text) { return new Cell(Shown.plain(text), Ink.NONE); }

        static Cell of(String text, Ink ink) { return new Cell(Shown.plain(text), ink); }
    }

    void row(Cell... cells) {
        if (cells.length != headings.size()) throw new IllegalArgumentException("cells: " + cells.length + " under " + headings.size() + " headings");
        rows.add(List.of(cells));
    }

    /** Lines without a line break at the end. */
    List<String> lines(int width, boolean coloured) {
        if (rows.isEmpty()) return List.of();
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        lines.add(line(headings.stream().map(heading -> new Cell(heading, Ink.DIM)).toList(), widths, coloured));
        for (List<Cell> row : rows) lines.add(line(row, widths, coloured));
        return lines;
    }

    private int[] widths(int width) {
        int last = headings.size() - 1;
        int[] widths = new int[headings.size()];
        for (int column = 0; column <= last; column++) widths[column] = needed(column);
        int taken = 0;
        for (int column = 0; column < last; column++) if (widths[column] > 0) taken += widths[column] + GAP.length();
        for (int over = taken + Math.min(widths[last], LEAST_LAST) - width; over > 0; over--, taken--) {
            int widest = widest(widths, last);
            if (widths[widest] <= 8) break;
            widths[widest]--;
        }
        widths[last] = Math.min(widths[last], Math.max(8, width - taken));
        return widths;
    }

    private static int widest(int[] widths, int last) {
        int widest = 0;
        for (int column = 1; column < last; column++) if (widths[column] > widths[widest]) widest = column;
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
            String text = Shown.cut(cells.get(column).text(), widths[column]);
            line.append(line.isEmpty() ? "" : GAP).append(cells.get(column).ink().on(coloured, Shown.isolated(text)));
            if (column < widths.length - 1) line.append(" ".repeat(widths[column] - Shown.columns(text)));
        }
        return line.toString().stripTrailing();
    }
}
