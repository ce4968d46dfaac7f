package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Standing;
import daman.analysis.filters.Filters;
import daman.analysis.gaps.Demands;
import daman.analysis.memory.Steps;
import daman.analysis.memory.Timeline;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        this.rungs = new Rungs(page);
    }

    public static Sheet of(Page page, Asked asked, Times times) {
        Cut cut = asked.cuts().soon(times);
        OverviewSheet sheet = new OverviewSheet(page, cut);
        List<Part> parts = new ArrayList<>();
        if (!cut.isEmpty()) {
            parts.add(sheet.measures());
            parts.addAll(OverTime.of(page, cut, asked.attacks().known(cut.known())));
            parts.add(sheet.news());
            parts.add(sheet.providers());
        }
        List<String> notes = new ArrayList<>();
        if (cut.isEmpty()) notes.add(page.nothing());
        else {
            notes.add(page.say("overview.standing"));
            notes.addAll(page.told(Standing.of(cut).standing()));
        }
        return Asked.sheet(page, "overview", cut, notes, parts);
    }

    private Grid measures() {
        List<List<Cell>> cells = new ArrayList<>();
        Demands demands = Demands.of(cut);
        Standing.byMeasure(cut).forEach((measure, row) -> cells.add(row(Cell.of(measure.id(), page.say("measure." + measure.id())), rungs.cells(row, Map.of("measure", measure.id()), demands.byMeasure().getOrDefault(measure, 0L)))));
        cells.add(row(Cell.of("all", page.say("overview.total")), rungs.cells(Standing.of(cut), Map.of(), demands.count())));
        return Grid.of("measures", page.say("overview.measures"), page.say("overview.hint"), columns("measure"), cells);
    }

    /** Promises that several give together stand in a row of their own, so that each stands in one. */
    private Grid providers() {
        record Row(List<String> givers, Standing standing) {}
        List<Row> rows = Standing.byGivers(cut).entrySet().stream().map(row -> new Row(List.copyOf(new TreeSet<>(row.getKey())), row.getValue()))
            .sorted(Comparator.comparing((Row row) -> -row.standing.promises()).thenComparing(row -> String.join("+", row.givers))).toList();
        List<List<Cell>> cells = Grid.later(rows, row -> {
            String givers = row.givers.isEmpty() ? Filters.NOBODY : String.join("+", row.givers);
            String name = row.givers.isEmpty() ? page.say("nobody") : row.givers.stream().map(page::actor).collect(Collectors.joining(page.say("comma")));
            Cell who = Cell.of(givers, name);
            return row(row.givers.size() == 1 ? who.to(page.links().actor(givers)) : who, row.standing, Map.of("givers", givers));
        });
        return Grid.of("providers", page.say("overview.providers"), cells.size() > PROVIDERS ? page.say("overview.more", page.number(PROVIDERS), page.number(cells.size())) : "", columns("givers"), cells).showing(PROVIDERS);
    }

    private List<Column> columns(String first) { return Stream.concat(Stream.of(Column.text(first, page.say("field." + (first.equals("givers") ? "providers" : first)))), rungs.columns().stream()).toList(); }

    private List<Cell> row(Cell head, Standing row, Map<String, String> list) { return row(head, rungs.cells(row, list)); }

    private static List<Cell> row(Cell head, List<Cell> figures) { return Stream.concat(Stream.of(head), figures.stream()).toList(); }

    /** Steps of the last seven days up to the day that the cut tells of. */
    private Grid news() {
        LocalDate until = java.util.Objects.requireNonNull(cut.until());
        List<Step> steps = steps((int) until.minusDays(DAYS - 1).toEpochDay(), (int) until.toEpochDay());
        List<Column> columns = List.of(Column.text("day", page.say("field.date")), Column.text("stage", page.say("field.stage")), Column.text("guarantee", page.say("field.guarantee")), Column.text("measure", page.say("field.measure")), Column.hidden("providers"), Column.text("sums", page.say("field.amounts")));
        return Grid.of("news", page.say("overview.news"), page.say("overview.news.hint", page.day(until.minusDays(DAYS - 1)), page.day(until)), columns, Grid.later(steps, this::shown, each -> List.of(
            Cell.day(each.step.day(), page.day(each.step.day())), Cell.of(each.step.stage().id(), page.stage(each.step.stage())).as(each.step.stage().id()),
            Promises.guarantee(page, each.one), Promises.measure(page, each.one),
            new Cell(each.one.providers(), List.of(), null, null, null), Promises.sums(page, each.one)))).showing(NEWS);
    }

    /** A step of the promise of a row. */
    private record Step(int row, int at) {}

    private record News(Guarantee one, Guarantee.Step step) {}

    private News shown(Step step) { return new News(cut.timeline().guarantee(step.row), cut.timeline().steps(step.row).step(step.at)); }

    /** Those of some days, the last first; of one day by the ids of their promises. */
    private List<Step> steps(int from, int to) {
        Timeline all = cut.timeline();
        List<Step> found = new ArrayList<>();
        cut.rows().takeWhile(row -> all.last(row) >= from).forEach(row -> { // no step is later than the last claim, and those spoken of last come first
            Steps steps = all.steps(row);
            for (int at = 0; at < steps.size(); at++) if (steps.day(at) >= from && steps.day(at) <= to) found.add(new Step(row, at));
        });
        found.sort(Comparator.comparing((Step step) -> -all.steps(step.row).day(step.at)).thenComparing(step -> all.id(step.row)));
        return found;
    }
}
