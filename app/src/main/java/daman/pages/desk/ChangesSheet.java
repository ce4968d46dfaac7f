package daman.pages.desk;

import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Sheet;
import daman.analysis.filters.BadQuery;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is otherwise than it was: what the ledger knew after one entry, and what it knew after another. */
public final class ChangesSheet {
    private static final int ON_A_PAGE = 100;

    private ChangesSheet() {}

    /**
     * @param since what was asked for, an entry, a day or an instant; null for nothing, from before the first entry on
     * @param times the later of the two
     */
    public static Sheet of(Page page, Asked asked, @Nullable String since, Times.Known from, Times times, int number) {
        Cut later = asked.cuts().at(times);
        Cut earlier = since == null ? later : asked.cuts().at(new Times(times.asOf(), from));
        if (earlier.known() > later.known()) throw new BadQuery("since", String.valueOf(since));
        List<Change.Found> all = Change.between(earlier, later);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        List<Change> here = all.subList((number - 1) * ON_A_PAGE, Math.min(all.size(), number * ON_A_PAGE)).stream().map(one -> one.shown(later.timeline())).toList();
        List<String> notes = new ArrayList<>();
        if (since == null) notes.add(page.say("changes.ask"));
        else notes.add(page.say("changes.between", page.number(earlier.known()), page.number(later.known())));
        Map<Change.Kind, Long> counts = all.stream().collect(Collectors.groupingBy(Change.Found::kind, java.util.TreeMap::new, Collectors.counting()));
        counts.forEach((kind, count) -> notes.add(page.say("change.count", page.say("change." + kind.id()), page.number(count))));
        List<Sheet.Ask> ask = List.of(new Sheet.Ask("since", page.say("changes.since"), since == null ? "" : since, page.say("times.example"), false));
        return Asked.sheet(page, "changes", later, notes, ask, here.isEmpty() ? List.of() : List.of(table(page, here)), number, pages);
    }

    private static Grid table(Page page, List<Change> changes) {
        List<Column> columns = List.of(Column.text("change", page.say("changes.what")), Column.text("guarantee", page.say("field.guarantee")), Column.text("measure", page.say("field.measure")), Column.text("before", page.say("changes.before")), Column.text("after", page.say("changes.after")), Column.text("last", page.say("field.last")));
        return Grid.of("changes", page.say("changes.table"), "", columns, changes.stream().map(each -> List.of(Cell.of(each.kind().id(), page.say("change." + each.kind().id())), Promises.guarantee(page, each.either()), Promises.measure(page, each.either()),
            side(page, each, each.before()), side(page, each, each.after()), Cell.day(each.either().last(), page.day(each.either().last())))).toList());
    }

    /** What the change is about, as it was or is. */
    private static Cell side(Page page, Change change, @Nullable Guarantee one) {
        if (one == null) return Cell.EMPTY;
        return switch (change.kind()) {
            case APPEARED, GONE, STAGE -> Promises.stage(page, one);
            case AMOUNT -> one.sums().isEmpty() ? Cell.text(page.thing(one)) : Promises.sums(page, one);
            case CONTRADICTION -> new Cell(one.contradictions().stream().map(each -> each.field() + ": " + String.join(" / ", each.values())).toList(),
                one.contradictions().stream().flatMap(each -> each.values().stream().map(value -> page.value(each.field(), value))).toList(), null, null, null);
            case CONDITION -> one.condition() == null ? Cell.EMPTY : Cell.of(one.condition().id(), page.say("condition." + one.condition().id()));
            case GRADE -> Cell.of(one.grade().toString(), one.grade().toString());
            case CLAIMS -> Cell.of((long) one.claimCount(), page.count("claims", one.claimCount()));
        };
    }
}
