package daman.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, in one SQLite file or a PostgreSQL database: durable when {@link #record} returns, readable by any number of threads
 * meanwhile. Every failure of its home is a {@link LedgerRefused} that says what it is and what to do.
 */
public final class Ledger implements AutoCloseable {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        JooqLogger.globalThreshold(org.jooq.Log.Level.ERROR);
    }

    private final Home home;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;

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
            T answer = transaction(connection, true, sql -> {
                Recording recording = new Recording(connection, sql, clock.instant().truncatedTo(ChronoUnit.MILLIS));
                T result = work.apply(recording);
                recording.flush();
                return result;
            });
            writer = connection;
            return answer;
        });
    }

    /** Reads from one state of the ledger, whatever is appended meanwhile. */
    public <T> T read(Function<DSLContext, T> work) {
        return explained(() -> {
            Connection pooled = readers.poll();
            Connection reader = pooled == null ? home.open(false) : pooled;
            T answer = transaction(reader, false, work);
            readers.push(reader);
            return answer;
        });
    }

    public long size() { return read(Stored::size); }

    /** The Merkle tree hash over all entries, in hex. */
    public String root() { return read(sql -> HexFormat.of().formatHex(Stored.tree(sql).root())); }

    public Optional<Entry> entry(long index) { return read(sql -> Stored.entry(sql, index)); }

    /** What is kept under a hash; empty when it was withdrawn or never kept. */
    public Optional<String> text(String hash) { return read(sql -> Stored.text(sql, hash)); }

    /** Hashes everything anew. */
    public Verification verify() { return read(Verification::of); }

    /** Closes the connection when the work throws. */
    private <T> T transaction(Connection connection, boolean writing, Function<DSLContext, T> work) throws SQLException {
        boolean done = false;
        try {
            if (writing) home.begin(connection);
            T answer = work.apply(DSL.using(connection, home.dialect()));
            connection.commit();
            done = true;
            return answer;
        } finally {
            if (!done) abandon(connection);
        }
    }

    /** A failed commit or a full disk may have rolled back already; that is then no second failure. */
    private static void abandon(Connection connection) {
        try (connection) {
            connection.rollback();
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
