package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;

/** From the rows in memory: nothing is read for a pair of times. */
final class RememberedTellings implements Tellings {
    private final Cut cut;
    private final ReportRows reports;
    private final ClaimRows claims;
    private final int known;
    private final long asOf;

    /** @param cut of the memory's timeline */
    RememberedTellings(Cut cut, Memory memory) {
        this.cut = cut;
        this.reports = memory.reports(cut.known());
        this.claims = memory.claims(cut.known());
        this.known = reports.known(cut.known());
        this.asOf = cut.asOf().toEpochDay();
    }

    @Override public void of(int row, Telling each) {
        claims.eachReport(cut.timeline().promise(row), cut.known(), number -> {
            int report = reports.row(number);
            if (report >= 0 && report < known && reports.day(report) <= asOf) each.by(reports.publisher(report), reports.day(report), reports.isCopy(report));
        });
    }

    @Override public int publishers() { return reports.words(); }

    @Override public String publisher(int number) { return reports.word(number); }
}
