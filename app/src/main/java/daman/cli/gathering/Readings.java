package daman.cli.gathering;

import daman.cli.gathering.looks.Bundles;
import daman.cli.gathering.looks.InOrder;
import daman.cli.gathering.looks.Look;
import daman.cli.gathering.looks.Looking;
import daman.cli.gathering.looks.Pace;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.documents.Documents;
import daman.documents.text.Document;
import daman.documents.text.Draft;
import daman.documents.text.Receiver;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import daman.sieve.Sieve;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
    private long count;
    private @Nullable RuntimeException fault;
    private long passed;

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

    /** @throws RuntimeException the first fault of the engine, once all others were read */
    public void each(GivenPlaces places, Consumer<Reading> each) { each(places, (Taker) (reading, document) -> each.accept(reading)); }

    void each(GivenPlaces places, Taker taker) {
        pace.of(places.places);
        Looking looking = new Looking(around.reader(), places.sieve ? Sieve.of(around.knowledge().get()) : null, taker::has, published);
        try (InOrder<List<Look>> work = new InOrder<>(looks -> hand(looks, taker))) {
            Bundles bundles = new Bundles(around.clock(), (drafts, bytes) -> work.give(bytes, () -> looking.at(drafts)));
            places.read(new Documents(around.in(), new Receiver(document -> bundles.add(Draft.of(document)), bundles::add, notices::problem, notices::note, (place, bytes, of) -> {
                pace.reached(place, bytes, of);
                progress();
            })), notices);
            bundles.finish();
            work.finish();
        }
        if (passed > 0) notices.note(passed + " of " + (count + passed) + " texts hold no word of a promise, or are in another language, and were passed over");
        if (fault != null) throw fault;
    }

    private void hand(List<Look> looks, Taker taker) {
        for (Look look : looks) hand(look, taker);
        progress();
    }

    private void hand(Look look, Taker taker) {
        if (look instanceof Look.Read read) take(read, taker);
        else hand((Look.Unread) look, taker);
    }

    private void take(Look.Read read, Taker taker) {
        if (told(read.reading(), read.document()) != null) taker.take(read.reading(), read.document());
    }

    /** Apart, since what a switch over types needs is made at its first call, for which most starts needn't wait. */
    private void hand(Look.Unread look, Taker taker) {
        switch (look) {
            case Look.Known known -> {
                count++;
                taker.known(known.report());
            }
            case Look.PassedOver none -> passed++;
            case Look.LeftOut left -> notices.problem(left.problem());
            case Look.Failed failed -> {
                notices.problem(failed.problem());
                if (fault == null) fault = failed.fault();
            }
            case Look.Noted noted -> notices.note(noted.note());
        }
    }

    private void progress() { notices.progress(pace.told(count + passed)); }

    /** Null, and told, where the document is in a language that Daman doesn't know. */
    @Nullable Reading reading(Document document) { return told(new Looking(around.reader(), null, report -> false, published).reading(document), document); }

    private @Nullable Reading told(Reading reading, Document document) {
        count++;
        if (reading.language() != null) return reading;
        notices.problem(new Problem(document.place(), "is in a language that Daman does not know", "the folders of languages/ are those it knows"));
        return null;
    }
}
