package daman.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** What keeps a ledger's tables: SQLite in a file, or PostgreSQL. */
sealed interface Home permits LedgerFile, LedgerDatabase {
    static Home of(Address address) {
        return switch (address) {
            case Address.File file -> new LedgerFile(file.path());
            case Address.Server server -> new LedgerDatabase(server);
        };
    }

    SQLDialect dialect();

    /** The one that it is; empty in a server. */
    Optional<Path> file();

    /** Makes the ledger where there is none, brings an older one to today's tables, refuses what is no ledger. */
    void prepare();

    /** Refuses what is no ledger of today's. */
    void require();

    Connection open(boolean writing);

    /** Begins a transaction: one that reads sees one state; one that records waits for another process that does, for some seconds. */
    void begin(Connection connection, boolean writing) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollBack(Connection connection) throws SQLException;

    /** In words, what the database said. */
    LedgerRefused explained(SQLException failed);

    LedgerRefused refused(String what, String todo, @Nullable Exception cause);

    /** The first thing that somebody changed about the tables, or that the database itself finds wrong; empty for none. */
    Optional<String> tampered(DSLContext sql);

    /** Its tables, indices and triggers, each with how it was made; empty where the database doesn't keep that. */
    Map<String, String> parts(DSLContext sql);

    /** After something was deleted: sees to it that its bytes are nowhere in the database's own files. */
    void overwriteWhatWent() throws SQLException;

    void backup(Ledger ledger, Path file, Consumer<Recording> derive) throws SQLException;

    /** Where the tables' files are, and to which database they go. */
    FluentConfiguration tables(FluentConfiguration flyway);

    /** The words that the tables' files have for types. */
    Map<String, String> types();

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
