package daman.log;

import daman.log.notes.Checkpoint;
import daman.log.notes.LogRefused;
import daman.log.notes.VerifierKey;
import daman.log.tree.Bundle;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Writes a log as static files (https://c2sp.org/tlog-tiles): only what is new, and the checkpoint last. */
public final class Publishing {
    private final LogFolder folder;
    private final Log log;
    private final long size;
    private int written;

    private Publishing(LogFolder folder, Log log, long size) {
        this.folder = folder;
        this.log = log;
        this.size = size;
    }

    /**
     * What came of it.
     *
     * @param before  the size of what was published before, 0 for nothing
     * @param written files with hashes and entries that are new
     */
    public record Outcome(Checkpoint head, long before, int written) {}

    /**
     * @param head   of the log as it is now
     * @param signed the same as a note
     * @throws LogRefused when the folder holds something that this log does not continue; nothing is overwritten then
     */
    public static Outcome publish(Path place, Log log, Checkpoint head, String signed, VerifierKey key) {
        LogFolder folder = new LogFolder(place);
        long before = folder.text(LogFolder.CHECKPOINT).map(note -> continued(place, note, log, head.size(), key)).orElse(0L);
        Publishing publishing = new Publishing(folder, log, head.size());
        publishing.tiles(before);
        if (folder.text(LogFolder.KEY).filter((key + "\n")::equals).isEmpty()) folder.write(LogFolder.KEY, (key + "\n").getBytes(StandardCharsets.UTF_8));
        if (folder.text(LogFolder.CHECKPOINT).filter(signed::equals).isEmpty()) folder.write(LogFolder.CHECKPOINT, signed.getBytes(StandardCharsets.UTF_8));
        return new Outcome(head, before, publishing.written);
    }

    private static long continued(Path place, String note, Log log, long size, VerifierKey key) {
        Checkpoint before;
        try {
            before = Checkpoint.open(note, key);
        } catch (LogRefused other) {
            throw new LogRefused(place.resolve(LogFolder.CHECKPOINT) + " " + other.getMessage() + "; publish into a folder of its own", other);
        }
        if (before.size() > size || !Arrays.equals(before.root(), Merkle.of(before.size(), log).root()))
            throw new LogRefused(place + " holds " + before.size() + " entries that this ledger of " + size + " does not continue; nothing was published: look which of the two is the right one");
        return before.size();
    }

    private void tiles(long before) {
        level(Tile.ENTRIES, before, size);
        for (int level = 0; size >> level * Tile.HEIGHT > 0; level++) level(level, before >> level * Tile.HEIGHT, size >> level * Tile.HEIGHT);
    }

    /** The tiles that changed when so many items became so many. */
    private void level(int level, long from, long to) {
        if (from == to) return;
        for (long index = from / Tile.WIDTH; index * Tile.WIDTH < to; index++) write(new Tile(level, index, (int) Math.min(Tile.WIDTH, to - index * Tile.WIDTH)));
    }

    private void write(Tile tile) {
        long end = tile.start() + tile.width();
        byte[] bytes = tile.level() == Tile.ENTRIES ? Bundle.ofEntries(log.entries(tile.start(), end)) : Bundle.ofHashes(log.at(tile.level(), tile.start(), end));
        Optional<byte[]> there = folder.bytes(tile.path());
        if (there.isEmpty()) {
            folder.write(tile.path(), bytes);
            written++;
        } else if (!Arrays.equals(there.get(), bytes)) {
            throw new LogRefused(folder.file(tile.path()) + " is not what this ledger holds; nothing was overwritten: look what it is, and publish into another folder");
        }
    }
}
