package daman.bulk.arrivals;

import daman.documents.Documents;
import daman.documents.text.Draft;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.reports.Problem;
import daman.sieve.Sieve;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.ArrayResultIterator;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file's documents. They are handed on by a thread of their own, which waits while nobody takes them: the reader of documents gives, Flink takes. Where it goes on after a
 * stop, as many as were taken before are unfolded again and thrown away: a packed archive can't be entered in its middle.
 */
final class Unfolded implements BulkFormat.Reader<Arrival> {
    /** Documents, and letters of theirs: each has some kilobytes as a rule, and at most 16 MB. */
    private static final int TOGETHER = 32, WAITING = 4, LETTERS = 1 << 20;
    private static final List<Arrival> END = List.of();

    private final BlockingQueue<List<Arrival>> ready = new ArrayBlockingQueue<>(WAITING);
    private final Path file;
    private final boolean named;
    private final @Nullable Sieve sieve;
    private final @Nullable LocalDate published;
    private final Thread thread;
    private volatile @Nullable Throwable broken;
    private List<Arrival> next = new ArrayList<>();
    private long letters;
    private long given;
    private long toSkip;
    private long taken;

    /** @param named whether it is read whatever it is @param sieve null where everything is wanted @param skip how many of its arrivals were taken before */
    Unfolded(Path file, boolean named, @Nullable Sieve sieve, @Nullable LocalDate published, long skip) {
        this.file = file;
        this.named = named;
        this.sieve = sieve;
        this.published = published;
        this.toSkip = skip;
        this.taken = skip;
        this.thread = Thread.ofPlatform().daemon().name("unfolding " + file.getName()).start(this::unfold);
    }

    /** As one machine would name it: the path alone, where it is one of this machine. */
    static String place(Path file) { return isHere(file) ? file.toUri().getPath() : file.toString(); }

    /** In a file system of this machine. */
    static boolean isHere(Path file) { return "file".equals(file.toUri().getScheme()); }

    private void unfold() {
        try {
            read();
            hand();
            ready.put(END);
        } catch (Stopped | InterruptedException closed) {
            // Nobody takes any more.
        } catch (Throwable failed) {
            broken = failed;
        }
    }

    private void read() {
        Receiver receiver = new Receiver(document -> give(Arrival.of(Incoming.of(document, published, given))), this::draft, this::problem, this::note, (place, bytes, of) -> { });
        Documents documents = new Documents(InputStream.nullInputStream(), receiver);
        if (!isHere(file)) elsewhere(documents);
        else if (named || isUnlisted()) documents.read(List.of(place(file)));
        else documents.fileOfFolder(java.nio.file.Path.of(place(file)));
    }

    /** Of folders, those alone come here that couldn't be listed. */
    private boolean isUnlisted() { return Files.isDirectory(java.nio.file.Path.of(place(file))); }

    private void elsewhere(Documents documents) {
        Origin origin = Origin.of(place(file));
        try (InputStream in = FileSystem.get(file.toUri()).open(file)) {
            documents.read(origin, file.getName(), in);
        } catch (IOException unreachable) {
            problem(new Problem(origin.place(), "cannot be opened (" + unreachable.getMessage() + ")", "check that it is there and that each machine of the cluster may read it"));
        }
    }

    /** One arrival each, whatever comes of it. What is thrown away needn't be taken out of its page, which takes a hundred times as long as a glance. */
    private void draft(Draft draft) {
        try {
            give(toSkip > 0 || !mayPass(draft) ? Arrival.PASSED_OVER : taken(draft));
        } catch (Unreadable unreadable) {
            problem(unreadable.problem());
        }
    }

    private Arrival taken(Draft draft) throws Unreadable {
        List<String> notes = new ArrayList<>();
        Incoming document = Incoming.of(draft.document(notes::add), published, given);
        return new Arrival(document, notes.isEmpty() ? null : Told.note(String.join("; ", notes)));
    }

    private boolean mayPass(Draft draft) throws Unreadable {
        String words = sieve == null ? null : draft.glance().words();
        return words == null || sieve.touches(words);
    }

    private void problem(Problem problem) { give(Arrival.of(Told.of(problem))); }

    private void note(String note) { give(Arrival.of(Told.note(note))); }

    private void give(Arrival arrival) {
        given++;
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        next.add(arrival);
        letters += arrival.document() == null ? 0 : arrival.document().text().length();
        if (next.size() >= TOGETHER || letters >= LETTERS) hand();
    }

    private void hand() {
        if (next.isEmpty()) return;
        try {
            ready.put(next);
        } catch (InterruptedException closed) {
            throw new Stopped();
        }
        next = new ArrayList<>();
        letters = 0;
    }

    @Override public BulkFormat.@Nullable RecordIterator<Arrival> readBatch() throws IOException {
        List<Arrival> batch = taken();
        if (batch == END) return null;
        ArrayResultIterator<Arrival> iterator = new ArrayResultIterator<>();
        iterator.set(batch.toArray(new Arrival[0]), batch.size(), CheckpointedPosition.NO_OFFSET, taken);
        taken += batch.size();
        return iterator;
    }

    private List<Arrival> taken() throws IOException {
        try {
            for (List<Arrival> batch; ; ) {
                if ((batch = ready.poll(100, TimeUnit.MILLISECONDS)) != null) return batch;
                if (broken != null) throw new IOException(file + " could not be unfolded", broken);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while " + file + " was unfolded");
        }
    }

    @Override public void close() { thread.interrupt(); }

    /** Takes the unfolding thread out of whatever it reads. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() { super(null, null, false, false); }
    }
}
