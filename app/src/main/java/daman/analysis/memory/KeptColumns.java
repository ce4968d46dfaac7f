package daman.analysis.memory;

import daman.analysis.columns.Shelf;
import daman.guarantees.tables.TakingIn;
import daman.ledger.Ledger;
import daman.log.tree.Merkle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The columns of a ledger in a file beside it, so that a start doesn't read them from the tables. They are derived and never needed: a file that isn't of this
 * build, of this log and of all that was withdrawn is not used. It is the same bytes for the same tables, since it is only written when all of them were read
 * at once; what came since is read from the tables.
 */
public final class KeptColumns {
    private static final String ENDING = "columns";
    /** The property of the Java machine that sets another {@link #WORTH}. */
    public static final String FROM = "daman.columns.from";
    /** Below so many entries the tables are read as soon. */
    private static final long WORTH = 20_000;
    /** Where more than a so many-th part of the entries came since, all are read anew. */
    private static final long PART = 40;

    private final Ledger ledger;
    private final Path owner;
    private final ColumnFile file;
    private final long build;
    private final long worth;

    /** @param owner the ledger's file @param build of the Daman that this is @param worth of a ledger of so many entries columns are kept */
    KeptColumns(Ledger ledger, Path owner, Path file, long build, long worth) {
        this.ledger = ledger;
        this.owner = owner;
        this.file = new ColumnFile(file);
        this.build = build;
        this.worth = worth;
    }

    /** Empty where none are: in a server others derive the tables too, and a Daman that isn't built changes as it likes. */
    static Optional<KeptColumns> beside(Ledger ledger) {
        OptionalLong build = ledger.file().isEmpty() ? OptionalLong.empty() : Build.number();
        return build.isEmpty() ? Optional.empty() : ledger.file().map(path -> new KeptColumns(ledger, path, ledger.beside(ENDING).orElseThrow(), build.getAsLong(), Long.getLong(FROM, WORTH)));
    }

    /** The file goes, as what it was made of did, or is to be made anew. */
    public static void forget(Ledger ledger) {
        ledger.beside(ENDING).ifPresent(path -> {
            remove(path);
            removeParts(path);
        });
    }

    private static void removeParts(Path path) {
        try {
            new ColumnFile(path).removeParts();
        } catch (IOException failed) {
            throw new UncheckedIOException("what was written for " + path + " and left halfway can't be removed; remove the files there that begin with a point and that name: " + failed.getMessage(), failed);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " can't be removed, which holds what the ledger's tables held; remove it: " + failed.getMessage(), failed);
        }
    }

    /**
     * Holds the file against the tables, for whoever has found them right. One that can't be held against them, since the ledger has grown, is removed: another
     * is made when it is wanted.
     *
     * @return in words, that it is otherwise; empty where it is not
     */
    public static Optional<String> difference(Ledger ledger) { return beside(ledger).flatMap(KeptColumns::difference); }

    Optional<String> difference() {
        Optional<ColumnFile.Head> head = head();
        if (head.isEmpty() || head.get().entries() != done()) return removed();
        Path right = elsewhere();
        try {
            new Memory(ledger, Optional.of(new KeptColumns(ledger, right, right, build, 0))).load(); // with the rights of the file that is there now, for its owner alone
            Optional<ColumnFile.Head> made = new ColumnFile(right).head();
            if (made.isEmpty()) return Optional.of("whether the file " + file.path() + " is what the tables say can't be told, since no other could be written to " + right.toAbsolutePath().getParent());
            if (made.get().entries() != head.get().entries()) return removed(); // the ledger has grown meanwhile
            return Files.mismatch(right, file.path()) >= 0 ? Optional.of("the file " + file.path() + " is not what the tables say") : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(file.path() + " can't be read: " + failed.getMessage(), failed);
        } finally {
            remove(right);
        }
    }

    private Optional<String> removed() {
        try {
            remove(file.path());
            return Optional.empty();
        } catch (UncheckedIOException failed) {
            return Optional.of("whether the file " + file.path() + " is what the tables say can't be told, since it is of an earlier state or another build, and it can't be removed");
        }
    }

    private static Path elsewhere() {
        try {
            return Files.createTempFile("daman", "." + ENDING);
        } catch (IOException failed) {
            throw new UncheckedIOException("no file can be made among those that go by themselves: " + failed.getMessage(), failed);
        }
    }

    private long done() { return ledger.ask(prepared -> TakingIn.done(prepared)); }

    /** Where it is of this build, and of a beginning of this log that the tables hold, and nothing of it was withdrawn since. */
    private Optional<ColumnFile.Head> head() {
        return file.head().filter(head -> head.build() == build && head.entries() <= done() && Arrays.equals(head.root(), root(head.entries())) && !isWithdrawnSince(head.entries()));
    }

    private byte[] root(long entries) { return ledger.log((log, size) -> entries > size ? new byte[0] : Merkle.of(entries, log).root()); }

    private boolean isWithdrawnSince(long entries) {
        return ledger.ask(prepared -> !prepared.rows("SELECT 1 FROM entries WHERE kind = 'withdrawal' AND position >= ? LIMIT 1", row -> true, entries).isEmpty());
    }

    /** The columns that are kept, where not too much came since. @param ids become those of the file */
    Optional<Fitting> fitting(Ids ids) {
        return head().filter(head -> done() - head.entries() <= Math.max(worth, head.entries()) / PART && take(head, ColumnFile.Stretch.IDS, ids::columns)).map(Fitting::new);
    }

    private boolean take(ColumnFile.Head head, ColumnFile.Stretch which, Consumer<Shelf> into) {
        try {
            return file.take(head, which, into);
        } catch (RuntimeException others) { // a file that somebody made so that its checksums hold
            return false;
        }
    }

    /** A file that fits. */
    final class Fitting {
        private final ColumnFile.Head head;

        private Fitting(ColumnFile.Head head) {
            this.head = head;
        }

        /** @return whether the rows have all that was kept; else they may have parts of it, and are of no use */
        boolean restore(ColumnFile.Stretch which, Grown rows) { return take(head, which, shelf -> rows.restore(shelf, head.entries())); }
    }

    /** Whether the ledger is long enough, and a file can be made. */
    boolean isWorth() { return Files.isWritable(Objects.requireNonNull(file.path().toAbsolutePath().getParent())) && ledger.size() >= worth; }

    /** Writes the file, where that can be done. @param entries of which all are @param each by stretch */
    void keep(long entries, List<Consumer<Shelf>> each) {
        try {
            file.write(owner, build, entries, root(entries), each);
            if (isWithdrawnSince(entries)) Files.deleteIfExists(file.path()); // whoever withdrew it may have looked for the file before it was there
        } catch (IOException | UncheckedIOException | IllegalArgumentException without) {
            // No right to write there, no room, or words that no file can hold: the tables are read next time too.
        }
    }
}
