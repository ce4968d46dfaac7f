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
import daman.sieve.Sieve;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads every report of some places by all processors and hands on the readings in the order of their documents; what can't be read goes to the notices. Memory is bounded
 * whatever the places hold.
 */
public final class Readings {
    private final Surroundings around;
    private final Notices notices;
    private final @Nullable LocalDate published;
    private final Pace pace;
    private volatile @Nullable Function<Report, Reading> reader;
    private @Nullable Sieve sieve;
    private long count;
    private long aside;

    /** @param published the day of reports whose sidecar names none */
    public Readings(Surroundings around, Notices notices, @Nullable LocalDate published) {
        this.around = around;
        this.notices = notices;
        this.published = published;
        this.pace = new Pace(around.clock());
    }

    /** Who is given what was read. */
    interface Taker {
        void take(Reading reading, Document document);

        /** Whether it has the report already, which then isn't read again. Asked by several threads. */
        default boolean has(Report report) { return false; }

        default void known(Report report) { }
    }

    /** What came of a document; without a reading where it was passed over. */
    private record Looked(Document document, Report report, @Nullable Reading reading, boolean known) {}

    public void each(GivenPlaces places, Consumer<Reading> each) { each(places, (Taker) (reading, document) -> each.accept(reading)); }

    void each(GivenPlaces places, Taker taker) {
        pace.of(places.places);
        sieve = places.sieve ? Sieve.of(around.knowledge().get()) : null;
        try (InOrder<Looked> work = new InOrder<>(looked -> hand(looked, taker))) {
            places.read(new Documents(around.in(), new Receiver(document -> give(document, work, taker), notices::problem, notices::note, (place, bytes, of) -> {
                pace.reached(place, bytes, of);
                progress();
            })), notices);
            work.finish();
        }
        if (aside > 0) notices.note(aside + " of " + (count + aside) + " texts hold no word of a promise, or are in another language, and were passed over");
    }

    private void give(Document document, InOrder<Looked> work, Taker taker) {
        if (reader == null && sieve == null) reader = around.reader().get();
        work.give(document.text().length(), () -> looked(document, taker));
    }

    private Looked looked(Document document, Taker taker) {
        Report report = dated(document.report());
        if (!passes(document)) return new Looked(document, report, null, false);
        return taker.has(report) ? new Looked(document, report, null, true) : new Looked(document, report, ToldLanguage.read(reader(), report), false);
    }

    private boolean passes(Document document) { return sieve == null || sieve.sift(document.text()).onTopic(); }

    private synchronized Function<Report, Reading> reader() {
        if (reader == null) reader = around.reader().get();
        return reader;
    }

    private void hand(Looked looked, Taker taker) {
        if (looked.known) {
            count++;
            taker.known(looked.report);
        } else if (looked.reading == null) {
            aside++;
        } else if (told(looked.reading, looked.document) != null) {
            taker.take(looked.reading, looked.document);
        }
        progress();
    }

    private void progress() { notices.progress(pace.told(count + aside)); }

    /** Null, and told, where the document is in a language that Daman doesn't know. */
    @Nullable Reading reading(Document document) { return told(ToldLanguage.read(reader(), dated(document.report())), document); }

    private @Nullable Reading told(Reading reading, Document document) {
        count++;
        if (reading.language() != null) return reading;
        notices.problem(new Problem(document.place(), "is in a language that Daman does not know", "the folders of languages/ are those it knows"));
        return null;
    }

    private Report dated(Report report) {
        return report.published() != null || published == null ? report
            : new Report(report.source(), report.id(), report.text(), published, report.publisher(), report.url(), report.language());
    }
}
