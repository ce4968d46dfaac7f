package daman.pages.answers;

import daman.analysis.burden.Burden;
import daman.analysis.burden.BurdenAnswer;
import daman.analysis.figures.Cut;
import daman.claims.Range;
import daman.commitments.Stage;
import daman.guarantees.Times;
import daman.pages.desk.Asked;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Columns;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import daman.words.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each provider has promised, against its economy and its people. */
public final class BurdenSheet {
    private static final int BARS = 20;
    private static final String OWN = Part.colour(Stage.AGREED);
    private static final String EQUAL = Part.colour(Stage.DISCUSSED);

    private BurdenSheet() {}

    public static Sheet of(Page page, Asked asked, Dossier dossier, Narrowing narrowing, Times times) {
        Cut cut = asked.cuts().at(times);
        Burden burden = cut.kept(List.of("burden", narrowing.which()), () -> Burden.of(cut, narrowing.which(), dossier.economies(), () -> dossier.rates().known(cut.known())));
        List<Part> parts = new ArrayList<>();
        if (burden.loads().stream().anyMatch(BurdenSheet::isKnown)) parts.add(chart(page, Stream.concat(burden.loads().stream().filter(BurdenSheet::isKnown), burden.loads().stream().filter(load -> !isKnown(load))).limit(BARS).toList()));
        parts.addAll(new Grids(page, "burden").of(BurdenAnswer.of(burden, narrowing.list())));
        List<String> notes = new ArrayList<>();
        if (burden.loads().isEmpty()) notes.add(narrowing.nothing(page));
        if (burden.rates() != null) notes.add(page.say("burden.rates", burden.rates()));
        else if (burden.all().unconverted() > 0) notes.add(page.say("burden.no.rates"));
        return Asked.sheet(page, "burden", cut, notes, narrowing.ask(page), parts, 1, 1);
    }

    private static boolean isKnown(Burden.Load load) { return load.share(load.together()) != null; }

    /** Those of whom nothing is known stand there without a bar, since they would seem to give nothing. The upper ends: its own, and beyond it its equal part of joint promises. */
    private static Bars chart(Page page, List<Burden.Load> loads) {
        List<Bars.Bar> bars = loads.stream().map(load -> new Bars.Bar(page.actor(load.provider()), percent(page, load.share(load.together())), List.of(stretch(page, OWN, "own", load.share(load.own().euros())), stretch(page, EQUAL, "equally", load.share(load.equally()))))).toList();
        return Bars.of(page, "burden", bars, List.of(new Columns.Key(OWN, page.say("burden.own")), new Columns.Key(EQUAL, page.say("burden.equally"))));
    }

    private static Bars.Stretch stretch(Page page, String kind, String name, @Nullable Range share) {
        BigDecimal high = share == null ? BigDecimal.ZERO : share.high();
        return new Bars.Stretch(kind, high.doubleValue(), "", page.say("burden." + name) + ": " + percent(page, share));
    }

    private static String percent(Page page, @Nullable Range share) { return share == null ? page.say("answer.unknown") : page.say("burden.percent", Figures.range(page.language(), share.low(), share.high())); }
}
