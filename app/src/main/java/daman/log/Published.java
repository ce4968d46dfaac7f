package daman.log;

import daman.log.notes.Checkpoint;
import daman.log.notes.LogRefused;
import daman.log.notes.VerifierKey;
import daman.log.tree.Bundle;
import daman.log.tree.Hashes;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A published folder, checked from its files alone: nothing in it is believed but the key. */
public final class Published {
    private final Path place;
    private final LogFolder folder;
    private final Form form;
    private final Merkle tree = new Merkle();
    /** Of each level above the leaves, the hashes that its last, unfinished tile must have. */
    private final List<List<byte[]>> above = new ArrayList<>();
    private long size;

    /** Whether an entry is in the form of this log. */
    @FunctionalInterface
    public interface Form {
        boolean holds(long index, byte[] entry);
    }

    private Published(Path place, Form form) {
        this.place = place;
        this.folder = new LogFolder(place);
        this.form = form;
    }

    /**
     * What was found.
     *
     * @param size    entries that hold, from the first on
     * @param root    the tree hash over them, in hex
     * @param failure the first thing that doesn't hold; empty when everything does
     */
    public record Finding(long size, String root, Optional<String> failure) {}

    /** The key that the folder names; whoever got the key another way holds the folder against that one. */
    public static VerifierKey key(Path place) {
        return new LogFolder(place).text(LogFolder.KEY).map(VerifierKey::parse).orElseThrow(() -> new LogRefused(place + " holds no published log: " + LogFolder.KEY + " is missing; name the log's key with --key"));
    }

    /** @param earlier a checkpoint that was seen before and that the log must continue, if there is one */
    public static Finding verify(Path place, VerifierKey key, Optional<Checkpoint> earlier, Form form) {
        Published published = new Published(place, form);
        Optional<String> failure;
        try {
            failure = published.check(key, earlier);
        } catch (LogRefused refused) {
            failure = Optional.of(String.valueOf(refused.getMessage()));
        }
        return new Finding(published.tree.size(), HexFormat.of().formatHex(published.tree.root()), failure);
    }

    private Optional<String> check(VerifierKey key, Optional<Checkpoint> earlier) {
        String note = folder.text(LogFolder.CHECKPOINT).orElseThrow(() -> new LogRefused(place + " holds no published log: " + LogFolder.CHECKPOINT + " is missing"));
        Checkpoint head;
        try {
            head = Checkpoint.open(note, key);
        } catch (LogRefused refused) {
            throw new LogRefused("the " + LogFolder.CHECKPOINT + " " + refused.getMessage(), refused);
        }
        size = head.size();
        for (long start = 0; start < size; start += Tile.WIDTH) leaves(start, earlier);
        earlier.filter(old -> old.size() == size).ifPresent(this::compare);
        if (earlier.filter(old -> old.size() > size).isPresent()) return Optional.of("the checkpoint is older than the one that was seen before");
        for (int level = 1; level <= above.size(); level++) if (!above.get(level - 1).isEmpty()) tile(level);
        if (!head.holds(size, tree.root())) return Optional.of("the entries are not those of the checkpoint: its root is another");
        return folder.tiles().stream().flatMap(path -> rest(path).stream()).findFirst();
    }

    /** One bundle of entries with the tile of their hashes. */
    private void leaves(long start, Optional<Checkpoint> earlier) {
        int width = (int) Math.min(Tile.WIDTH, size - start);
        List<byte[]> entries = items(new Tile(Tile.ENTRIES, start / Tile.WIDTH, width));
        List<byte[]> hashes = items(new Tile(0, start / Tile.WIDTH, width));
        for (int i = 0; i < width; i++) {
            earlier.filter(old -> old.size() == tree.size()).ifPresent(this::compare);
            if (!Arrays.equals(Hashes.leaf(entries.get(i)), hashes.get(i))) throw new LogRefused("entry " + tree.size() + " does not hold: its hash is not the one in the tile");
            if (!form.holds(tree.size(), entries.get(i))) throw new LogRefused("entry " + tree.size() + " is not in the form of an entry");
            for (Merkle.Node node : tree.add(hashes.get(i))) if (node.level() % Tile.HEIGHT == 0) above(node.level() / Tile.HEIGHT, node.hash());
        }
    }

    private void compare(Checkpoint earlier) {
        if (!Arrays.equals(tree.root(), earlier.root())) throw new LogRefused("the first " + earlier.size() + " entries are not those of the checkpoint that was seen before");
    }

    private void above(int level, byte[] hash) {
        while (above.size() < level) above.add(new ArrayList<>());
        List<byte[]> hashes = above.get(level - 1);
        hashes.add(hash);
        if (hashes.size() < Tile.WIDTH) return;
        tile(level);
        hashes.clear();
    }

    /** Holds the tile of the level that ends with the last entry against what the entries say. */
    private void tile(int level) {
        List<byte[]> wanted = above.get(level - 1);
        long end = tree.size() >> level * Tile.HEIGHT;
        Tile tile = new Tile(level, (end - 1) / Tile.WIDTH, wanted.size());
        List<byte[]> found = items(tile);
        for (int i = 0; i < wanted.size(); i++)
            if (!Arrays.equals(wanted.get(i), found.get(i))) throw new LogRefused(tile.path() + " does not hold over the entries from " + (tile.start() + i << level * Tile.HEIGHT) + " on");
    }

    /** A partial tile may have gone where the full one is there. */
    private List<byte[]> items(Tile tile) {
        Optional<byte[]> bytes = folder.bytes(tile.path());
        if (bytes.isPresent()) return Bundle.items(tile, bytes.get()).orElseThrow(() -> new LogRefused(tile.path() + " is not " + tile.width() + " items long" + since(tile)));
        Tile full = new Tile(tile.level(), tile.index(), Tile.WIDTH);
        return folder.bytes(full.path()).flatMap(whole -> Bundle.items(full, whole)).map(whole -> whole.subList(0, tile.width())).orElseThrow(() -> new LogRefused(tile.path() + " is missing" + since(tile)));
    }

    private static String since(Tile tile) { return "; it is of the entries from " + (tile.start() << Math.max(0, tile.level()) * Tile.HEIGHT) + " on"; }

    /** Files that the checkpoint doesn't need: partial tiles of earlier ones must agree with it, others have no place here. */
    private Optional<String> rest(String path) {
        Optional<Tile> tile = Tile.at(path);
        if (tile.isEmpty()) return Optional.of(path + " is no part of a log");
        long items = size >> Math.max(0, tile.get().level()) * Tile.HEIGHT;
        Optional<List<byte[]>> found = folder.bytes(path).flatMap(bytes -> Bundle.items(tile.get(), bytes));
        if (found.isEmpty()) return Optional.of(path + " is not " + tile.get().width() + " items long" + since(tile.get()));
        if (tile.get().start() >= items) return Optional.empty(); // of a publishing that was interrupted: no checkpoint tells of it yet
        List<byte[]> known = items(new Tile(tile.get().level(), tile.get().index(), (int) Math.min(Tile.WIDTH, items - tile.get().start())));
        for (int i = 0; i < Math.min(known.size(), found.get().size()); i++)
            if (!Arrays.equals(known.get(i), found.get().get(i))) return Optional.of(path + " does not hold: item " + i + " is not the one of the checkpoint" + since(tile.get()));
        return Optional.empty();
    }
}
