package daman.guarantees;

import daman.ledger.Ledger;
import daman.reports.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/** Whether two ledgers have the same derived tables, wherever they lie. */
final class Comparing {
    private Comparing() {}

    /** By the table's name a text that is the same for the same rows, in whatever order they come: their number, the sum of their hashes, and the names of the columns. */
    static Map<String, String> tables(DSLContext sql) {
        Map<String, String> tables = new HashMap<>();
        for (Table<Record> table : Rebuilding.ALL) tables.put(table.getName(), readable(sql, table));
        return tables;
    }

    /** Somebody may have taken the table away; a server asks nothing more of a transaction in which something failed, unless that is taken back. */
    private static String readable(DSLContext sql, Table<Record> table) {
        sql.execute("SAVEPOINT reading");
        try {
            return rows(sql, table);
        } catch (DataAccessException gone) {
            sql.execute("ROLLBACK TO SAVEPOINT reading");
            return "can't be read";
        } finally {
            sql.execute("RELEASE SAVEPOINT reading");
        }
    }

    /** Values as the driver writes them: whole numbers of both databases look the same then. */
    private static String rows(DSLContext sql, Table<Record> table) {
        return sql.connectionResult(connection -> {
            BigInteger sum = BigInteger.ZERO;
            long number = 0;
            StringBuilder columns = new StringBuilder();
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table.getName());
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) columns.append(' ').append(rows.getMetaData().getColumnName(column));
                for (; rows.next(); number++) sum = sum.add(new BigInteger(1, Digest.sha256().digest(row(rows).getBytes(StandardCharsets.UTF_8))));
            }
            return number + " " + sum.toString(16) + columns;
        });
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            String value = rows.getString(column);
            row.append(value == null ? -1 : value.length()).append(':').append(value);
        }
        return row.toString();
    }

    static <T> T inAFreshLedger(Function<Ledger, T> work) {
        try {
            Path folder = Files.createTempDirectory("daman");
            try (Ledger fresh = Ledger.open(folder.resolve("fresh.db"), Clock.systemUTC())) {
                return work.apply(fresh);
            } finally {
                remove(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no room for deriving the tables anew; name another folder by -Djava.io.tmpdir in DAMAN_JAVA_OPTS", failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.deleteIfExists(file);
    }
}
