package daman.pages.desk;

import daman.analysis.figures.Added;
import daman.analysis.figures.Rung;
import daman.analysis.figures.Standing;
import daman.exporters.records.Fields;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many promises of a row are at which rung, with their sums; each cell leads to the list of those that it counts. */
final class Rungs {
    private final Page page;

    Rungs(Page page) {
        this.page = page;
    }

    /** For programs each rung's sums too, as {@code LOW..HIGH CURRENCY}, and how many have none. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            columns.add(Column.number(rung.id(), page.say("rung." + rung.id())));
            columns.add(Column.hidden(rung.id() + "_sums"));
            columns.add(Column.hidden(rung.id() + "_without_sum"));
        }
        columns.add(Column.number("all", page.say("overview.all")));
        columns.add(Column.hidden("standing_sums"));
        columns.add(Column.hidden("standing_parts"));
        return columns;
    }

    /** @param of the parameters of the list that has these promises */
    List<Cell> cells(Standing row, Map<String, String> of) { return cells(row, of, row.at(Rung.ASKED).promises()); }

    /** @param demands which the lines that ask for something are together: told where they are fewer */
    List<Cell> cells(Standing row, Map<String, String> of, long demands) {
        List<Cell> cells = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            Added added = row.at(rung);
            Map<String, String> list = new LinkedHashMap<>(of);
            list.put("rung", rung.id());
            cells.add(Cell.count(added.promises(), page.number(added.promises()), page.links().to("/guarantees", list)).with(below(rung, added, demands)));
            cells.add(new Cell(plain(added), List.of(), null, null, null));
            cells.add(new Cell(added.unknown(), List.of(), null, null, null));
        }
        Added standing = row.standing();
        cells.add(Cell.count(row.promises(), page.number(row.promises()), page.links().to("/guarantees", of)));
        cells.add(new Cell(plain(standing), List.of(), null, null, null));
        cells.add(new Cell(standing.parts(), List.of(), null, null, null));
        return cells;
    }

    private List<String> below(Rung rung, Added added, long demands) {
        List<String> lines = new ArrayList<>(sums(page, added));
        if (rung == Rung.ASKED && demands < added.promises()) lines.addFirst(page.count("overview.demands", demands));
        return lines;
    }

    static List<String> plain(Added added) { return added.sums().stream().map(Fields::sum).toList(); }

    /** The sums of a cell, a line each. */
    static List<String> sums(Page page, Added added) { return added.sums().stream().limit(3).map(page::total).toList(); }

    static Map<String, String> with(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) all.put(pairs[at], pairs[at + 1]);
        return all;
    }

}
