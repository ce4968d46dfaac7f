package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.SourceFigures.Figures;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good each publisher is, and what came of it. */
public final class SourcesSheet {
    private static final int MOST = 200;

    private SourcesSheet() {}

    public static Sheet of(Page page, Asked asked, Times times) {
        Cut cut = asked.cuts().at(times);
        List<Figures> figures = asked.sources().of(cut);
        List<Column> columns = List.of(Column.text("publisher", page.say("field.publisher")), Column.text("reliability", page.say("sources.reliability")), Column.text("why", page.say("sources.why")), Column.number("reports", page.say("sources.reports")), Column.number("copies", page.say("sources.copies")),
            Column.number("claims", page.say("sources.claims")), Column.number("promises", page.say("sources.promises")), Column.number("alone", page.say("sources.alone")), Column.text("languages", page.say("sources.languages")), Column.text("first", page.say("sources.first")), Column.text("last", page.say("sources.last")));
        List<List<Cell>> rows = figures.stream().map(one -> row(page, one)).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(Grid.of("sources", page.say("sources.table"), page.say("sources.hint"), columns, rows).showing(MOST));
        return Asked.sheet(page, "sources", cut, rows.isEmpty() ? List.of(page.nothing()) : List.of(), parts).beside(List.of(new Sheet.Beside(page.links().to("/reliability", Map.of()), page.say("sources.beside.reliability"))));
    }

    private static List<Cell> row(Page page, Figures one) {
        return List.of(Cell.of(one.publisher(), one.publisher()), Cell.of(one.reliability().name(), one.reliability().name()).with(List.of(page.say("reliability." + one.reliability().name()))), one.why() == null ? Cell.EMPTY : Cell.text(one.why()).in("en"),
            Cell.of(one.reports(), page.number(one.reports())), Cell.of(one.copies(), page.number(one.copies())), Cell.of(one.claims(), page.number(one.claims())),
            Cell.count(one.promises(), page.number(one.promises()), page.links().to("/guarantees", Map.of("source", one.publisher()))), Cell.of(one.alone(), page.number(one.alone())),
            new Cell(List.copyOf(one.languages()), List.of(String.join(page.say("comma"), one.languages())), null, null, null), Cell.day(one.first(), page.day(one.first())), Cell.day(one.last(), page.day(one.last())));
    }
}
