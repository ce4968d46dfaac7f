package daman.documents;

import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import java.util.List;
import java.util.function.Function;

/** Whoever reads reports: one, or many at a time where that spares time. For many threads. */
@FunctionalInterface
public interface ReportReader extends Function<Report, Reading> {
    /** The readings of some reports, in their order; each is the same as alone. */
    default List<Reading> all(List<Report> reports) { return reports.stream().map(this).toList(); }

    /** The engine, which takes each of its steps with all reports that it is given. */
    static ReportReader of(Reader engine) {
        return new ReportReader() {
            @Override public Reading apply(Report report) { return engine.read(report); }

            @Override public List<Reading> all(List<Report> reports) { return engine.read(reports); }
        };
    }
}
