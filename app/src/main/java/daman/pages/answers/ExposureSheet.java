package daman.pages.answers;

import daman.analysis.answers.Answer;
import daman.analysis.exposure.Calendar;
import daman.analysis.exposure.Exposure;
import daman.analysis.exposure.ExposureAnswer;
import daman.analysis.figures.Cut;
import daman.commitments.Stage;
import daman.guarantees.Times;
import daman.pages.desk.Asked;
import daman.pages.sheets.Bars;
import daman.pages.sheets.Grids;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What open promises hang on, and what is at risk before a day. */
public final class ExposureSheet {
    private static final String OPEN = Part.colour(Stage.ANNOUNCED);

    private ExposureSheet() {}

    /** @param before null for a year on */
    public static Sheet of(Page page, Asked asked, Calendar calendar, Narrowing narrowing, @Nullable LocalDate before, Times times) {
        Cut cut = asked.cuts().at(times);
        Exposure exposure = Exposure.of(cut, narrowing.which(), calendar, before);
        Answer answer = ExposureAnswer.of(exposure, narrowing.list());
        List<Part> parts = new ArrayList<>();
        if (exposure.risks().stream().anyMatch(risk -> !risk.open().isEmpty())) parts.add(chart(page, exposure));
        parts.addAll(new Grids(page, "exposure").of(answer));
        List<String> notes = new ArrayList<>();
        if (cut.isEmpty() || answer.listings().stream().allMatch(listing -> listing.rows().isEmpty())) notes.add(narrowing.nothing(page));
        if (exposure.until() != null && exposure.before() != null) notes.add(page.say("exposure.between", page.day(exposure.until()), page.day(exposure.before())));
        List<Sheet.Ask> ask = Stream.concat(Stream.of(new Sheet.Ask("before", page.say("exposure.before"), before == null ? "" : before.toString(), "2027-12-31", false)), narrowing.ask(page).stream()).toList();
        return Asked.sheet(page, "exposure", cut, notes, ask, parts, 1, 1);
    }

    private static Bars chart(Page page, Exposure exposure) {
        List<Bars.Bar> bars = exposure.risks().stream().filter(risk -> !risk.open().isEmpty()).map(risk -> new Bars.Bar(page.say("exposure.why." + risk.why()), page.number(risk.open().lines()),
            List.of(new Bars.Stretch(OPEN, risk.open().lines(), "", page.say("exposure.why." + risk.why()) + ": " + page.number(risk.open().lines()))))).toList();
        return Bars.of(page, "exposure", bars, List.of());
    }
}
