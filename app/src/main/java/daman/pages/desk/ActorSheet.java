package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happening.Kind;
import daman.analysis.figures.Standing;
import daman.analysis.filters.BadQuery;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import daman.things.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** One actor: what it gives and how far that is, whom it met, what it said, in the words of the reports. */
public final class ActorSheet {
    private static final int ON_A_PAGE = 25;

    private ActorSheet() {}

    /** @return empty where nothing in the ledger is of that actor */
    public static Optional<Sheet> of(Page page, Asked asked, Times times, String actor, int number) {
        Cut cut = asked.cuts().at(times);
        IntPredicate given = cut.timeline().having(cut.timeline()::providers, givers -> givers.contains(actor));
        int[] gives = cut.those(given);
        long receives = cut.rows().filter(row -> actor.equals(cut.timeline().recipient(row))).count();
        long statements = asked.happenings().count(Kind.STATEMENT, cut.known(), cut.asOf(), actor);
        long contacts = asked.happenings().count(Kind.CONTACT, cut.known(), cut.asOf(), actor);
        if (gives.length == 0 && receives == 0 && statements + contacts == 0) return Optional.empty();
        int pages = (int) Math.max(1, (Math.max(Math.max(statements, contacts), gives.length) + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        int from = (number - 1) * ON_A_PAGE;
        List<Part> parts = new ArrayList<>();
        if (gives.length > 0 && number == 1) parts.add(rungs(page, cut, gives, receives, actor));
        if (from < gives.length) parts.add(Promises.grid(page, "promises", page.say("actor.promises"), cut.shown(gives).subList(from, Math.min(gives.length, from + ON_A_PAGE))));
        List<Happening> said = asked.happenings().latest(Kind.STATEMENT, cut.known(), cut.asOf(), actor, from, ON_A_PAGE);
        List<Happening> met = asked.happenings().latest(Kind.CONTACT, cut.known(), cut.asOf(), actor, from, ON_A_PAGE);
        if (!said.isEmpty()) parts.add(statements(page, said));
        if (!met.isEmpty()) parts.add(contacts(page, met));
        List<String> notes = new ArrayList<>(page.told(cut.added(Arrays.stream(gives).filter(row -> cut.rung(row).isPromise()).toArray())));
        notes.add(page.count("statements", statements));
        notes.add(page.count("contacts", contacts));
        Sheet sheet = Asked.sheet(page, "actor", cut, notes, List.of(), parts, number, pages);
        return Optional.of(new Sheet(sheet.name(), page.actor(actor), sheet.lead(), sheet.notes(), sheet.ask(), sheet.parts(), sheet.beside(), sheet.page(), sheet.pages(), sheet.known(), sheet.asOf()));
    }

    private static Grid rungs(Page page, Cut cut, int[] gives, long receives, String actor) {
        Rungs rungs = new Rungs(page);
        List<Column> columns = Stream.concat(Stream.of(Column.text("measure", page.say("field.measure"))), rungs.columns().stream()).toList();
        List<List<Cell>> rows = new ArrayList<>();
        BitSet givers = new BitSet();
        for (int row : gives) givers.set(cut.timeline().providers(row));
        for (Measure measure : Measure.values()) {
            Standing standing = Standing.of(cut, givers, measure);
            if (standing.promises() > 0) rows.add(Stream.concat(Stream.of(Cell.of(measure.id(), page.say("measure." + measure.id()))), rungs.cells(standing, Rungs.with("provider", actor, "measure", measure.id())).stream()).toList());
        }
        return Grid.of("measures", page.say("actor.stages"), receives == 0 ? "" : page.say("actor.receives", page.number(receives)), columns, rows);
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
