package daman.importers.tables;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number as a person counts: the first line is 1
 */
public record Line(int number, List<Cell> cells) {
    /** @param column from 0; beyond the last cell everything is empty */
    public Cell cell(int column) { return column < cells.size() ? cells.get(column) : Cell.EMPTY; }

    public boolean blank() { return cells.stream().allMatch(Cell::blank); }
}
