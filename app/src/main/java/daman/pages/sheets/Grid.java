package daman.pages.sheets;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A table.
 *
 * @param name    for programs
 * @param caption for people
 * @param hint    what its figures mean; empty where that is clear
 * @param rows    as many cells each as there are columns
 * @param shown   how many rows the page shows; programs get all
 * @param behind  whether it stands behind a chart, to be unfolded
 */
public record Grid(String name, String caption, String hint, List<Column> columns, List<List<Cell>> rows, int shown, boolean behind) implements Part {
    public Grid {
        if (!(rows instanceof Later<?>)) {
            for (List<Cell> row : rows) if (row.size() != columns.size()) throw new IllegalArgumentException("rows: " + name + " has " + columns.size() + " columns and a row of " + row.size());
            rows = List.copyOf(rows);
        }
    }

    public static Grid of(String name, String caption, String hint, List<Column> columns, List<List<Cell>> rows) { return new Grid(name, caption, hint, columns, rows, Integer.MAX_VALUE, false); }

    /** Rows that are made when they are asked for: a page shows a few of them, a program gets all. */
    public static <T> List<List<Cell>> later(List<T> some, Function<T, List<Cell>> row) { return new Later<>(some, row); }

    public static <T, S> List<List<Cell>> later(List<T> some, Function<T, S> read, Function<S, List<Cell>> row) { return new Later<>(some, read.andThen(row)); }

    private static final class Later<T> extends AbstractList<List<Cell>> implements RandomAccess {
        private final List<T> some;
        private final Function<T, List<Cell>> row;

        Later(List<T> some, Function<T, List<Cell>> row) {
            this.some = some;
            this.row = row;
        }

        @Override public List<Cell> get(int at) { return row.apply(some.get(at)); }

        @Override public int size() { return some.size(); }
    }

    public boolean isEmpty() { return rows.isEmpty(); }

    public Grid showing(int most) { return new Grid(name, caption, hint, columns, rows, most, behind); }

    public Grid behindAChart() { return new Grid(name, caption, hint, columns, rows, shown, true); }

    public List<List<Cell>> shownRows() { return rows.subList(0, Math.min(shown, rows.size())); }

    /** Of a row the cells that people see. */
    public List<Cell> visible(List<Cell> row) {
        List<Cell> visible = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) if (!columns.get(at).hidden()) visible.add(row.get(at));
        return visible;
    }

    /** Whether it has words and no figures: on a small screen each of its rows stands by itself. */
    public boolean isOfWords() { return visibleColumns().stream().noneMatch(Column::number); }

    public List<Column> visibleColumns() { return columns.stream().filter(column -> !column.hidden()).toList(); }
}
