package daman.pages.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Which;
import daman.analysis.disputes.Dispute;
import daman.analysis.disputes.Disputes;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who says what against whom, in which words, and what would settle it. */
public final class ContradictionsSheet {
    private ContradictionsSheet() {}

    public static Sheet of(Page page, Asked asked, Narrowing narrowing, Times times) {
        Cut cut = asked.cuts().at(times);
        boolean all = narrowing.which().equals(Which.ALL);
        List<Dispute> disputes = asked.records().disputes(cut, narrowing.which());
        Answer answer = all ? Disputes.contradictions(cut, disputes, asked.happenings()) : Disputes.contradictions(cut, disputes);
        List<Part> parts = new ArrayList<>();
        if (!disputes.isEmpty()) parts.add(chart(page, disputes));
        parts.addAll(new Grids(page, "contradictions").of(answer));
        List<String> notes = new ArrayList<>();
        if (narrowing.which().rows(cut).length == 0) notes.add(narrowing.nothing(page));
        else notes.add(page.count("contradictions", disputes.size()));
        if (all && !(cut.isEmpty() && answer.listing("inside").rows().isEmpty())) notes.add(page.count("findings", answer.listing("inside").rows().size()));
        Map<String, String> list = narrowing.list();
        list.put("contradicted", "yes");
        return Asked.sheet(page, "contradictions", cut, notes, narrowing.ask(page), parts, 1, 1)
            .beside(List.of(new Sheet.Beside(page.links().to("/guarantees", list), page.say("contradictions.beside.promises")), new Sheet.Beside(page.links().to("/findings", Map.of()), page.say("contradictions.beside.findings"))));
    }

    /** What they are about, and between whom. */
    private static Bars chart(Page page, List<Dispute> disputes) {
        Map<String, List<Dispute>> fields = disputes.stream().collect(Collectors.groupingBy(Dispute::field, TreeMap::new, Collectors.toList()));
        List<Bars.Bar> bars = fields.entrySet().stream().map(one -> new Bars.Bar(page.say("contradictions.about." + one.getKey()), page.number(one.getValue().size()),
            Arrays.stream(Dispute.Kind.values()).map(kind -> Bars.Stretch.of(page, colour(kind), between(page, kind), one.getValue().stream().filter(each -> each.kind() == kind).count())).toList())).toList();
        return Bars.of(page, "contradictions", bars, Arrays.stream(Dispute.Kind.values()).map(kind -> new Columns.Key(Part.colour(colour(kind)), between(page, kind))).toList());
    }

    private static String between(Page page, Dispute.Kind kind) { return page.say("contradictions.between." + kind.id()); }

    private static Stage colour(Dispute.Kind kind) {
        return switch (kind) {
            case REPORT -> Stage.SUSPENDED;
            case PUBLISHER -> Stage.WITHDRAWN;
            case PUBLISHERS -> Stage.REFUSED;
        };
    }
}
