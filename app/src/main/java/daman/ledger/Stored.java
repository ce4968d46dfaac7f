package daman.ledger;

import daman.ledger.sql.Prepared;
import daman.log.Log;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The log's tables, and what can be asked of them. */
final class Stored {
    static final Table<Record> ENTRIES = DSL.table("entries");
    static final Table<Record> NODES = DSL.table("nodes");
    static final Table<Record> TEXTS = DSL.table("texts");
    static final Field<Long> POSITION = DSL.field("position", Long.class);
    static final Field<String> KIND = DSL.field("kind", String.class);
    static final Field<String> ENTRY = DSL.field("entry", String.class);
    static final Field<byte[]> LEAF = DSL.field("leaf", byte[].class);
    static final Field<Integer> LEVEL = DSL.field("level", Integer.class);
    static final Field<byte[]> HASH = DSL.field("hash", byte[].class);
    static final Field<String> NAME = DSL.field("hash", String.class);
    static final Field<byte[]> BYTES = DSL.field("bytes", byte[].class);

    private static final String SIZE = "SELECT coalesce(max(position) + 1, 0) FROM entries";

    /** Rows that a server sends at once when many are asked for. */
    private static final int AT_ONCE = 500;

    private Stored() {}

    static long size(DSLContext sql) { return sql.resultQuery(SIZE).fetchSingle(0, Long.class); }

    /** The same, where it is asked before every recording: to write and read jOOQ's own statement took as long as a tenth of the rows of a batch. */
    static long size(Prepared prepared) { return prepared.rows(SIZE, row -> row.getLong(1)).getFirst(); }

    static Merkle tree(DSLContext sql) { return Merkle.of(size(sql), log(sql)); }

    static Log log(DSLContext sql) {
        return new Log() {
            @Override public List<byte[]> at(int level, long from, long to) { return hashes(sql, level, from, to); }

            @Override public List<byte[]> entries(long from, long to) { return Stored.entries(sql, from, to); }
        };
    }

    private static List<byte[]> entries(DSLContext sql, long from, long to) {
        List<byte[]> entries = sql.select(ENTRY).from(ENTRIES).where(POSITION.ge(from), POSITION.lt(to)).orderBy(POSITION).fetch(row -> row.value1().getBytes(StandardCharsets.UTF_8));
        if (entries.size() != to - from) throw new TreeBroken(0, from, to);
        return entries;
    }

    private static List<byte[]> hashes(DSLContext sql, int level, long from, long to) {
        List<byte[]> hashes = level == 0 ? sql.select(LEAF).from(ENTRIES).where(POSITION.ge(from), POSITION.lt(to)).orderBy(POSITION).fetch(LEAF)
            : sql.select(HASH).from(NODES).where(LEVEL.eq(level * Tile.HEIGHT), POSITION.ge(from), POSITION.lt(to)).orderBy(POSITION).fetch(HASH);
        if (hashes.size() != to - from) throw new TreeBroken(level * Tile.HEIGHT, from, to);
        return hashes;
    }

    /** Someone took parts of the tree away. */
    static final class TreeBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TreeBroken(int level, long from, long to) { super("lacks " + (level == 0 ? "entries" : "nodes of its tree at level " + level) + " between " + from + " and " + to); }
    }

    static Optional<Entry> entry(DSLContext sql, long index) {
        return sql.select(ENTRY).from(ENTRIES).where(POSITION.eq(index)).fetchOptional(ENTRY).map(Entry::stored);
    }

    static List<Entry> entries(DSLContext sql, Kind kind, long before) {
        return sql.select(ENTRY).from(ENTRIES).where(KIND.eq(kind.id()), POSITION.lt(before)).orderBy(POSITION).fetch(ENTRY).stream().map(Entry::stored).toList();
    }

    static void entries(DSLContext sql, long from, Predicate<Entry> reader) {
        try (Cursor<Record1<String>> rows = sql.select(ENTRY).from(ENTRIES).where(POSITION.ge(from)).orderBy(POSITION).fetchSize(AT_ONCE).fetchLazy()) {
            while (rows.hasNext() && reader.test(Entry.stored(rows.fetchNext().value1()))) { }
        }
    }

    static Optional<byte[]> bytes(DSLContext sql, String hash) { return sql.select(BYTES).from(TEXTS).where(NAME.eq(hash)).fetchOptional(BYTES); }

    static Optional<String> text(DSLContext sql, String hash) { return bytes(sql, hash).map(bytes -> new String(bytes, StandardCharsets.UTF_8)); }

    static Map<String, String> texts(DSLContext sql, Collection<String> hashes) { return sql.select(NAME, BYTES).from(TEXTS).where(NAME.in(hashes)).fetchMap(row -> row.value1(), row -> new String(row.value2(), StandardCharsets.UTF_8)); }
}
