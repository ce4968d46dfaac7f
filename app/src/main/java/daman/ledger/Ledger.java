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
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in one SQLite file: durable when {@link #record} returns, readable by any number of threads meanwhile.
 * Every failure of the file is a {@link LedgerRefused} that says what it is and what to do.
 */
public final class Ledger implements AutoCloseable {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        JooqLogger.globalThreshold(org.jooq.Log.Level.ERROR);
    }

    private final LedgerFile file;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;

    private Ledger(LedgerFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** For recording; made where there is none. */
    public static Ledger open(Path path, Clock clock) {
        LedgerFile file = new LedgerFile(path);
        file.prepare();
        return new Ledger(file, clock);
    }

    /** For reading one that exists. */
    public static Ledger existing(Path path) {
        LedgerFile file = new LedgerFile(path);
        file.require();
        return new Ledger(file, Clock.systemUTC());
    }

    /** Records in one transaction: all of it is on disk when this returns, nothing of it when it throws. */
    public synchronized <T> T record(Function<Recording, T> work) {
        return explained(() -> {
            if (writer == null) writer = file.open(true);
            return transaction(writer, "BEGIN IMMEDIATE", sql -> work.apply(new Recording(sql, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
        });
    }

    /** Reads from one state of the ledger, whatever is appended meanwhile. */
    public <T> T read(Function<DSLContext, T> work) {
        return explained(() -> {
            Connection pooled = readers.poll();
            Connection reader = pooled == null ? file.open(false) : pooled;
            try {
                T answer = transaction(reader, "BEGIN", work);
                readers.push(reader);
                return answer;
            } catch (RuntimeException | SQLException failed) {
                reader.close();
                throw failed;
            }
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

    private static <T> T transaction(Connection connection, String begin, Function<DSLContext, T> work) throws SQLException {
        LedgerFile.execute(connection, begin);
        boolean done = false;
        try {
            T answer = work.apply(DSL.using(connection, SQLDialect.SQLITE));
            LedgerFile.execute(connection, "COMMIT");
            done = true;
            return answer;
        } finally {
            if (!done) rollBack(connection);
        }
    }

    /** A failed COMMIT or a full disk may have rolled back already; that is then no second failure. */
    private static void rollBack(Connection connection) {
        try {
            LedgerFile.execute(connection, "ROLLBACK");
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
            throw file.explained(failed);
        } catch (DataAccessException failed) {
            SQLException cause = failed.getCause(SQLException.class);
            throw cause == null ? failed : file.explained(cause);
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
