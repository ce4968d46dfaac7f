package daman.log.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What lies in a tile: hashes one after the other, or entries that are led by their length in 16 bits, the higher byte first. */
public final class Bundle {
    private static final int HASH = 32;

    private Bundle() {}

    public static byte[] ofHashes(List<byte[]> hashes) {
        byte[] bytes = new byte[hashes.size() * HASH];
        for (int i = 0; i < hashes.size(); i++) System.arraycopy(hashes.get(i), 0, bytes, i * HASH, HASH);
        return bytes;
    }

    public static byte[] ofEntries(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > 0xFFFF) throw new IllegalArgumentException("entries: one has " + entry.length + " bytes");
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /** @return empty when the bytes are not exactly so many hashes or entries */
    public static Optional<List<byte[]>> items(Tile tile, byte[] bytes) {
        List<byte[]> items = tile.level() == Tile.ENTRIES ? entries(bytes) : hashes(bytes);
        return items.size() == tile.width() ? Optional.of(items) : Optional.empty();
    }

    private static List<byte[]> hashes(byte[] bytes) {
        List<byte[]> hashes = new ArrayList<>();
        if (bytes.length % HASH != 0) return hashes;
        for (int at = 0; at < bytes.length; at += HASH) hashes.add(Arrays.copyOfRange(bytes, at, at + HASH));
        return hashes;
    }

    private static List<byte[]> entries(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = at + 2 > bytes.length ? bytes.length : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
            if (at + 2 + length > bytes.length) return List.of();
            entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return entries;
    }
}
