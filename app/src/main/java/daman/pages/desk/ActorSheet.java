package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happening.Kind;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.BadQuery;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One actor: what it gives and how far that is, whom it met, what it said, in the words of the reports. */
public final class ActorSheet {
    private static final int ON_A_PAGE = 25;

    private ActorSheet() {}

    /** @return empty where nothing in the ledger is of that actor */
    public static Optional<Sheet> of(Page page, Asked asked, Times times, String actor, int number) {
        Cut cut = asked.cuts().at(times);
        List<Guarantee> gives = cut.those(one -> one.providers().contains(actor));
        List<Guarantee> receives = cut.those(one -> actor.equals(one.recipient()));
        Predicate<List<String>> own = actors -> actors.stream().anyMatch(one -> page.isOf(one, actor));
        long statements = asked.happenings().count(Kind.STATEMENT, cut.known(), cut.asOf(), own);
        long contacts = asked.happenings().count(Kind.CONTACT, cut.known(), cut.asOf(), own);
        if (gives.isEmpty() && receives.isEmpty() && statements + contacts == 0) return Optional.empty();
        int pages = (int) Math.max(1, (Math.max(Math.max(statements, contacts), gives.size()) + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        int from = (number - 1) * ON_A_PAGE;
        List<Part> parts = new ArrayList<>();
        if (!gives.isEmpty() && number == 1) parts.add(rungs(page, cut, gives, receives, actor));
        if (from < gives.size()) parts.add(Promises.grid(page, "promises", page.say("actor.promises"), gives.subList(from, Math.min(gives.size(), from + ON_A_PAGE))));
        List<Happening> said = asked.happenings().latest(Kind.STATEMENT, cut.known(), cut.asOf(), own, from, ON_A_PAGE);
        List<Happening> met = asked.happenings().latest(Kind.CONTACT, cut.known(), cut.asOf(), own, from, ON_A_PAGE);
        if (!said.isEmpty()) parts.add(statements(page, said));
        if (!met.isEmpty()) parts.add(contacts(page, met));
        List<String> notes = new ArrayList<>(page.told(cut.added(gives.stream().filter(one -> daman.analysis.figures.Rung.of(one.stage()).isPromise()).toList())));
        notes.add(page.count("statements", statements));
        notes.add(page.count("contacts", contacts));
        Sheet sheet = Asked.sheet(page, "actor", cut, notes, List.of(), parts, number, pages);
        return Optional.of(new Sheet(sheet.name(), page.actor(actor), sheet.lead(), sheet.notes(), sheet.ask(), sheet.parts(), sheet.page(), sheet.pages(), sheet.known(), sheet.asOf()));
    }

    private static Grid rungs(Page page, Cut cut, List<Guarantee> gives, List<Guarantee> receives, String actor) {
        Rungs rungs = new Rungs(page, cut);
        List<Column> columns = Stream.concat(Stream.of(Column.text("measure", page.say("field.measure"))), rungs.columns().stream()).toList();
        Map<daman.things.Measure, List<Guarantee>> byMeasure = gives.stream().collect(Collectors.groupingBy(Guarantee::measure, java.util.TreeMap::new, Collectors.toList()));
        List<List<Cell>> rows = new ArrayList<>();
        byMeasure.forEach((measure, some) -> rows.add(Stream.concat(Stream.of(Cell.of(measure.id(), page.say("measure." + measure.id()))), rungs.cells(some, Rungs.with("provider", actor, "measure", measure.id())).stream()).toList()));
        return Grid.of("measures", page.say("actor.stages"), receives.isEmpty() ? "" : page.say("actor.receives", page.number(receives.size())), columns, rows);
    }

    private static Grid statements(Page page, List<Happening> said) {
        List<Column> columns = List.of(Column.text("day", page.say("field.date")), Column.text("speakers", page.say("field.speakers")), Column.text("words", page.say("field.words")), Column.text("attribution", page.say("field.attribution")), Column.text("report", page.say("field.report")), Column.hidden("language"));
        return Grid.of("statements", page.say("actors.statements"), "", columns, said.stream().map(one -> List.of(Cell.day(one.day(), page.day(one.day())), new Cell(one.actors(), one.actors().stream().map(page::actor).toList(), null, null, null), Cell.text(one.words()).in(one.report().language()),
            Cell.of(one.what(), page.say("attribution." + one.what())), Promises.report(page, one.report()), Cell.text(one.report().language()))).toList());
    }

    private static Grid contacts(Page page, List<Happening> met) {
        List<Column> columns = List.of(Column.text("day", page.say("field.date")), Column.text("kind", page.say("field.kind")), Column.text("participants", page.say("field.participants")), Column.text("words", page.say("field.words")), Column.text("report", page.say("field.report")), Column.hidden("language"));
        return Grid.of("contacts", page.say("actors.contacts"), "", columns, met.stream().map(one -> List.of(Cell.day(one.day(), page.day(one.day())), Cell.of(one.what(), page.say("contact." + one.what())),
            new Cell(one.actors(), one.actors().stream().map(page::actor).toList(), null, null, null), Cell.text(one.words()).in(one.report().language()), Promises.report(page, one.report()), Cell.text(one.report().language()))).toList());
    }
}
