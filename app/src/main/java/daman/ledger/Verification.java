package daman.ledger;

import daman.log.Hashes;
import daman.log.Merkle;
import daman.log.Tile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
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

    static Verification of(DSLContext sql) {
        Merkle tree = new Merkle();
        Optional<String> failure = entries(sql, tree).or(() -> nodes(sql, tree)).or(() -> texts(sql));
        return new Verification(tree.size(), HexFormat.of().formatHex(tree.root()), failure.orElse(null));
    }

    private static Optional<String> entries(DSLContext sql, Merkle tree) {
        try (Stream<Record> rows = sql.select(Stored.POSITION, Stored.KIND, Stored.ENTRY, Stored.LEAF).from(Stored.ENTRIES).orderBy(Stored.POSITION).fetchSize(1000).stream().map(row -> (Record) row)) {
            for (Record row : (Iterable<Record>) rows::iterator) {
                Optional<String> failure = entry(sql, tree, row);
                if (failure.isPresent()) return failure;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> entry(DSLContext sql, Merkle tree, Record row) {
        long index = tree.size();
        if (row.get(Stored.POSITION) != index) return Optional.of("entry " + index + " is missing");
        String stored = row.get(Stored.ENTRY);
        byte[] leaf = Hashes.leaf(stored.getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(leaf, row.get(Stored.LEAF))) return Optional.of("entry " + index + " is not what was recorded: its hash differs");
        if (!isWhatItSays(index, row.get(Stored.KIND), stored)) return Optional.of("entry " + index + " is not in the form of an entry");
        for (Merkle.Node node : tree.add(leaf)) {
            if (node.level() % Tile.HEIGHT != 0) continue;
            byte[] kept = sql.select(Stored.HASH).from(Stored.NODES).where(Stored.LEVEL.eq(node.level()), Stored.POSITION.eq(node.position())).fetchOne(Stored.HASH);
            if (!Arrays.equals(kept, node.hash())) return Optional.of("the tree does not hold over entry " + index + " (level " + node.level() + ")");
        }
        return Optional.empty();
    }

    private static boolean isWhatItSays(long index, String kind, String stored) {
        try {
            Entry entry = Entry.stored(stored);
            return entry.index() == index && entry.kind().id().equals(kind) && Entry.canonical(stored).equals(stored);
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static Optional<String> nodes(DSLContext sql, Merkle tree) {
        long wanted = 0;
        for (long size = tree.size() >> Tile.HEIGHT; size > 0; size >>= Tile.HEIGHT) wanted += size;
        return sql.fetchCount(Stored.NODES) == wanted ? Optional.empty() : Optional.of("the tree has nodes beyond its entries");
    }

    private static Optional<String> texts(DSLContext sql) {
        try (Stream<Record> rows = sql.select(Stored.NAME, Stored.BYTES).from(Stored.TEXTS).fetchSize(100).stream().map(row -> (Record) row)) {
            return rows.filter(row -> !daman.reports.Digest.of(row.get(Stored.BYTES)).equals(row.get(Stored.NAME)))
                .map(row -> "the text kept as " + row.get(Stored.NAME) + " has another hash").findFirst();
        }
    }
}
