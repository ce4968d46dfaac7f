package daman.pages.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Figure;
import daman.analysis.figures.Cut;
import daman.analysis.gaps.Gaps;
import daman.analysis.gaps.GapsAnswer;
import daman.analysis.gaps.Line;
import daman.commitments.Stage;
import daman.guarantees.Times;
import daman.pages.desk.Asked;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Columns;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import daman.things.Measure;
import java.util.ArrayList;
import java.util.List;

/** What is asked for and not promised, promised and not allocated, allocated and not delivered. */
public final class GapsSheet {
    private GapsSheet() {}

    public static Sheet of(Page page, Asked asked, Narrowing narrowing, Times times) {
        Cut cut = asked.cuts().at(times);
        Gaps gaps = cut.kept(List.of("gaps", narrowing.which()), () -> Gaps.of(cut, narrowing.which()));
        Answer answer = GapsAnswer.of(gaps, narrowing.list());
        List<Part> parts = new ArrayList<>();
        if (!gaps.isEmpty()) parts.add(chart(page, gaps.measures()));
        parts.addAll(new Grids(page, "gaps").of(answer));
        List<String> notes = new ArrayList<>();
        if (gaps.isEmpty()) notes.add(narrowing.nothing(page));
        else if (gaps.until() != null) notes.add(page.say("gaps.until", page.day(gaps.until())));
        return Asked.sheet(page, "gaps", cut, notes, narrowing.ask(page), parts, 1, 1);
    }

    /** Each promise where it is now, and beside it what is asked for. */
    private static Bars chart(Page page, List<Line<Measure>> lines) {
        List<Bars.Bar> bars = lines.stream().map(line -> new Bars.Bar(page.say("measure." + line.of().id()), page.number(line.promised().lines()), List.of(stretch(page, Stage.DELIVERED, "delivered", line.delivered()),
            stretch(page, Stage.ALLOCATED, "undelivered", line.undelivered()), stretch(page, Stage.ANNOUNCED, "unallocated", line.unallocated()), stretch(page, Stage.REQUESTED, "asked", line.asked())))).toList();
        List<Columns.Key> legend = List.of(key(page, Stage.DELIVERED, "delivered"), key(page, Stage.ALLOCATED, "undelivered"), key(page, Stage.ANNOUNCED, "unallocated"), key(page, Stage.REQUESTED, "asked"));
        return Bars.of(page, "gaps", bars, legend);
    }

    private static Bars.Stretch stretch(Page page, Stage colour, String name, Figure figure) { return Bars.Stretch.of(page, colour, page.say("gaps." + name), figure.lines()); }

    private static Columns.Key key(Page page, Stage colour, String name) { return new Columns.Key(Part.colour(colour), page.say("gaps." + name)); }
}
