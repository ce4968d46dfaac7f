package daman.pages.desk;

import daman.analysis.disputes.Inside;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happening.Kind;
import daman.analysis.filters.BadQuery;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can't all be true inside single reports, page by page. */
public final class FindingsSheet {
    private static final int ON_A_PAGE = 50;

    private FindingsSheet() {}

    public static Sheet of(Page page, Asked asked, Times times, int number) {
        Cut cut = asked.cuts().at(times);
        long found = asked.happenings().count(Kind.FINDING, cut.known(), cut.asOf());
        int pages = (int) Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        List<Part> parts = List.of(findings(page, asked.happenings().latest(Kind.FINDING, cut.known(), cut.asOf(), (number - 1) * ON_A_PAGE, ON_A_PAGE)));
        return Asked.sheet(page, "findings", cut, List.of(page.count("findings", found)), List.of(), parts, number, pages)
            .beside(List.of(new Sheet.Beside(page.links().to("/contradictions", Map.of()), page.say("findings.beside.contradictions"))));
    }

    private static Grid findings(Page page, List<Happening> found) {
        List<Column> columns = List.of(Column.text("day", page.say("field.published")), Column.text("kind", page.say("field.kind")), Column.text("note", page.say("field.note")), Column.text("words", page.say("field.words")), Column.text("settled_by", page.say("contradictions.settled_by")), Column.text("report", page.say("field.report")), Column.hidden("language"));
        return Grid.of("findings", page.say("findings.table"), "", columns, found.stream().map(one -> Stream.of(Cell.day(one.day(), page.day(one.day())), Cell.of(one.what(), page.say("finding." + one.what())),
            Cell.text(one.note()).in("en"), Cell.text(one.words()).in(one.report().language()), Cell.of(Inside.settledBy(one.what()), page.say("contradictions.settled_by." + Inside.settledBy(one.what()))), Promises.report(page, one.report()), Cell.text(one.report().language())).toList()).toList());
    }
}
