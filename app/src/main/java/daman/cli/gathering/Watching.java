package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.documents.Documents;
import daman.documents.collections.Feed;
import daman.documents.text.Bytes;
import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.guarantees.Guarantees;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.reports.Problem;
import daman.web.Answer;
import daman.web.Web;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One look into a feed: what is new in it is fetched, read and recorded, the oldest first. */
final class Watching {
    private static final int MOST_TRIES = 5;

    private final Web web;
    private final FeedJournal journal;
    private final Guarantees recorded;
    private final Readings readings;
    private final Recorder recorder;
    private final Notices notices;
    private final Clock clock;

    Watching(Web web, FeedJournal journal, Ledger ledger, Readings readings, Recorder recorder, Notices notices, Clock clock) {
        this.web = web;
        this.journal = journal;
        this.recorded = new Guarantees(ledger);
        this.readings = readings;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    void look(String feed) {
        if (clock.instant().isBefore(journal.rests(feed))) {
            notices.note(feed + ": left alone until " + journal.rests(feed) + ", as its host asked");
            return;
        }
        notices.progress("looking into " + feed);
        FeedJournal.Version last = journal.version(feed);
        switch (web.get(feed, last.etag(), last.lastModified(), Bytes.MOST_OF_A_TEXT)) {
            case Answer.Unchanged same -> { }
            case Answer.Missing missing -> {
                if (missing.rest() != null) journal.rest(feed, clock.instant().plus(missing.rest()));
                notices.problem(missing.problem());
            }
            case Answer.Found found -> take(feed, found);
        }
    }

    private void take(String feed, Answer.Found found) {
        List<Feed.Entry> entries;
        try {
            entries = Feed.entries(Origin.of(feed), found.bytes());
        } catch (Unreadable unreadable) {
            notices.problem(unreadable.problem());
            return;
        }
        boolean all = true;
        for (Feed.Entry entry : entries.reversed()) all &= take(feed, entry);
        if (all) journal.version(feed, new FeedJournal.Version(found.etag(), found.lastModified()));
    }

    /** @return whether it needs no other look */
    private boolean take(String feed, Feed.Entry entry) {
        String name = FeedJournal.name(feed, entry.id(), entry.link());
        if (journal.isDone(name)) return true;
        String begun = journal.begun(name);
        if (begun == null || recorded.report(begun).isEmpty()) {
            Document document = document(feed, entry, name);
            if (document == null) return journal.isDone(name);
            record(name, document);
        }
        journal.done(name);
        return true;
    }

    private void record(String name, Document document) {
        Reading reading = readings.reading(document);
        if (reading == null) return;
        journal.begin(name, reading.report().id());
        recorder.record(reading, document.takenFrom());
    }

    /** Null where there is none, now or ever. */
    private @Nullable Document document(String feed, Feed.Entry entry, String name) {
        String link = entry.link();
        if (link == null) return own(feed, entry, name);
        return switch (web.get(link, null, null, Bytes.MOST_OF_A_PAPER)) {
            case Answer.Found found -> page(feed, entry, name, found);
            case Answer.Missing missing when missing.rest() != null -> { // its host is busy, which is no try that failed
                notices.problem(missing.problem());
                yield null;
            }
            case Answer.Missing missing when missing.passing() && journal.failures(name) + 1 < MOST_TRIES -> {
                notices.problem(missing.problem());
                journal.failed(name);
                yield null;
            }
            case Answer.Missing missing -> instead(feed, entry, name, missing.problem());
            case Answer.Unchanged same -> null;
        };
    }

    private @Nullable Document page(String feed, Feed.Entry entry, String name, Answer.Found found) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String address = found.address().toString();
        Origin origin = new Origin(address, new Facts(entry.published(), null, address, null), found.charset());
        new Documents(InputStream.nullInputStream(), new Receiver(documents::add, problems::add, notices::note)).read(origin, String.valueOf(found.address().getPath()), new ByteArrayInputStream(found.bytes()));
        if (documents.size() != 1) return instead(feed, entry, name, problems.isEmpty() ? new Problem(address, "is no single report", "nothing to do") : problems.getFirst());
        Document only = documents.getFirst();
        return new Document(only.place(), only.text(), only.facts().or(entry.facts()), only.takenFrom());
    }

    /** What the feed tells itself, where the page can't be had. */
    private @Nullable Document instead(String feed, Feed.Entry entry, String name, Problem why) {
        notices.note(why.place() + ": " + why.what() + "; what its feed tells of it is recorded instead");
        return own(feed, entry, name);
    }

    private @Nullable Document own(String feed, Feed.Entry entry, String name) {
        try {
            return entry.document(Origin.of(feed));
        } catch (Unreadable unreadable) {
            notices.problem(unreadable.problem());
            journal.done(name);
            return null;
        }
    }
}
