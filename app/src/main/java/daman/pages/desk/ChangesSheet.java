package daman.pages.desk;

import daman.analysis.changes.ChangesAnswer;
import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.analysis.filters.BadQuery;
import daman.commitments.Stage;
import daman.guarantees.Times;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is otherwise than it was: between what the ledger knew after one entry and after another, between how things stood on two days, or both. */
public final class ChangesSheet {
    private static final int ON_A_PAGE = 100;

    private ChangesSheet() {}

    /**
     * @param since what was asked for, an entry, a day or an instant; null for nothing, from before the first entry on
     * @param stood the day as of which the earlier is; null for that of the later
     * @param times the later of the two
     */
    public static Sheet of(Page page, Asked asked, @Nullable String since, Times.Known from, @Nullable LocalDate stood, Times times, int number) {
        Cut later = asked.cuts().at(times);
        Cut earlier = since == null && stood == null ? later : asked.cuts().at(new Times(stood == null ? times.asOf() : stood, since == null ? times.known() : from));
        if (earlier.known() > later.known()) throw new BadQuery("since", String.valueOf(since));
        if (earlier.asOf().isAfter(later.asOf())) throw new BadQuery("stood", String.valueOf(stood));
        List<Change.Found> all = Change.between(earlier, later);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        List<Change.Found> here = all.subList((number - 1) * ON_A_PAGE, Math.min(all.size(), number * ON_A_PAGE));
        List<String> notes = new ArrayList<>();
        if (later.known() < 0) notes.add(page.nothing());
        else if (since == null && stood == null) notes.add(page.say("changes.ask"));
        else if (since != null) notes.add(page.say("changes.between", page.number(earlier.known()), page.number(later.known())));
        Map<Change.Kind, Long> counts = all.stream().collect(Collectors.groupingBy(Change.Found::kind, java.util.TreeMap::new, Collectors.counting()));
        counts.forEach((kind, count) -> notes.add(page.say("change.count", page.say("change." + kind.id()), page.number(count))));
        List<Part> parts = new ArrayList<>();
        if (!here.isEmpty()) parts.add(chart(page, counts));
        parts.add(new Grids(page, "changes").of(ChangesAnswer.changes(later, here)));
        List<Sheet.Ask> ask = List.of(new Sheet.Ask("since", page.say("changes.since"), since == null ? "" : since, page.say("times.example"), false), new Sheet.Ask("stood", page.say("changes.stood"), stood == null ? "" : stood.toString(), "2025-06-30", false));
        return Asked.sheet(page, "changes", later, notes, ask, parts, number, pages);
    }

    private static Bars chart(Page page, Map<Change.Kind, Long> counts) {
        List<Bars.Bar> bars = counts.entrySet().stream().map(one -> new Bars.Bar(page.say("change." + one.getKey().id()), page.number(one.getValue()), List.of(new Bars.Stretch(Part.colour(colour(one.getKey())), one.getValue(), "", page.number(one.getValue()))))).toList();
        return Bars.of(page, "changes", bars, List.of());
    }

    /** Of the stage that is most like it. */
    private static Stage colour(Change.Kind kind) {
        return switch (kind) {
            case APPEARED -> Stage.ANNOUNCED;
            case ADVANCED, SETTLED -> Stage.DELIVERED;
            case GONE, WITHDRAWN -> Stage.WITHDRAWN;
            case FALLEN -> Stage.SUSPENDED;
            case CONTRADICTED -> Stage.REFUSED;
            case REVISED, CONDITION, GRADE, CLAIMS -> Stage.DISCUSSED;
        };
    }
}
