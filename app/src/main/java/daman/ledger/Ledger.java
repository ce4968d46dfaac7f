package daman.ledger;

import daman.ledger.sql.Jooq;
import daman.ledger.sql.Prepared;
import daman.log.Log;
import daman.log.notes.Checkpoint;
import daman.log.tree.Merkle;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, in one SQLite file or a PostgreSQL database: durable when {@link #record} returns, readable by any number of threads
 * meanwhile. Every failure of its home is a {@link LedgerRefused} that says what it is and what to do.
 */
public final class Ledger implements AutoCloseable {
    private final Home home;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    /** As of what this process recorded last, or without leaves. */
    private Merkle tree = new Merkle();

    private Ledger(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** For recording; made where there is none. */
    public static Ledger open(Address address, Clock clock) {
        Home home = Home.of(address);
        home.prepare();
        return new Ledger(home, clock);
    }

    public static Ledger open(Path file, Clock clock) { return open(new Address.File(file), clock); }

    /** For reading one that exists. */
    public static Ledger existing(Address address) {
        Home home = Home.of(address);
        home.require();
        return new Ledger(home, Clock.systemUTC());
    }

    public static Ledger existing(Path file) { return existing(new Address.File(file)); }

    /** Records in one transaction: all of it is on disk when this returns, nothing of it when it throws. */
    public synchronized <T> T record(Function<Recording, T> work) {
        return explained(() -> {
            if (writer == null) writer = home.open(true);
            Connection connection = writer;
            writer = null; // a connection that failed is not used again
            Merkle[] grown = new Merkle[1];
            T answer = transaction(connection, true, own -> {
                DSLContext sql = Jooq.on(own, home.dialect());
                try (Prepared prepared = new Prepared(own)) {
                    grown[0] = Stored.size(prepared) == tree.size() ? tree.copy() : Stored.tree(prepared); // another process may have recorded
                    Recording recording = new Recording(connection, sql, prepared, clock.instant().truncatedTo(ChronoUnit.MILLIS), grown[0]);
                    T result = work.apply(recording);
                    recording.flush();
                    return result;
                }
            });
            writer = connection;
            tree = grown[0];
            return answer;
        });
    }

    /** Returns when nothing is being recorded by this ledger. */
    public synchronized void awaitRecording() { /* whoever records has the lock */ }

    /** Reads from one state of the ledger, whatever is appended meanwhile. */
    public <T> T read(Function<DSLContext, T> work) { return reading(connection -> work.apply(Jooq.on(connection, home.dialect()))); }

    /** The same by plain SQL, for what is asked at every start: until it can ask, jOOQ takes longer than the database to answer. */
    public <T> T ask(Function<Prepared, T> work) {
        return reading(connection -> {
            try (Prepared prepared = new Prepared(connection)) {
                return work.apply(prepared);
            }
        });
    }

    private <T> T reading(Function<Connection, T> work) {
        return explained(() -> {
            Connection pooled = readers.poll();
            Connection reader = pooled == null ? home.open(false) : pooled;
            T answer = transaction(reader, false, work);
            readers.push(reader);
            return answer;
        });
    }

    /** Where it lies, if that is a file. */
    public Optional<Path> file() { return home.file(); }

    /** Where a file of its own lies that belongs to this ledger, as {@link Address#beside}; empty where it lies in a server. */
    public Optional<Path> beside(String ending) { return file().map(path -> new Address.File(path).beside(ending)); }

    public long size() { return ask(Stored::size); }

    /** The Merkle tree hash over all entries, in hex. */
    public String root() { return ask(prepared -> HexFormat.of().formatHex(Stored.tree(prepared).root())); }

    public Optional<Entry> entry(long index) { return ask(prepared -> Stored.entry(prepared, index)); }

    /** All entries of a kind that is rare, in order. @param before entries from this index on are left out */
    public List<Entry> entries(Kind kind, long before) { return ask(prepared -> Stored.entries(prepared, kind, before)); }

    /** Hands out entries in order, streamed. @param reader whether it wants more */
    public void entries(long from, Predicate<Entry> reader) {
        read(sql -> {
            Stored.entries(sql, from, reader);
            return true;
        });
    }

    /** What is kept under a hash; empty when it was withdrawn or never kept. */
    public Optional<String> text(String hash) { return ask(prepared -> Stored.text(prepared, hash)); }

    /** What is kept under some hashes, by them; those that were withdrawn or never kept are left out. */
    public Map<String, String> texts(Collection<String> hashes) { return hashes.isEmpty() ? Map.of() : ask(prepared -> Stored.texts(prepared, hashes)); }

    /** Reads the log for proofs and for publishing, as it is at one moment. */
    public <T> T log(LogReading<T> reading) { return ask(prepared -> reading.read(Stored.log(prepared), Stored.size(prepared))); }

    /** What is done with a log of so many entries. */
    @FunctionalInterface
    public interface LogReading<T> {
        T read(Log log, long size);
    }

    /** Hashes everything anew. */
    public Verification verify() { return verify(Optional.empty()); }

    /** @param earlier a checkpoint that was signed before and that the log must continue */
    public Verification verify(Optional<Checkpoint> earlier) { return read(sql -> Verification.of(sql, home, earlier)); }

    /**
     * Removes the bytes of a report's text and of the reading of it; their hashes, the report's entry and its claims stay.
     *
     * @param report the index of its entry
     * @param derive what else belongs in the same transaction, once the entry is there
     * @return the entry that says so; empty when the bytes had gone before
     * @throws LedgerRefused when another process kept the bytes from being overwritten; they are out of the tables already then
     */
    public Optional<Entry> withdraw(long report, String why, Consumer<Recording> derive) {
        Optional<Entry> withdrawn = record(recording -> {
            Optional<Entry> entry = recording.withdraw(report, why);
            derive.accept(recording);
            return entry;
        });
        explained(() -> {
            home.overwriteWhatWent();
            return true;
        });
        return withdrawn;
    }

    /** A copy as of now, in a new file; recording goes on meanwhile. @param derive as in {@link #copyTo} */
    public void backup(Path file, Consumer<Recording> derive) {
        explained(() -> {
            home.backup(this, file, derive);
            return true;
        });
    }

    /**
     * Copies all entries and texts into another home that has none yet, and checks each; the root comes out the same.
     *
     * @param derive what else belongs in the same transaction, once the log is there
     */
    public void copyTo(Ledger other, Consumer<Recording> derive) { Copy.copy(this, other, derive); }

    /** What somebody changed about its tables, indices or triggers, by those of a ledger just made; empty where it is like that, or where they lie in different databases. */
    public Optional<String> otherwiseMadeThan(Ledger made) {
        if (home.dialect() != made.home.dialect()) return Optional.empty();
        Map<String, String> right = made.read(made.home::parts);
        Map<String, String> own = read(home::parts);
        return Stream.concat(right.keySet().stream(), own.keySet().stream()).filter(part -> !Objects.equals(right.get(part), own.get(part))).findFirst()
            .map(part -> "the " + part + (own.containsKey(part) ? right.containsKey(part) ? " was changed" : " is none of Daman's" : " is missing"));
    }

    LedgerRefused refused(String what, String todo) { return home.refused(what, todo, null); }

    /** Closes the connection when the work throws. */
    private <T> T transaction(Connection connection, boolean writing, Function<Connection, T> work) throws SQLException {
        boolean done = false;
        try {
            home.begin(connection, writing);
            T answer = work.apply(connection);
            home.commit(connection);
            done = true;
            return answer;
        } finally {
            if (!done) abandon(connection);
        }
    }

    /** A failed commit or a full disk may have rolled back already; that is then no second failure. */
    private void abandon(Connection connection) {
        try (connection) {
            home.rollBack(connection);
        } catch (SQLException already) {
            // The first failure is the one to tell.
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T explained(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw home.explained(failed);
        } catch (DataAccessException failed) {
            SQLException cause = failed.getCause(SQLException.class);
            throw cause == null ? failed : home.explained(cause);
        } catch (Stored.TreeBroken broken) {
            throw home.refused("is damaged: it " + broken.getMessage(), "daman verify says more; restore it from a backup, nothing was repaired", broken);
        }
    }

    @Override public synchronized void close() {
        explained(() -> {
            for (Connection reader; (reader = readers.poll()) != null; ) reader.close();
            if (writer != null) writer.close();
            writer = null;
            return true;
        });
    }
}
