package daman.ledger;

import daman.reports.Digest;
import java.time.Instant;
import org.jooq.DSLContext;

/** One transaction: what it appends and keeps is recorded whole or not at all. Used only inside {@link Ledger#record}. */
public final class Recording {
    private final DSLContext sql;
    private final Instant at;
    private final Merkle tree;

    Recording(DSLContext sql, Instant at) {
        this.sql = sql;
        this.at = at;
        this.tree = Stored.tree(sql);
    }

    /** For derived tables, in the same transaction. */
    public DSLContext sql() { return sql; }

    /**
     * @param body a JSON object
     * @throws EntryTooLong when the log's form can't carry it; nothing is appended
     */
    public Entry append(Kind kind, String body) {
        Entry entry = Entry.of(tree.size(), at, kind, body);
        byte[] leaf = entry.leaf();
        sql.insertInto(Stored.ENTRIES, Stored.POSITION, Stored.KIND, Stored.ENTRY, Stored.LEAF).values(entry.index(), kind.id(), entry.canonical(), leaf).execute();
        for (Merkle.Node node : tree.add(leaf))
            sql.insertInto(Stored.NODES, Stored.LEVEL, Stored.POSITION, Stored.HASH).values(node.level(), node.position(), node.hash()).execute();
        return entry;
    }

    /** Keeps bytes beside the log. @return their name, {@code sha256:…} */
    public String keep(byte[] bytes) {
        String hash = Digest.of(bytes);
        sql.insertInto(Stored.TEXTS, Stored.NAME, Stored.BYTES).values(hash, bytes).onConflictDoNothing().execute();
        return hash;
    }
}
