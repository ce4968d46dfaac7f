package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.documents.ToldLanguage;
import daman.handover.HandedReading;
import daman.handover.Handover;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.KnowledgePack;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes over what a bulk run read, as if it had been read here: readings made with other tables are made anew. */
final class TakingOver {
    private final Surroundings around;
    private final Notices notices;
    private @Nullable Function<Report, Reading> reader;
    private long anew;

    TakingOver(Surroundings around, Notices notices) {
        this.around = around;
        this.notices = notices;
    }

    /** @param taker given each reading, and the hash of the bytes that its text was taken from */
    void each(Path folder, BiConsumer<Reading, @Nullable String> taker) {
        String own = Digest.of(KnowledgePack.of(around.home()));
        new Handover(folder).each(handed -> taker.accept(handed.knowledge().equals(own) ? handed.reading() : anew(handed), handed.takenFrom()), notices::problem);
        if (anew > 0) notices.note(anew + " of the readings were made with other tables than these, and were made anew");
    }

    private Reading anew(HandedReading handed) {
        if (reader == null) reader = around.reader().get();
        anew++;
        Reading reading = ToldLanguage.read(reader, handed.reading().report());
        return reading.language() == null ? handed.reading() : reading;
    }
}
