package daman.pages.desk;

import daman.analysis.figures.Added;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening.Kind;
import daman.analysis.figures.Rung;
import daman.analysis.figures.Standing;
import daman.analysis.filters.BadQuery;
import daman.analysis.memory.Timeline;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who gives, who speaks and who meets, and how much of it. */
public final class ActorsSheet {
    private static final int ON_A_PAGE = 60;

    private static final Added NONE = new Added(List.of(), 0, 0, 0, 0);
    private static final Standing NOTHING = new Standing(0, java.util.Collections.nCopies(Rung.values().length, NONE), NONE);

    private ActorsSheet() {}

    private static final class Seen {
        long gives, receives, speaks, meets;

        long all() { return gives + receives + speaks + meets; }
    }

    public static Sheet of(Page page, Asked asked, Times times, int number) {
        Cut cut = asked.cuts().at(times);
        Map<String, Seen> seen = seen(asked, cut);
        Map<String, Standing> standing = Standing.byGiver(cut);
        List<Map.Entry<String, Seen>> ordered = seen.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Seen> one) -> -one.getValue().gives).thenComparing(one -> -one.getValue().all()).thenComparing(Map.Entry::getKey)).toList();
        int pages = Math.max(1, (ordered.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        Rungs rungs = new Rungs(page);
        List<Column> columns = Stream.of(Stream.of(Column.text("actor", page.say("field.actor"))), rungs.columns().stream(), Stream.of(Column.number("receives", page.say("actors.receives")), Column.number("statements", page.say("actors.statements")), Column.number("contacts", page.say("actors.contacts")))).flatMap(each -> each).toList();
        List<List<Cell>> rows = ordered.subList((number - 1) * ON_A_PAGE, Math.min(ordered.size(), number * ON_A_PAGE)).stream().map(one -> row(page, rungs, one.getKey(), one.getValue(), standing.getOrDefault(one.getKey(), NOTHING))).toList();
        return Asked.sheet(page, "actors", cut, rows.isEmpty() ? List.of(page.nothing()) : List.of(), List.of(), List.of(Grid.of("actors", page.say("actors.table"), page.say("actors.hint"), columns, rows)), number, pages);
    }

    private static Map<String, Seen> seen(Asked asked, Cut cut) {
        Map<String, Seen> seen = new HashMap<>();
        Timeline all = cut.timeline();
        cut.countsInLists("provider", all::providers).forEach((actor, count) -> seen.computeIfAbsent(actor, each -> new Seen()).gives = count);
        cut.counts("recipient", all::recipientNumber, number -> List.of(all.names().at(number))).forEach((actor, count) -> seen.computeIfAbsent(actor, each -> new Seen()).receives = count);
        asked.happenings().byActor(Kind.STATEMENT, cut.known(), cut.asOf()).forEach((actor, count) -> seen.computeIfAbsent(actor, each -> new Seen()).speaks = count);
        asked.happenings().byActor(Kind.CONTACT, cut.known(), cut.asOf()).forEach((actor, count) -> seen.computeIfAbsent(actor, each -> new Seen()).meets = count);
        return seen;
    }

    private static List<Cell> row(Page page, Rungs rungs, String actor, Seen seen, Standing standing) {
        String own = page.links().actor(actor);
        return Stream.of(Stream.of(Cell.of(actor, page.actor(actor)).to(own)), rungs.cells(standing, Map.of("provider", actor)).stream(), Stream.of(
            Cell.count(seen.receives, page.number(seen.receives), page.links().to("/guarantees", Map.of("recipient", actor))),
            Cell.count(seen.speaks, page.number(seen.speaks), own + "#statements"), Cell.count(seen.meets, page.number(seen.meets), own + "#contacts"))).flatMap(each -> each).toList();
    }
}
