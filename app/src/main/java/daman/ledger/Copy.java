package daman.ledger;

import daman.ledger.sql.LogTables;
import daman.log.tree.Hashes;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;

/** A ledger moves to another home: every entry and text as it is, in one transaction, nothing believed. */
final class Copy {
    private Copy() {}

    static void copy(Ledger from, Ledger to, Consumer<Recording> derive) {
        from.read(source -> to.record(recording -> {
            if (Stored.size(recording.prepared()) > 0) throw to.refused("holds a ledger already", "name a place that is empty; nothing was copied");
            entries(from, source, recording);
            texts(from, source, recording);
            recording.flush();
            derive.accept(recording);
            return true;
        }));
        if (!from.root().equals(to.root()) && from.size() == to.size()) throw to.refused("has another root than what was copied", "do not use it, and report this");
    }

    private static void entries(Ledger from, DSLContext source, Recording recording) {
        long index = 0;
        try (Stream<Record2<String, byte[]>> rows = source.select(LogTables.ENTRY, LogTables.LEAF).from(LogTables.ENTRIES).orderBy(LogTables.POSITION).fetchSize(1000).stream()) {
            for (Record2<String, byte[]> row : (Iterable<Record2<String, byte[]>>) rows::iterator) {
                Entry entry = read(from, index, row.value1());
                if (entry.index() != index || !Arrays.equals(Hashes.leaf(entry.data()), row.value2())) throw broken(from, "entry " + index);
                recording.copy(entry);
                index++;
            }
        }
    }

    private static Entry read(Ledger from, long index, String canonical) {
        try {
            return Entry.stored(canonical);
        } catch (RuntimeException malformed) {
            throw broken(from, "entry " + index);
        }
    }

    private static void texts(Ledger from, DSLContext source, Recording recording) {
        try (Stream<? extends Record> rows = source.select(LogTables.NAME, LogTables.BYTES).from(LogTables.TEXTS).fetchSize(20).stream()) {
            rows.forEach(row -> {
                if (!Digest.of(row.get(LogTables.BYTES)).equals(row.get(LogTables.NAME))) throw broken(from, "the text " + row.get(LogTables.NAME));
                recording.keep(row.get(LogTables.BYTES));
            });
        }
    }

    private static LedgerRefused broken(Ledger from, String what) { return from.refused("does not hold: " + what + " is not what was recorded", "daman verify says more; nothing was copied"); }
}
