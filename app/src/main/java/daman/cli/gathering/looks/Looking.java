package daman.cli.gathering.looks;

import daman.documents.ToldLanguage;
import daman.documents.text.Document;
import daman.documents.text.Draft;
import daman.documents.text.Unreadable;
import daman.reading.Reading;
import daman.reading.Report;
import daman.sieve.Sieve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at drafts: what costs little comes first. Of those that the sieve lets pass the document is taken, and read if nobody has it already. Safe for several threads.
 *
 * @param reader    asked for when something is to be read
 * @param sieve     null where everything is to be read
 * @param known     whether somebody has the report already
 * @param published the day of reports that name none; null where it isn't known
 */
public record Looking(Supplier<Function<Report, Reading>> reader, @Nullable Sieve sieve, Predicate<Report> known, @Nullable LocalDate published) {
    /** In their order. */
    public List<Look> at(List<Draft> drafts) {
        List<Look> looks = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) looks.add(at(draft, looks));
        return looks;
    }

    private Look at(Draft draft, List<Look> notes) {
        try {
            if (!mayPass(draft)) return new Look.PassedOver();
            Document document = draft.document(note -> notes.add(new Look.Noted(note)));
            return sieve == null || sieve.sift(document.text()).onTopic() ? unlessKnown(document) : new Look.PassedOver();
        } catch (Unreadable unreadable) {
            return new Look.LeftOut(unreadable.problem());
        }
    }

    /** By a glance, since to take the text of a page takes a hundred times as long. */
    private boolean mayPass(Draft draft) throws Unreadable {
        String words = sieve == null ? null : draft.glance().words();
        return sieve == null || words == null || sieve.touches(words);
    }

    private Look unlessKnown(Document document) {
        Report report = dated(document.report());
        return known.test(report) ? new Look.Known(report) : new Look.Read(document, ToldLanguage.read(reader.get(), report));
    }

    /** Whoever has it or not. */
    public Reading reading(Document document) { return ToldLanguage.read(reader.get(), dated(document.report())); }

    private Report dated(Report report) {
        return report.published() != null || published == null ? report
            : new Report(report.source(), report.id(), report.text(), published, report.publisher(), report.url(), report.language());
    }
}
