package daman.pages.desk;

import daman.analysis.disputes.Records;
import daman.analysis.figures.Attacks;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Happenings;
import daman.analysis.figures.Search;
import daman.analysis.figures.SourceFigures;
import daman.analysis.review.Queues;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.List;

/** What sheets are made from. */
public record Asked(Guarantees guarantees, Cuts cuts, Happenings happenings, Attacks attacks, SourceFigures sources, Search search, Queues queues, Records records) {
    /** A sheet of one page without a form. */
    public static Sheet sheet(Page page, String name, Cut cut, List<String> notes, List<Part> parts) { return sheet(page, name, cut, notes, List.of(), parts, 1, 1); }

    public static Sheet sheet(Page page, String name, Cut cut, List<String> notes, List<Sheet.Ask> ask, List<Part> parts, int number, int pages) {
        return new Sheet(name, page.say(name + ".title"), page.say(name + ".lead"), notes, ask, parts, List.of(), number, pages, cut.known(), isAllDays(cut) ? null : cut.asOf());
    }

    private static boolean isAllDays(Cut cut) { return cut.asOf().equals(Times.NOW.asOf()); }
}
