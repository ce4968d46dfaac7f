package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening.Kind;
import daman.guarantees.Times;
import daman.deciding.Guarantee;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Sheet;
import daman.pages.views.BadQuery;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who gives, who speaks and who meets, and how much of it. */
public final class ActorsSheet {
    private static final int ON_A_PAGE = 60;

    private ActorsSheet() {}

    private static final class Seen {
        final List<Guarantee> gives = new ArrayList<>();
        long receives, speaks, meets;

        long all() { return gives.size() + receives + speaks + meets; }
    }

    public static Sheet of(Page page, Asked asked, Times times, int number) {
        Cut cut = asked.cuts().at(times);
        Map<String, Seen> seen = seen(page, asked, cut);
        List<Map.Entry<String, Seen>> ordered = seen.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Seen> one) -> -one.getValue().gives.size()).thenComparing(one -> -one.getValue().all()).thenComparing(Map.Entry::getKey)).toList();
        int pages = Math.max(1, (ordered.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        Rungs rungs = new Rungs(page, cut);
        List<Column> columns = Stream.of(Stream.of(Column.text("actor", page.say("field.actor"))), rungs.columns().stream(), Stream.of(Column.number("receives", page.say("actors.receives")), Column.number("statements", page.say("actors.statements")), Column.number("contacts", page.say("actors.contacts")))).flatMap(each -> each).toList();
        List<List<Cell>> rows = ordered.subList((number - 1) * ON_A_PAGE, Math.min(ordered.size(), number * ON_A_PAGE)).stream().map(one -> row(page, rungs, one.getKey(), one.getValue())).toList();
        return Asked.sheet(page, "actors", cut, rows.isEmpty() ? List.of(page.say("list.empty")) : List.of(), List.of(), rows.isEmpty() ? List.of() : List.of(Grid.of("actors", page.say("actors.table"), page.say("actors.hint"), columns, rows)), number, pages);
    }

    private static Map<String, Seen> seen(Page page, Asked asked, Cut cut) {
        Map<String, Seen> seen = new HashMap<>();
        for (Guarantee one : cut.all()) {
            one.providers().forEach(actor -> seen.computeIfAbsent(actor, each -> new Seen()).gives.add(one));
            if (one.recipient() != null) seen.computeIfAbsent(one.recipient(), each -> new Seen()).receives++;
        }
        asked.happenings().actors(Kind.STATEMENT, cut.known(), cut.asOf(), actors -> whose(page, actors).forEach(actor -> seen.computeIfAbsent(actor, each -> new Seen()).speaks++));
        asked.happenings().actors(Kind.CONTACT, cut.known(), cut.asOf(), actors -> whose(page, actors).forEach(actor -> seen.computeIfAbsent(actor, each -> new Seen()).meets++));
        return seen;
    }

    /** Those named, and for whom they speak; each once. */
    private static Set<String> whose(Page page, List<String> actors) {
        Set<String> whose = new HashSet<>(actors);
        for (String actor : actors) whose.add(page.names().above(actor));
        whose.remove("");
        return whose;
    }

    private static List<Cell> row(Page page, Rungs rungs, String actor, Seen seen) {
        String own = page.links().actor(actor);
        return Stream.of(Stream.of(Cell.of(actor, page.actor(actor)).to(own)), rungs.cells(seen.gives, Map.of("provider", actor)).stream(), Stream.of(
            Cell.count(seen.receives, page.number(seen.receives), page.links().to("/guarantees", Map.of("recipient", actor))),
            Cell.count(seen.speaks, page.number(seen.speaks), own + "#statements"), Cell.count(seen.meets, page.number(seen.meets), own + "#contacts"))).flatMap(each -> each).toList();
    }
}
