package daman.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
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

    private Stored() {}

    static long size(DSLContext sql) {
        Long last = sql.select(DSL.max(POSITION)).from(ENTRIES).fetchOne(0, Long.class);
        return last == null ? 0 : last + 1;
    }

    static Merkle tree(DSLContext sql) { return Merkle.of(size(sql), (level, position) -> hash(sql, level, position)); }

    private static byte[] hash(DSLContext sql, int level, long position) {
        byte[] hash = level == 0 ? sql.select(LEAF).from(ENTRIES).where(POSITION.eq(position)).fetchOne(LEAF)
            : sql.select(HASH).from(NODES).where(LEVEL.eq(level), POSITION.eq(position)).fetchOne(HASH);
        if (hash == null) throw new IllegalStateException("the tree has no node at level " + level + ", position " + position + "; daman verify says more");
        return hash;
    }

    static Optional<Entry> entry(DSLContext sql, long index) {
        return sql.select(ENTRY).from(ENTRIES).where(POSITION.eq(index)).fetchOptional(ENTRY).map(Entry::stored);
    }

    static Optional<byte[]> bytes(DSLContext sql, String hash) { return sql.select(BYTES).from(TEXTS).where(NAME.eq(hash)).fetchOptional(BYTES); }

    static Optional<String> text(DSLContext sql, String hash) { return bytes(sql, hash).map(bytes -> new String(bytes, StandardCharsets.UTF_8)); }
}
