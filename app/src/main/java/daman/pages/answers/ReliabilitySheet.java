package daman.pages.answers;

import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Proved;
import daman.analysis.figures.Cut;
import daman.commitments.Stage;
import daman.guarantees.Times;
import daman.pages.desk.Asked;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Columns;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often what a publisher told was told by others too, or contradicted. */
public final class ReliabilitySheet {
    private static final int BARS = 15;
    private static final Stage CONFIRMED = Stage.DELIVERED, CONTRADICTED = Stage.REFUSED, OPEN = Stage.DISCUSSED;

    private ReliabilitySheet() {}

    public static Sheet of(Page page, Asked asked, Times times) {
        Cut cut = asked.cuts().at(times);
        List<Proved> proved = asked.records().proved(cut);
        List<Part> parts = new ArrayList<>();
        if (proved.stream().anyMatch(one -> one.judged() > 0)) parts.add(chart(page, proved));
        parts.addAll(new Grids(page, "reliability").of(Disputes.reliability(cut, proved)));
        List<String> notes = proved.isEmpty() ? List.of(cut.isEmpty() ? page.nothing() : page.say("reliability.nobody")) : List.of();
        return Asked.sheet(page, "reliability", cut, notes, parts).beside(List.of(new Sheet.Beside(page.links().to("/sources", Map.of()), page.say("reliability.beside.sources"))));
    }

    /** What came of what those told who told most. */
    private static Bars chart(Page page, List<Proved> proved) {
        List<Bars.Bar> bars = proved.stream().filter(one -> one.judged() > 0).limit(BARS).map(one -> new Bars.Bar(one.publisher(), page.number(one.judged()), List.of(stretch(page, CONFIRMED, "confirmed", one.confirmed()), stretch(page, CONTRADICTED, "contradicted", one.contradicted()), stretch(page, OPEN, "open", one.judged() - one.confirmed() - one.contradicted())))).toList();
        return Bars.of(page, "reliability", bars, List.of(key(page, CONFIRMED, "confirmed"), key(page, CONTRADICTED, "contradicted"), key(page, OPEN, "open")));
    }

    private static Bars.Stretch stretch(Page page, Stage colour, String name, long count) { return Bars.Stretch.of(page, colour, page.say("reliability." + name), count); }

    private static Columns.Key key(Page page, Stage colour, String name) { return new Columns.Key(Part.colour(colour), page.say("reliability." + name)); }
}
