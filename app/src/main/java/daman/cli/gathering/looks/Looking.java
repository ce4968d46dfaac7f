package daman.cli.gathering.looks;

import daman.documents.Attempt;
import daman.documents.ReportReader;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at drafts: what costs little comes first. Of those that the sieve lets pass the document is taken, and all that nobody has already are read together. Safe for several threads.
 *
 * @param reader    asked for when something is to be read
 * @param sieve     null where everything is to be read
 * @param known     whether somebody has the report already
 * @param published the day of reports that name none; null where it isn't known
 */
public record Looking(Supplier<ReportReader> reader, @Nullable Sieve sieve, Predicate<Report> known, @Nullable LocalDate published) {
    /** To be read, and then to stand at its place among the looks. */
    private record Unread(int place, Document document, Report report) {}

    /** In their order. */
    public List<Look> at(List<Draft> drafts) {
        List<Look> looks = new ArrayList<>(drafts.size());
        List<Unread> unread = new ArrayList<>();
        for (Draft draft : drafts) looks.add(at(draft, looks, unread));
        if (unread.isEmpty()) return looks;
        List<Attempt> attempts = ToldLanguage.readAll(reader.get()::all, unread.stream().map(Unread::report).toList());
        for (int i = 0; i < attempts.size(); i++) looks.set(unread.get(i).place, look(attempts.get(i), unread.get(i)));
        return looks;
    }

    private static Look look(Attempt attempt, Unread unread) {
        if (attempt instanceof Attempt.Done done) return new Look.Read(unread.document, done.reading()); // no switch: what it needs is made at the first call
        Attempt.Failed failed = (Attempt.Failed) attempt;
        return new Look.Failed(failed.problem(), failed.fault());
    }

    /** What is to be read is passed over until then. */
    private Look at(Draft draft, List<Look> looks, List<Unread> unread) {
        try {
            if (!mayPass(draft)) return new Look.PassedOver();
            Document document = draft.document(note -> looks.add(new Look.Noted(note)));
            if (sieve != null && !sieve.sift(document.text()).onTopic()) return new Look.PassedOver();
            Report report = dated(document.report());
            if (known.test(report)) return new Look.Known(report);
            unread.add(new Unread(looks.size(), document, report));
            return new Look.PassedOver();
        } catch (Unreadable unreadable) {
            return new Look.LeftOut(unreadable.problem());
        }
    }

    /** By a glance, since to take the text of a page takes a hundred times as long. */
    private boolean mayPass(Draft draft) throws Unreadable {
        String words = sieve == null ? null : draft.glance().words();
        return sieve == null || words == null || sieve.touches(words);
    }

    /** Whoever has it or not. */
    public Reading reading(Document document) { return ToldLanguage.read(reader.get(), dated(document.report())); }

    private Report dated(Report report) {
        return report.published() != null || published == null ? report
            : new Report(report.source(), report.id(), report.text(), published, report.publisher(), report.url(), report.language());
    }
}
