package daman.documents;

import daman.reading.Reading;
import daman.reading.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which language a report is read. */
public final class ToldLanguage {
    private ToldLanguage() {}

    /** The text tells its language; where it leaves it open, what was declared counts. Pages declare the language of their frame. */
    public static Reading read(Function<Report, Reading> reader, Report report) {
        Reading told = reader.apply(inLanguage(report, null));
        return told.language() != null || report.language() == null ? told : reader.apply(report);
    }

    /** Several together, in their order: the same as one by one, as they are read where the engine fails at one of them. */
    public static List<Attempt> readAll(Function<List<Report>, List<Reading>> reader, List<Report> reports) {
        try {
            return together(reader, reports).stream().<Attempt>map(Attempt.Done::new).toList();
        } catch (RuntimeException atOne) {
            return reports.stream().map(report -> Attempt.at(report, () -> together(reader, List.of(report)).getFirst())).toList();
        }
    }

    private static List<Reading> together(Function<List<Report>, List<Reading>> reader, List<Report> reports) {
        List<Reading> readings = new ArrayList<>(reader.apply(reports.stream().map(report -> inLanguage(report, null)).toList()));
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).language() == null && reports.get(i).language() != null) readings.set(i, reader.apply(List.of(reports.get(i))).getFirst());
        }
        return readings;
    }

    private static Report inLanguage(Report report, @Nullable String language) {
        return new Report(report.source(), report.id(), report.text(), report.published(), report.publisher(), report.url(), language);
    }
}
