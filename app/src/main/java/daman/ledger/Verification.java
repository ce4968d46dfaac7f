package daman.ledger;

import daman.json.CanonicalJson;
import daman.ledger.sql.LogTables;
import daman.log.notes.Checkpoint;
import daman.log.tree.Hashes;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What hashing the whole log anew says.
 *
 * @param size    entries that hold, from the first on
 * @param root    the Merkle tree hash over them, in hex
 * @param failure the first thing that doesn't hold; null when everything does
 */
public record Verification(long size, String root, @Nullable String failure) {

    static Verification of(DSLContext sql, Home home, Optional<Checkpoint> earlier) {
        Run run = new Run(sql, earlier);
        Optional<String> failure = run.entries().or(run::continues).or(run::nodes).or(run::texts).or(() -> home.tampered(sql));
        return new Verification(run.tree.size(), HexFormat.of().formatHex(run.tree.root()), failure.orElse(null));
    }

    /** Whether the bytes are an entry of that index in the form of an entry: canonical, and what it says it is. */
    public static boolean isEntry(long index, byte[] data) {
        try {
            String text = new String(data, StandardCharsets.UTF_8);
            Entry entry = Entry.stored(text);
            return entry.index() == index && Arrays.equals(CanonicalJson.of(text).getBytes(StandardCharsets.UTF_8), data);
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static final class Run {
        private final DSLContext sql;
        private final Optional<Checkpoint> earlier;
        private final Merkle tree = new Merkle();
        /** What should lie beside the log, with the entry because of which it does. */
        private final Map<String, Long> kept = new LinkedHashMap<>();
        private final Map<String, Long> withdrawn = new LinkedHashMap<>();

        Run(DSLContext sql, Optional<Checkpoint> earlier) {
            this.sql = sql;
            this.earlier = earlier;
        }

        Optional<String> entries() {
            try (Stream<? extends Record> rows = sql.select(LogTables.POSITION, LogTables.KIND, LogTables.ENTRY, LogTables.LEAF).from(LogTables.ENTRIES).orderBy(LogTables.POSITION).fetchSize(1000).stream()) {
                for (Record row : (Iterable<Record>) rows.map(Record.class::cast)::iterator) {
                    Optional<String> failure = continues().or(() -> entry(row));
                    if (failure.isPresent()) return failure;
                }
            }
            return Optional.empty();
        }

        private Optional<String> entry(Record row) {
            long index = tree.size();
            if (row.get(LogTables.POSITION) != index) return Optional.of("entry " + index + " is missing");
            byte[] stored = row.get(LogTables.ENTRY).getBytes(StandardCharsets.UTF_8);
            byte[] leaf = Hashes.leaf(stored);
            if (!Arrays.equals(leaf, row.get(LogTables.LEAF))) return Optional.of("entry " + index + " is not what was recorded: its hash differs");
            if (!isEntry(index, stored)) return Optional.of("entry " + index + " is not in the form of an entry");
            Entry entry = Entry.stored(row.get(LogTables.ENTRY));
            if (!entry.kind().id().equals(row.get(LogTables.KIND))) return Optional.of("entry " + index + " is filed as another kind than it is");
            entry.kept().forEach(name -> kept.put(name, index));
            entry.withdrawn().forEach(name -> withdrawn.put(name, index));
            return tree(index, leaf);
        }

        private Optional<String> tree(long index, byte[] leaf) {
            for (Merkle.Node node : tree.add(leaf)) {
                if (node.level() % Tile.HEIGHT != 0) continue;
                byte[] stored = sql.select(LogTables.HASH).from(LogTables.NODES).where(LogTables.LEVEL.eq(node.level()), LogTables.POSITION.eq(node.position())).fetchOne(LogTables.HASH);
                if (!Arrays.equals(stored, node.hash())) return Optional.of("the tree does not hold over entry " + index + " (level " + node.level() + ")");
            }
            return Optional.empty();
        }

        /** A ledger that was written anew from its beginning holds in itself; the checkpoint that was signed before knows better. */
        private Optional<String> continues() {
            return earlier.filter(old -> old.size() == tree.size() && !Arrays.equals(old.root(), tree.root())).map(old -> "the first " + old.size() + " entries are not those that were signed for");
        }

        private Optional<String> nodes() {
            if (earlier.isPresent() && earlier.get().size() > tree.size()) return Optional.of("entry " + tree.size() + " is missing: " + earlier.get().size() + " entries were signed for");
            long wanted = 0;
            for (long size = tree.size() >> Tile.HEIGHT; size > 0; size >>= Tile.HEIGHT) wanted += size;
            return sql.fetchCount(LogTables.NODES) == wanted ? Optional.empty() : Optional.of("the tree has nodes beyond its entries");
        }

        private Optional<String> texts() {
            kept.keySet().removeAll(withdrawn.keySet());
            try (Stream<? extends Record> rows = sql.select(LogTables.NAME, LogTables.BYTES).from(LogTables.TEXTS).fetchSize(20).stream()) {
                for (Record row : (Iterable<Record>) rows.map(Record.class::cast)::iterator) {
                    String name = row.get(LogTables.NAME);
                    if (!Digest.of(row.get(LogTables.BYTES)).equals(name)) return Optional.of("the text kept as " + name + " has another hash");
                    if (withdrawn.containsKey(name)) return Optional.of("the text " + name + " is there, and entry " + withdrawn.get(name) + " withdrew it");
                    if (!kept.containsKey(name)) return Optional.of("the text " + name + " lies beside the log, and no entry kept it");
                    kept.remove(name);
                }
            }
            return kept.entrySet().stream().findFirst().map(missing -> "the text " + missing.getKey() + " of entry " + missing.getValue() + " is missing, and no entry withdrew it");
        }
    }
}
