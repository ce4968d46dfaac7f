package daman.ledger;

import daman.json.JsonForm;
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
import org.jooq.DSLContext;

/** One transaction: what it appends and keeps is recorded whole or not at all. Used only inside {@link Ledger#record}. */
public final class Recording {
    /** Rows that wait, at most: a large import needs no more memory than this. */
    private static final int WAITING = 1000;

    private final Connection connection;
    private final DSLContext sql;
    private final Instant at;
    private final Merkle tree;
    private final List<Row> entries = new ArrayList<>();
    private final List<Merkle.Node> nodes = new ArrayList<>();

    private record Row(Entry entry, byte[] leaf) {}

    Recording(Connection connection, DSLContext sql, Instant at) {
        this.connection = connection;
        this.sql = sql;
        this.at = at;
        this.tree = Stored.tree(sql);
    }

    /** For derived tables, in the same transaction. The log's own tables have what was appended up to here. */
    public DSLContext sql() {
        flush();
        return sql;
    }

    /**
     * @param body a JSON object
     * @throws EntryTooLong when the log's form can't carry it; nothing is appended
     */
    public Entry append(Kind kind, String body) { return add(Entry.of(tree.size(), at, kind, body)); }

    /** @param entry the next one, as it lies in another home of this ledger */
    void copy(Entry entry) { add(entry); }

    private Entry add(Entry entry) {
        byte[] leaf = entry.leaf();
        entries.add(new Row(entry, leaf));
        for (Merkle.Node node : tree.add(leaf)) if (node.level() % Tile.HEIGHT == 0) nodes.add(node);
        if (entries.size() == WAITING) flush();
        return entry;
    }

    /** Keeps bytes beside the log. @return their name, {@code sha256:…} */
    public String keep(byte[] bytes) {
        String hash = Digest.of(bytes);
        sql.insertInto(Stored.TEXTS, Stored.NAME, Stored.BYTES).values(hash, bytes).onConflictDoNothing().execute();
        return hash;
    }

    /** @return the entry that says so; empty when the bytes had gone before */
    Optional<Entry> withdraw(long report, String why) {
        List<String> texts = Stored.entry(sql(), report).map(Entry::kept).filter(names -> !names.isEmpty()).orElseThrow(() -> new IllegalArgumentException("report: entry " + report + " is none"));
        if (!sql.fetchExists(Stored.TEXTS, Stored.NAME.in(texts))) return Optional.empty();
        Entry withdrawal = append(Kind.WITHDRAWAL, JsonForm.ledgerObject(form -> form.put("report", texts.getFirst()).put("texts", texts).put("why", why)));
        sql().deleteFrom(Stored.TEXTS).where(Stored.NAME.in(texts)).execute();
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
