package daman.ledger.sql;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The log's tables and their columns, for jOOQ. */
public final class LogTables {
    public static final Table<Record> ENTRIES = DSL.table("entries");
    public static final Table<Record> NODES = DSL.table("nodes");
    public static final Table<Record> TEXTS = DSL.table("texts");
    public static final Field<Long> POSITION = DSL.field("position", Long.class);
    public static final Field<String> KIND = DSL.field("kind", String.class);
    public static final Field<String> ENTRY = DSL.field("entry", String.class);
    public static final Field<byte[]> LEAF = DSL.field("leaf", byte[].class);
    public static final Field<Integer> LEVEL = DSL.field("level", Integer.class);
    public static final Field<byte[]> HASH = DSL.field("hash", byte[].class);
    public static final Field<String> NAME = DSL.field("hash", String.class);
    public static final Field<byte[]> BYTES = DSL.field("bytes", byte[].class);

    private LogTables() {}
}
