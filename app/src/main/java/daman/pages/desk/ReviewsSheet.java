package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.filters.BadQuery;
import daman.analysis.review.Doubt;
import daman.analysis.review.Reason;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What waits for a reviewer, the heaviest first, and why. */
public final class ReviewsSheet {
    private static final int ON_A_PAGE = 50;

    private ReviewsSheet() {}

    public static Sheet of(Page page, Asked asked, Times times, int number) {
        Cut cut = asked.cuts().at(times);
        List<Doubt> all = asked.queues().of(cut);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        if (number > pages) throw new BadQuery("page", Integer.toString(number));
        List<Doubt> here = all.subList((number - 1) * ON_A_PAGE, Math.min(all.size(), number * ON_A_PAGE));
        List<Part> parts = new ArrayList<>();
        if (!here.isEmpty()) parts.add(waiting(page, here));
        parts.add(weights(page));
        return Asked.sheet(page, "reviews", cut, List.of(page.count("waiting", all.size())), List.of(), parts, number, pages);
    }

    private static Grid waiting(Page page, List<Doubt> here) {
        List<Column> columns = List.of(Column.text("guarantee", page.say("field.guarantee")), Column.text("weight", page.say("reviews.weight")), Column.text("reasons", page.say("reviews.why")), Column.text("looked", page.say("reviews.looked")), Column.hidden("claims"),
            Column.text("stage", page.say("field.stage")), Column.text("sums", page.say("field.amounts")), Column.text("grade", page.say("field.grade")), Column.text("last", page.say("field.last")));
        return Grid.of("waiting", page.say("reviews.table"), page.say("reviews.hint"), columns, here.stream().map(each -> row(page, each)).toList());
    }

    private static List<Cell> row(Page page, Doubt doubt) {
        Guarantee one = doubt.promise();
        String kind = page.say("measure." + one.measure().id()) + (page.thing(one).isEmpty() ? "" : " · " + page.thing(one));
        return List.of(Cell.of(one.id(), page.who(one)).with(List.of(kind)).to(page.links().to("/reviews/" + one.id(), Map.of())), Cell.of(doubt.weight(), page.number(doubt.weight())),
            new Cell(doubt.reasons().stream().map(Reason::id).toList(), doubt.reasons().stream().map(reason -> page.say("reason." + reason.id())).toList(), null, null, null),
            Cell.of(doubt.looked(), page.say("reviews.of", page.number(doubt.looked()), page.number(one.claimCount()))), new Cell(one.claimCount(), List.of(), null, null, null),
            Promises.stage(page, one), Promises.sums(page, one), Cell.of(one.grade().toString(), one.grade().toString()), Cell.day(one.last(), page.day(one.last())));
    }

    /** So that whoever wonders at the order finds it explained. */
    private static Grid weights(Page page) {
        List<Column> columns = List.of(Column.text("reason", page.say("reviews.reason")), Column.text("weight", page.say("reviews.weight")), Column.text("means", page.say("reviews.means")));
        return Grid.of("weights", page.say("reviews.weights"), page.say("reviews.weights.hint"), columns, Arrays.stream(Reason.values()).map(reason -> List.of(Cell.of(reason.id(), page.say("reason." + reason.id())),
            Cell.of(reason.weight(), page.number(reason.weight())), new Cell(null, List.of(page.say("reason." + reason.id() + ".means")), null, null, null))).toList());
    }
}
