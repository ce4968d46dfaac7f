package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;
import org.jspecify.annotations.Nullable;

/** From the rows in memory: nothing is read for a pair of times. */
final class RememberedTellings implements Tellings {
    private final Cut cut;
    private final ReportRows reports;
    private final ClaimRows claims;
    private final Tellers tellers;
    private final long asOf;

    private RememberedTellings(Cut cut, ReportRows reports, ClaimRows claims, Tellers tellers) {
        this.cut = cut;
        this.reports = reports;
        this.claims = claims;
        this.tellers = tellers;
        this.asOf = cut.asOf().toEpochDay();
    }

    /** Of one memory's cuts, which share what is known of who tells. Safe for several threads. */
    static final class Of {
        private final Memory memory;
        private @Nullable Tellers tellers;

        Of(Memory memory) {
            this.memory = memory;
        }

        /** @param cut of the memory's timeline */
        Tellings cut(Cut cut) {
            ReportRows reports = memory.reports(cut.known());
            ClaimRows claims = memory.claims(cut.known());
            return new RememberedTellings(cut, reports, claims, tellers(claims, reports));
        }

        /** Others where reading failed once, and rows have other numbers. */
        private synchronized Tellers tellers(ClaimRows claims, ReportRows reports) {
            if (tellers == null || !tellers.areOf(claims, reports)) tellers = new Tellers(claims, reports);
            tellers.grow();
            return tellers;
        }
    }

    @Override public void of(int row, Telling each) {
        claims.eachTelling(cut.timeline().promise(row), cut.known(), telling -> {
            int publisher = tellers.publisher(telling);
            if (publisher != Tellers.NOBODY && tellers.day(telling) <= asOf) each.by(publisher, tellers.day(telling));
        });
    }

    @Override public int publishers() { return reports.words(); }

    @Override public String publisher(int number) { return reports.word(number); }
}
