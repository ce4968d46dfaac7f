package daman.pages.desk;

import daman.analysis.answers.Which;
import daman.analysis.disputes.Dispute;
import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Inside;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happening.Kind;
import daman.analysis.filters.BadQuery;
import daman.commitments.Stage;
import daman.deciding.Contradiction;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can't all be true: between reports of one promise, and inside a report. */
public final class FindingsSheet {
    private static final int ON_A_PAGE = 50;
    private static final String DENIED = Part.colour(Stage.REFUSED);

    private FindingsSheet() {}

    private record Found(int row, Contradiction contradiction) {}

    private record Denied(Guarantee one, Contradiction contradiction) {}

    public static Sheet of(Page page, Asked asked, Times times, int number) {
        Cut cut = asked.cuts().at(times);
        List<Found> denied = cut.rows().filter(cut.timeline()::isContradicted).boxed().flatMap(row -> cut.timeline().contradictions(row).stream().map(each -> new Found(row, each))).toList();
        long found = asked.happenings().count(Kind.FINDING, cut.known(), cut.asOf());
        int pages = (int) Math.max(1, (Math.max(denied.size(), found) + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        int from = (number - 1) * ON_A_PAGE;
        List<Part> parts = new ArrayList<>();
        if (from < denied.size()) parts.add(contradictions(page, denied.subList(from, Math.min(denied.size(), from + ON_A_PAGE)).stream().map(one -> new Denied(cut.timeline().guarantee(one.row), one.contradiction)).toList()));
        if (number == 1) parts.addAll(sides(page, asked, cut));
        List<Happening> here = asked.happenings().latest(Kind.FINDING, cut.known(), cut.asOf(), from, ON_A_PAGE);
        if (!here.isEmpty()) parts.add(findings(page, here));
        List<String> notes = List.of(page.count("contradictions", denied.size()), page.count("findings", found));
        return Asked.sheet(page, "findings", cut, notes, List.of(), parts, number, pages);
    }

    /** Who says what, and what would settle it; above it how many of each kind. */
    private static List<Part> sides(Page page, Asked asked, Cut cut) {
        List<Dispute> disputes = asked.records().disputes(cut, Which.ALL);
        if (disputes.isEmpty()) return List.of();
        List<Bars.Bar> bars = disputes.stream().collect(Collectors.groupingBy(Dispute::field, TreeMap::new, Collectors.counting())).entrySet().stream()
            .map(one -> new Bars.Bar(page.say("contradictions.about." + one.getKey()), page.number(one.getValue()), List.of(new Bars.Stretch(DENIED, one.getValue(), "", page.number(one.getValue()))))).toList();
        List<Part> parts = new ArrayList<>(List.of(Bars.of(page, "contradictions", bars, List.of())));
        parts.addAll(new Grids(page, "contradictions").of(Disputes.contradictions(cut, disputes)));
        return parts;
    }

    private static Grid contradictions(Page page, List<Denied> denied) {
        List<Column> columns = List.of(Column.text("guarantee", page.say("field.guarantee")), Column.text("measure", page.say("field.measure")), Column.text("field", page.say("findings.field")), Column.text("values", page.say("findings.values")), Column.text("sources", page.say("field.sources")), Column.text("last", page.say("field.last")));
        return Grid.of("contradictions", page.say("findings.contradictions"), page.say("findings.contradictions.hint"), columns, denied.stream().map(each -> List.of(Promises.guarantee(page, each.one), Promises.measure(page, each.one),
            Cell.of(each.contradiction.field(), page.say("field." + each.contradiction.field())), new Cell(each.contradiction.values(), each.contradiction.values().stream().map(value -> page.value(each.contradiction.field(), value)).toList(), null, null, null),
            new Cell(each.one.sources(), each.one.sources(), null, null, null), Cell.day(each.one.last(), page.day(each.one.last())))).toList());
    }

    private static Grid findings(Page page, List<Happening> found) {
        List<Column> columns = List.of(Column.text("day", page.say("field.published")), Column.text("kind", page.say("field.kind")), Column.text("note", page.say("field.note")), Column.text("words", page.say("field.words")), Column.text("settled_by", page.say("contradictions.settled_by")), Column.text("report", page.say("field.report")), Column.hidden("language"));
        return Grid.of("findings", page.say("findings.inside"), page.say("findings.inside.hint"), columns, found.stream().map(one -> Stream.of(Cell.day(one.day(), page.day(one.day())), Cell.of(one.what(), page.say("finding." + one.what())),
            Cell.text(one.note()).in("en"), Cell.text(one.words()).in(one.report().language()), Cell.of(Inside.settledBy(one.what()), page.say("contradictions.settled_by." + Inside.settledBy(one.what()))), Promises.report(page, one.report()), Cell.text(one.report().language())).toList()).toList());
    }
}
