package daman.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.SQLDialect;

/** What keeps a ledger's tables: SQLite in a file, or PostgreSQL. */
sealed interface Home permits LedgerFile, LedgerDatabase {
    static Home of(Address address) {
        return switch (address) {
            case Address.File file -> new LedgerFile(file.path());
            case Address.Server server -> new LedgerDatabase(server);
        };
    }

    SQLDialect dialect();

    /** Makes the ledger where there is none, brings an older one to today's tables, refuses what is no ledger. */
    void prepare();

    /** Refuses what is no ledger of today's. */
    void require();

    /** A connection whose transactions are ended by hand. One for reading sees one state in each of them. */
    Connection open(boolean writing);

    /** Begins a transaction that records: waits for another process that does, for some seconds. */
    void begin(Connection writer) throws SQLException;

    /** In words, what the database said. */
    LedgerRefused explained(SQLException failed);

    LedgerRefused refused(String what, String todo, Exception cause);

    /** Where the tables' files are, and to which database they go. */
    FluentConfiguration tables(FluentConfiguration flyway);

    /** The words that the tables' files have for types. */
    java.util.Map<String, String> types();

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
