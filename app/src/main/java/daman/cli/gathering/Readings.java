package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.documents.Documents;
import daman.documents.text.Document;
import daman.documents.text.Receiver;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads every report of some places and hands on the readings; what can't be read goes to the notices. */
public final class Readings {
    private final Surroundings around;
    private final Notices notices;
    private final @Nullable LocalDate published;
    private @Nullable Function<Report, Reading> reader;
    private long count;

    /** @param published the day of reports whose sidecar names none */
    public Readings(Surroundings around, Notices notices, @Nullable LocalDate published) {
        this.around = around;
        this.notices = notices;
        this.published = published;
    }

    public void each(GivenPlaces places, Consumer<Reading> each) {
        places.read(new Documents(around.in(), new Receiver(document -> {
            Reading reading = reading(document);
            if (reading != null) each.accept(reading);
        }, notices::problem, notices::note)), notices);
    }

    /** Null, and told, where the document is in a language that Daman doesn't know. */
    @Nullable Reading reading(Document document) {
        if (reader == null) reader = around.reader().get();
        Reading reading = reading(reader, dated(document.report()));
        notices.progress(++count + " reports read");
        if (reading.language() != null) return reading;
        notices.problem(new Problem(document.place(), "is in a language that Daman does not know", "the folders of languages/ are those it knows"));
        return null;
    }

    /** The text tells its language; where it leaves it open, what was declared counts. Pages declare the language of their frame. */
    private static Reading reading(Function<Report, Reading> reader, Report report) {
        Reading told = reader.apply(inLanguage(report, null));
        return told.language() != null || report.language() == null ? told : reader.apply(report);
    }

    private static Report inLanguage(Report report, @Nullable String language) {
        return new Report(report.source(), report.id(), report.text(), report.published(), report.publisher(), report.url(), language);
    }

    private Report dated(Report report) {
        return report.published() != null || published == null ? report
            : new Report(report.source(), report.id(), report.text(), published, report.publisher(), report.url(), report.language());
    }
}
