package daman.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** A ledger in a PostgreSQL database, which is its own: nothing else lies in its schema. */
final class LedgerDatabase implements Home {
    private static final String COMMENT = "the log of a Daman ledger";

    private static final Set<String> TRIGGERS = Set.of("entries.entries_follow", "entries.entries_stay", "entries.entries_remain", "entries.entries_are_not_emptied", "nodes.nodes_stay", "nodes.nodes_remain",
        "nodes.nodes_are_not_emptied", "texts.texts_stay", "texts.texts_remain", "texts.texts_are_not_emptied");

    private final Address.Server server;

    LedgerDatabase(Address.Server server) {
        this.server = server;
    }

    @Override public SQLDialect dialect() { return SQLDialect.POSTGRES; }

    @Override public Optional<Path> file() { return Optional.empty(); }

    @Override public void prepare() {
        if (version() < Tables.VERSION) Tables.migrate(this);
    }

    @Override public void require() {
        int version = version();
        if (version == 0) throw refused("is empty", "daman intake PATH fills it");
        if (version < Tables.VERSION) throw refused("was made by an older Daman", "daman intake brings it up to date; make a copy first");
    }

    @Override public Connection open(boolean writing) {
        try {
            Connection connection = DriverManager.getConnection(server.url(), server.properties());
            connection.setReadOnly(!writing);
            connection.setTransactionIsolation(writing ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
            if (writing) Home.execute(connection, "SET synchronous_commit = on; SET lock_timeout = '10s'");
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    /** The lock is of those who record alone: it keeps no reader waiting, and no autovacuum. */
    @Override public void begin(Connection connection, boolean writing) throws SQLException {
        if (writing) Home.execute(connection, "SELECT pg_advisory_xact_lock('entries'::regclass::oid::bigint)");
    }

    @Override public void commit(Connection connection) throws SQLException { connection.commit(); }

    @Override public void rollBack(Connection connection) throws SQLException { connection.rollback(); }

    @Override public FluentConfiguration tables(FluentConfiguration flyway) {
        return flyway.dataSource(server.url(), server.properties().getProperty("user"), server.properties().getProperty("password"))
            .locations("classpath:daman/ledger/tables/postgresql", "classpath:daman/ledger/tables/both");
    }

    @Override public Map<String, String> types() { return Map.of("text", "TEXT COLLATE \"C\"", "integer", "BIGINT", "bytes", "BYTEA", "in_order", ""); }

    @Override public Optional<String> tampered(DSLContext sql) {
        Set<String> there = Set.copyOf(sql.fetchValues("SELECT c.relname || '.' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = current_schema()::regnamespace AND t.tgenabled IN ('O', 'A')")
            .stream().map(String::valueOf).toList());
        return TRIGGERS.stream().filter(trigger -> !there.contains(trigger)).sorted().map(trigger -> "the trigger " + trigger + " was dropped or disabled").findFirst();
    }

    @Override public Map<String, String> parts(DSLContext sql) { return Map.of(); }

    /** Rows that were deleted lie in the table's file until it is written anew. */
    @Override public void overwriteWhatWent() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.properties())) {
            Home.execute(connection, "SET lock_timeout = '10s'");
            Home.execute(connection, "VACUUM (FULL) texts");
            Home.execute(connection, "CHECKPOINT");
        } catch (SQLException failed) {
            if ("42501".equals(failed.getSQLState())) return; // a checkpoint comes by itself, and only an administrator can ask for one
            throw failed;
        }
    }

    /** Into a ledger file, which needs no server to be read. */
    @Override public void backup(Ledger ledger, Path target, Consumer<Recording> derive) throws SQLException {
        NewFile.at(target, part -> {
            try (Ledger copy = Ledger.open(part, Clock.systemUTC())) {
                ledger.copyTo(copy, derive);
            }
        });
    }

    /** https://www.postgresql.org/docs/current/errcodes-appendix.html */
    @Override public LedgerRefused explained(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return switch (state) {
            case "55P03" -> refused("is being written by another process", "wait for it and try again", failed);
            case "3D000" -> refused("is not there: the server has no such database", "make it with createdb, or name another with --ledger", failed);
            case "3F000" -> refused("is not there: the database has no such schema", "make it with CREATE SCHEMA, or name another", failed);
            case "42501" -> refused("may not be used so by this account", "have its owner grant the rights", failed);
            case "25006" -> refused("is read-only", "record on the primary server, not on a standby", failed);
            case "53100" -> refused("has no room left on the server's disk", "make room; what was under way was rolled back", failed);
            case "XX001", "XX002" -> refused("is damaged", "restore it from a backup; nothing was repaired", failed);
            default -> explainedByClass(state, failed);
        };
    }

    private LedgerRefused explainedByClass(String state, SQLException failed) {
        return switch (state.substring(0, 2)) {
            case "08", "57" -> refused("cannot be reached", "start the server, or check host and port; what was under way was rolled back", failed);
            case "28" -> refused("refuses this account or its password", "check both, or write them to ~/.pgpass", failed);
            default -> refused("failed (" + failed.getMessage() + ")", "DAMAN_TRACE=1 shows where", failed);
        };
    }

    private int version() {
        try (Connection connection = open(false)) {
            if (!COMMENT.equals(answer(connection, "SELECT obj_description(to_regclass('entries'), 'pg_class')"))) {
                if (answer(connection, "SELECT min(relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history'") == null) return 0;
                throw refused("is a database, but not a ledger", "name an empty one with --ledger, or a schema of its own with ?currentSchema=NAME");
            }
            int version = Integer.parseInt(String.valueOf(answer(connection, "SELECT max(version::int) FROM flyway_schema_history WHERE success")));
            if (version > Tables.VERSION) throw refused("was made by a newer Daman", "bring Daman up to date");
            return version;
        } catch (SQLException failed) {
            throw explained(failed);
        }
    }

    private static @Nullable String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private LedgerRefused refused(String what, String todo) { return new LedgerRefused(server, what, todo); }

    @Override public LedgerRefused refused(String what, String todo, @Nullable Exception cause) { return new LedgerRefused(server, what, todo, cause); }
}
