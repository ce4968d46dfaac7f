package daman.pages.desk;

import daman.analysis.figures.ReportLine;
import daman.deciding.Guarantee;
import daman.exporters.records.Fields;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.views.Page;
import java.util.List;

/** Promises as rows of a table. */
final class Promises {
    private Promises() {}

    static Grid grid(Page page, String name, String caption, List<Guarantee> some) {
        List<Column> columns = List.of(Column.text("guarantee", page.say("field.guarantee")), Column.hidden("providers"), Column.hidden("recipient"), Column.text("measure", page.say("field.measure")), Column.text("stage", page.say("field.stage")),
            Column.text("sums", page.say("field.amounts")), Column.text("grade", page.say("field.grade")), Column.text("last", page.say("field.last")));
        return Grid.of(name, caption, "", columns, some.stream().map(one -> row(page, one)).toList());
    }

    private static List<Cell> row(Page page, Guarantee one) {
        return List.of(guarantee(page, one), new Cell(one.providers(), List.of(), null, null, null), Cell.text(one.recipient()), measure(page, one), stage(page, one), sums(page, one), Cell.of(one.grade().toString(), one.grade().toString()), Cell.day(one.last(), page.day(one.last())));
    }

    static Cell guarantee(Page page, Guarantee one) { return Cell.of(one.id(), page.who(one)).to(page.links().guarantee(one.id())); }

    /** With what is given, where it is named. */
    static Cell measure(Page page, Guarantee one) { return Cell.of(one.measure().id(), page.say("measure." + one.measure().id())).with(page.thing(one).isEmpty() ? List.of() : List.of(page.thing(one))); }

    static Cell stage(Page page, Guarantee one) { return Cell.of(Page.stageId(one.stage()), page.stage(one.stage())).as(Page.stageId(one.stage())); }

    static Cell sums(Page page, Guarantee one) { return new Cell(one.sums().stream().map(Fields::sum).toList(), one.sums().stream().map(page::sum).toList(), null, null, null); }

    static Cell report(Page page, ReportLine one) { return Cell.of(one.id(), one.title()).in(one.language()).with(List.of(one.publisher())).to(page.links().report(one.id())); }
}
