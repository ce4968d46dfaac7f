package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.documents.Documents;
import daman.documents.ToldLanguage;
import daman.documents.text.Document;
import daman.documents.text.Receiver;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads every report of some places and hands on the readings; what can't be read goes to the notices. */
public final class Readings {
    /** Bytes: a shorter file is read before anybody has looked. */
    private static final long WORTH_TELLING = 4L << 20;

    private final Surroundings around;
    private final Notices notices;
    private final @Nullable LocalDate published;
    private @Nullable Function<Report, Reading> reader;
    private long count;
    /** How far into the file it is. */
    private String where = "";

    /** @param published the day of reports whose sidecar names none */
    public Readings(Surroundings around, Notices notices, @Nullable LocalDate published) {
        this.around = around;
        this.notices = notices;
        this.published = published;
    }

    public void each(GivenPlaces places, Consumer<Reading> each) { each(places, (reading, document) -> each.accept(reading)); }

    /** @param each given the document too that a reading is of */
    void each(GivenPlaces places, BiConsumer<Reading, Document> each) {
        places.read(new Documents(around.in(), new Receiver(document -> {
            Reading reading = reading(document);
            if (reading != null) each.accept(reading, document);
        }, notices::problem, notices::note, this::reached)), notices);
    }

    private void reached(String place, long bytes, long of) {
        where = of < WORTH_TELLING ? "" : ", " + place + ": " + bytes * 100 / of + " % of " + (of >> 20) + " MB";
        progress();
    }

    private void progress() { notices.progress(count + " reports read" + where); }

    /** Null, and told, where the document is in a language that Daman doesn't know. */
    @Nullable Reading reading(Document document) {
        if (reader == null) reader = around.reader().get();
        Reading reading = ToldLanguage.read(reader, dated(document.report()));
        count++;
        progress();
        if (reading.language() != null) return reading;
        notices.problem(new Problem(document.place(), "is in a language that Daman does not know", "the folders of languages/ are those it knows"));
        return null;
    }

    private Report dated(Report report) {
        return report.published() != null || published == null ? report
            : new Report(report.source(), report.id(), report.text(), published, report.publisher(), report.url(), report.language());
    }
}
