package daman.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Where tests keep ledgers: each of them runs on both. {@code .ci/with-postgres} starts a server and names it. */
public enum Homes {
    FILE, SERVER;

    private static final String NAMED = System.getenv().getOrDefault("DAMAN_TEST_POSTGRES", "");

    /** A place for a ledger where there is none yet. @param folder for files */
    public Address fresh(Path folder) { return Address.of(named(folder)); }

    /** The same as it is typed. */
    public String named(Path folder) {
        String name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        if (this == FILE) return folder.resolve(name + ".db").toString();
        assumeTrue(!NAMED.isEmpty(), "no PostgreSQL for tests: .ci/with-postgres ./mvnw verify starts one");
        execute(Address.of(NAMED), "CREATE SCHEMA " + name);
        return NAMED + "?currentSchema=" + name;
    }

    /** As somebody would with the database's own tools. */
    public static void execute(Address address, String statement) {
        try (Connection connection = connect(address)) {
            connection.createStatement().execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect(Address address) throws SQLException {
        return switch (address) {
            case Address.File file -> DriverManager.getConnection("jdbc:sqlite:" + file.path());
            case Address.Server server -> DriverManager.getConnection(server.url(), server.properties());
        };
    }
}
