package daman.bench;

import daman.json.JsonForm;
import daman.ledger.Address;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.reports.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How fast claims are appended to a ledger, in durable batches, beside bare INSERTs of rows of the same size into a table of the same
 * database that has neither tree nor triggers. The two take turns, so that a busy machine is busy for both.
 *
 * <p>{@code java -cp 'bench/target/daman-bench.jar:bench/target/lib/*' daman.bench.AppendBenchmark [PLACE]}, where a place is a file
 * that is not there or a PostgreSQL schema that is empty; a file in the current folder unless given.
 */
public final class AppendBenchmark {
    private static final int CLAIMS = 200_000;
    private static final int BATCH = 500;
    private static final int TURN = 10_000;
    /** Appended and inserted before the clock runs, so that Java has compiled what both need. */
    private static final int WARMING = 40_000;

    private AppendBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        Address address = Address.of(arguments.length > 0 ? arguments[0] : Files.createTempDirectory(Path.of(""), "append-").resolve("ledger.db").toString());
        List<String> claims = claims(WARMING + CLAIMS);
        try (Ledger ledger = Ledger.open(address, Clock.systemUTC()); Connection bare = connect(address, arguments)) {
            execute(bare, "CREATE TABLE bare (position BIGINT PRIMARY KEY, kind TEXT NOT NULL, entry TEXT NOT NULL, leaf " + (address instanceof Address.File ? "BLOB" : "BYTEA") + " NOT NULL)");
            bare.setAutoCommit(false);
            long ours = 0;
            long theirs = 0;
            for (int from = 0; from < claims.size(); from += TURN) {
                List<String> turn = claims.subList(from, from + TURN);
                long began = System.nanoTime();
                append(ledger, turn);
                long between = System.nanoTime();
                insert(bare, from, turn);
                if (from < WARMING) continue;
                ours += between - began;
                theirs += System.nanoTime() - between;
            }
            System.out.printf("%d claims in batches of %d: appended %,.0f/s, bare INSERT %,.0f/s, ratio %.2f%n", CLAIMS, BATCH, CLAIMS / (ours / 1e9), CLAIMS / (theirs / 1e9), (double) theirs / ours);
            if (ledger.size() != claims.size() || ledger.verify().failure() != null) throw new IllegalStateException("the ledger does not hold");
        }
    }

    private static void append(Ledger ledger, List<String> claims) {
        for (int from = 0; from < claims.size(); from += BATCH) {
            List<String> batch = claims.subList(from, from + BATCH);
            ledger.record(recording -> recording.append(Kind.CLAIM, batch));
        }
    }

    /** Rows of the same columns, with an entry as long and a hash as long; made beforehand as far as they can be. */
    private static void insert(Connection bare, int start, List<String> claims) throws SQLException {
        byte[] hash = Digest.sha256().digest();
        String head = "{\"at\":\"2025-09-06T12:00:00.123Z\",\"body\":";
        for (int from = 0; from < claims.size(); from += BATCH) {
            try (PreparedStatement row = bare.prepareStatement("INSERT INTO bare (position, kind, entry, leaf) VALUES (?, ?, ?, ?)")) {
                for (int i = from; i < from + BATCH; i++) {
                    row.setLong(1, start + i);
                    row.setString(2, "claim");
                    row.setString(3, head + claims.get(i) + ",\"index\":" + (start + i) + ",\"kind\":\"claim\"}");
                    row.setBytes(4, hash);
                    row.addBatch();
                }
                row.executeBatch();
            }
            bare.commit();
        }
    }

    private static Connection connect(Address address, String[] arguments) throws SQLException {
        if (address instanceof Address.File file) {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.path());
            execute(connection, "PRAGMA synchronous = FULL");
            return connection;
        }
        String[] parts = arguments[0].replaceFirst("^postgres(ql)?://", "").split("@", 2);
        String[] account = parts[0].split(":", 2);
        return DriverManager.getConnection("jdbc:postgresql://" + parts[1], account[0], account.length > 1 ? account[1] : "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As intake writes them; lengths and values vary, the seed is fixed. */
    private static List<String> claims(int count) {
        Random random = new Random(42);
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Digest.of(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String words = "The government will supply Ukraine with military aid, the minister announced. ".repeat(1 + random.nextInt(3));
            int quantity = random.nextInt(100);
            claims.add(JsonForm.ledgerObject(form -> form.put("id", "c-" + id.substring(7, 19)).put("report", id).putObject("commitment", commitment -> commitment
                .putObject("evidence", evidence -> evidence.put("text", words).put("start", 100L).put("end", 100L + words.length()))
                .put("providers", List.of("DE")).put("recipient", "UA").put("measure", "air-defence").put("item", "IRIS-T").put("quantity", java.math.BigDecimal.valueOf(quantity))
                .put("stage", "announced").put("attribution", "named").put("date", "2025-04-11").put("rules", List.of("world/items.tsv:57", "languages/en/acts.tsv:3", "rule:subject")))));
        }
        return claims;
    }
}
