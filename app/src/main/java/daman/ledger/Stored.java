package daman.ledger;

import daman.ledger.sql.LogTables;
import daman.ledger.sql.Prepared;
import daman.log.Log;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** The log's tables, and what can be asked of them. */
final class Stored {
    private static final String SIZE = "SELECT coalesce(max(position) + 1, 0) FROM entries";

    /** Rows that a server sends at once when many are asked for. */
    private static final int AT_ONCE = 500;

    private Stored() {}

    static long size(Prepared prepared) { return prepared.rows(SIZE, row -> row.getLong(1)).getFirst(); }

    static Merkle tree(Prepared prepared) { return Merkle.of(size(prepared), log(prepared)); }

    static Log log(Prepared prepared) {
        return new Log() {
            @Override public List<byte[]> at(int level, long from, long to) { return hashes(prepared, level, from, to); }

            @Override public List<byte[]> entries(long from, long to) { return Stored.entries(prepared, from, to); }
        };
    }

    private static List<byte[]> entries(Prepared prepared, long from, long to) {
        List<byte[]> entries = prepared.rows("SELECT entry FROM entries WHERE position >= ? AND position < ? ORDER BY position", row -> row.getString(1).getBytes(StandardCharsets.UTF_8), from, to);
        if (entries.size() != to - from) throw new TreeBroken(0, from, to);
        return entries;
    }

    private static List<byte[]> hashes(Prepared prepared, int level, long from, long to) {
        List<byte[]> hashes = level == 0 ? prepared.rows("SELECT leaf FROM entries WHERE position >= ? AND position < ? ORDER BY position", row -> row.getBytes(1), from, to)
            : prepared.rows("SELECT hash FROM nodes WHERE level = ? AND position >= ? AND position < ? ORDER BY position", row -> row.getBytes(1), level * Tile.HEIGHT, from, to);
        if (hashes.size() != to - from) throw new TreeBroken(level * Tile.HEIGHT, from, to);
        return hashes;
    }

    /** Someone took parts of the tree away. */
    static final class TreeBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TreeBroken(int level, long from, long to) { super("lacks " + (level == 0 ? "entries" : "nodes of its tree at level " + level) + " between " + from + " and " + to); }
    }

    static Optional<Entry> entry(Prepared prepared, long index) { return prepared.rows("SELECT entry FROM entries WHERE position = ?", row -> Entry.stored(row.getString(1)), index).stream().findFirst(); }

    static List<Entry> entries(Prepared prepared, Kind kind, long before) {
        return prepared.rows("SELECT entry FROM entries WHERE kind = ? AND position < ? ORDER BY position", row -> Entry.stored(row.getString(1)), kind.id(), before);
    }

    static void entries(DSLContext sql, long from, Predicate<Entry> reader) {
        try (Cursor<Record1<String>> rows = sql.select(LogTables.ENTRY).from(LogTables.ENTRIES).where(LogTables.POSITION.ge(from)).orderBy(LogTables.POSITION).fetchSize(AT_ONCE).fetchLazy()) {
            while (rows.hasNext() && reader.test(Entry.stored(rows.fetchNext().value1()))) { }
        }
    }

    static Optional<String> text(Prepared prepared, String hash) { return prepared.rows("SELECT bytes FROM texts WHERE hash = ?", row -> new String(row.getBytes(1), StandardCharsets.UTF_8), hash).stream().findFirst(); }

    static Map<String, String> texts(Prepared prepared, Collection<String> hashes) {
        Map<String, String> found = new LinkedHashMap<>();
        prepared.among("SELECT hash, bytes FROM texts WHERE hash IN (?)", row -> found.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)), hashes);
        return found;
    }
}
