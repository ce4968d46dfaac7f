package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Filters;
import daman.pages.views.Page;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is promised, agreed, allocated, delivered and asked for, by measure and by who gives; the same over time; what is new. */
public final class OverviewSheet {
    private static final int PROVIDERS = 15;
    private static final int NEWS = 12;
    private static final int DAYS = 7;

    private final Page page;
    private final Cut cut;
    private final Rungs rungs;

    private OverviewSheet(Page page, Cut cut) {
        this.page = page;
        this.cut = cut;
        this.rungs = new Rungs(page, cut);
    }

    public static Sheet of(Page page, Asked asked, Times times) {
        Cut cut = asked.cuts().at(times);
        OverviewSheet sheet = new OverviewSheet(page, cut);
        List<Part> parts = new ArrayList<>();
        if (!cut.all().isEmpty()) {
            parts.add(sheet.measures());
            parts.addAll(OverTime.of(page, cut, asked.attacks().known(cut.known())));
            parts.add(sheet.news());
            parts.add(sheet.providers());
        }
        List<String> notes = new ArrayList<>();
        if (cut.all().isEmpty()) notes.add(page.say("list.empty"));
        else {
            notes.add(page.say("overview.standing"));
            notes.addAll(page.told(cut.added(cut.those(one -> Rung.of(one.stage()).isPromise()))));
        }
        return Asked.sheet(page, "overview", cut, notes, parts);
    }

    private Grid measures() {
        Map<Measure, List<Guarantee>> rows = cut.all().stream().collect(Collectors.groupingBy(Guarantee::measure, TreeMap::new, Collectors.toList()));
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach((measure, row) -> cells.add(row(Cell.of(measure.id(), page.say("measure." + measure.id())), row, Map.of("measure", measure.id()))));
        cells.add(row(Cell.of("all", page.say("overview.total")), cut.all(), Map.of()));
        return Grid.of("measures", page.say("overview.measures"), page.say("overview.hint"), columns("measure"), cells);
    }

    /** Promises that several give together stand in a row of their own, so that each stands in one. */
    private Grid providers() {
        Map<List<String>, List<String>> ordered = new HashMap<>();
        Map<List<String>, List<Guarantee>> rows = cut.all().stream().collect(Collectors.groupingBy(one -> ordered.computeIfAbsent(one.providers(), givers -> List.copyOf(new TreeSet<>(givers)))));
        List<List<Cell>> cells = rows.entrySet().stream().sorted(Comparator.comparing((Map.Entry<List<String>, List<Guarantee>> row) -> -row.getValue().size()).thenComparing(row -> String.join("+", row.getKey())))
            .map(row -> {
                String givers = row.getKey().isEmpty() ? Filters.NOBODY : String.join("+", row.getKey());
                String name = row.getKey().isEmpty() ? page.say("nobody") : row.getKey().stream().map(page::actor).collect(Collectors.joining(page.say("comma")));
                Cell who = Cell.of(givers, name);
                return row(row.getKey().size() == 1 ? who.to(page.links().actor(givers)) : who, row.getValue(), Map.of("givers", givers));
            }).toList();
        return Grid.of("providers", page.say("overview.providers"), cells.size() > PROVIDERS ? page.say("overview.more", page.number(PROVIDERS), page.number(cells.size())) : "", columns("givers"), cells).showing(PROVIDERS);
    }

    private List<Column> columns(String first) { return Stream.concat(Stream.of(Column.text(first, page.say("field." + (first.equals("givers") ? "providers" : first)))), rungs.columns().stream()).toList(); }

    private List<Cell> row(Cell head, List<Guarantee> row, Map<String, String> list) { return Stream.concat(Stream.of(head), rungs.cells(row, list).stream()).toList(); }

    /** Steps of the last seven days up to the day that the cut tells of. */
    private Grid news() {
        LocalDate until = java.util.Objects.requireNonNull(Asked.until(cut));
        record News(Guarantee one, Guarantee.Step step) {}
        List<News> news = cut.all().stream().flatMap(one -> one.stages().stream().filter(step -> step.day().isAfter(until.minusDays(DAYS)) && !step.day().isAfter(until)).map(step -> new News(one, step)))
            .sorted(Comparator.comparing((News each) -> each.step.day()).reversed().thenComparing(each -> each.one.id())).toList();
        List<Column> columns = List.of(Column.text("day", page.say("field.date")), Column.text("stage", page.say("field.stage")), Column.text("guarantee", page.say("field.guarantee")), Column.text("measure", page.say("field.measure")), Column.hidden("providers"), Column.text("sums", page.say("field.amounts")));
        return Grid.of("news", page.say("overview.news"), page.say("overview.news.hint", page.day(until.minusDays(DAYS - 1)), page.day(until)), columns, news.stream().map(each -> List.of(
            Cell.day(each.step.day(), page.day(each.step.day())), Cell.of(each.step.stage().id(), page.stage(each.step.stage())).as(each.step.stage().id()),
            Promises.guarantee(page, each.one), Promises.measure(page, each.one),
            new Cell(each.one.providers(), List.of(), null, null, null), Promises.sums(page, each.one))).toList()).showing(NEWS);
    }
}
