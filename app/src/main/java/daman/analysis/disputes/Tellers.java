package daman.analysis.disputes;

import daman.analysis.columns.Ints;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.ReportRows;
import java.util.List;

/**
 * Who published the report of each row by which a claim speaks of a promise, and on which day: beside the rows, so that whoever goes through all of them needn't go
 * to claims and reports for each. It never changes, and is looked up when it is first asked for. Safe for several threads.
 */
final class Tellers {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    /** The text is another's. */
    static final int NOBODY = -1;

    private final ClaimRows claims;
    private final ReportRows reports;
    private final Ints publishers = new Ints(), days = new Ints();

    Tellers(ClaimRows claims, ReportRows reports) {
        this.claims = claims;
        this.reports = reports;
    }

    boolean areOf(ClaimRows someClaims, ReportRows someReports) { return claims == someClaims && reports == someReports; }

    /** Has a place for each row that is there. */
    synchronized void grow() {
        for (Ints column : List.of(publishers, days)) column.fill(claims.tellings(), UNKNOWN);
    }

    /** The number of the publisher; {@link #NOBODY} where the text is another's. @param row that was there when it grew, of a report that was read */
    int publisher(int row) { return known(publishers, row); }

    /** Since 1970. */
    int day(int row) { return known(days, row); }

    private int known(Ints column, int row) {
        int there = column.at(row);
        return there == UNKNOWN ? look(column, row) : there;
    }

    private synchronized int look(Ints column, int row) {
        int report = reports.row(claims.reportOf(row));
        publishers.set(row, reports.isCopy(report) ? NOBODY : reports.publisher(report));
        days.set(row, reports.day(report));
        return column.at(row);
    }
}
