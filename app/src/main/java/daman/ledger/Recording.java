package daman.ledger;

import daman.json.JsonForm;
import daman.ledger.sql.LogTables;
import daman.ledger.sql.Prepared;
import daman.log.tree.Hashes;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import daman.reports.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/** One transaction: what it appends and keeps is recorded whole or not at all. Used only inside {@link Ledger#record}. */
public final class Recording {
    /** Rows that wait, at most: a large import needs no more memory than this. */
    private static final int WAITING = 1000;

    private final Connection connection;
    private final DSLContext sql;
    private final Prepared prepared;
    private final Instant at;
    private final String written;
    private final Merkle tree;
    private final List<Row> entries = new ArrayList<>();
    private final List<Merkle.Node> nodes = new ArrayList<>();

    private record Row(Entry entry, byte[] leaf) {}

    /** @param tree of the log as it is now; grows with what is appended */
    Recording(Connection connection, DSLContext sql, Prepared prepared, Instant at, Merkle tree) {
        this.connection = connection;
        this.sql = sql;
        this.prepared = prepared;
        this.at = at;
        this.written = at.toString();
        this.tree = tree;
    }

    /** For derived tables, in the same transaction. The log's own tables have what was appended up to here. */
    public DSLContext sql() {
        flush();
        return sql;
    }

    /** For what is done to derived tables again and again, in the same transaction. The log's own tables need not have what was appended. */
    public Prepared prepared() { return prepared; }

    /** The same, with what was appended up to here. */
    private Prepared flushed() {
        flush();
        return prepared;
    }

    /**
     * @param body a JSON object
     * @throws EntryTooLong when the log's form can't carry it; nothing is appended
     */
    public Entry append(Kind kind, String body) { return add(row(Entry.of(tree.size(), at, written, kind, body))); }

    /**
     * Many at once: all processors spell and hash them.
     *
     * @param bodies JSON objects
     * @throws EntryTooLong when the log's form can't carry one of them; none is appended
     */
    public List<Entry> append(Kind kind, List<String> bodies) {
        long first = tree.size();
        List<Row> rows = IntStream.range(0, bodies.size()).parallel().mapToObj(i -> row(Entry.of(first + i, at, written, kind, bodies.get(i)))).toList();
        return rows.stream().map(this::add).toList();
    }

    /** @param entry the next one, as it lies in another home of this ledger */
    void copy(Entry entry) { add(row(entry)); }

    private static Row row(Entry entry) { return new Row(entry, Hashes.leaf(entry.data())); }

    private Entry add(Row row) {
        entries.add(row);
        for (Merkle.Node node : tree.add(row.leaf)) if (node.level() % Tile.HEIGHT == 0) nodes.add(node);
        if (entries.size() == WAITING) flush();
        return row.entry;
    }

    /** Keeps bytes beside the log. @return their name, {@code sha256:…} */
    public String keep(byte[] bytes) {
        String hash = Digest.of(bytes);
        prepared.run("INSERT INTO texts (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", hash, bytes);
        return hash;
    }

    /** @return the entry that says so; empty when the bytes had gone before */
    Optional<Entry> withdraw(long report, String why) {
        List<String> texts = Stored.entry(flushed(), report).map(Entry::kept).filter(names -> !names.isEmpty()).orElseThrow(() -> new IllegalArgumentException("report: entry " + report + " is none"));
        if (!sql.fetchExists(LogTables.TEXTS, LogTables.NAME.in(texts))) return Optional.empty();
        Entry withdrawal = append(Kind.WITHDRAWAL, JsonForm.ledgerObject(form -> form.put("report", texts.getFirst()).put("texts", texts).put("why", why)));
        sql().deleteFrom(LogTables.TEXTS).where(LogTables.NAME.in(texts)).execute();
        return Optional.of(withdrawal);
    }

    /** Writes the rows that wait: many at once are several times as fast as one by one. */
    void flush() {
        if (entries.isEmpty()) return;
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO entries (position, kind, entry, leaf) VALUES (?, ?, ?, ?)")) {
            for (Row waiting : entries) {
                row.setLong(1, waiting.entry.index());
                row.setString(2, waiting.entry.kind().id());
                row.setString(3, waiting.entry.canonical());
                row.setBytes(4, waiting.leaf);
                row.addBatch();
            }
            row.executeBatch();
            flushNodes();
        } catch (SQLException failed) {
            throw new org.jooq.exception.DataAccessException(String.valueOf(failed.getMessage()), failed);
        }
        entries.clear();
        nodes.clear();
    }

    private void flushNodes() throws SQLException {
        if (nodes.isEmpty()) return;
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO nodes (level, position, hash) VALUES (?, ?, ?)")) {
            for (Merkle.Node node : nodes) {
                row.setInt(1, node.level());
                row.setLong(2, node.position());
                row.setBytes(3, node.hash());
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
