package daman.log.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tile of hashes, or one bundle of entries, by its place (https://c2sp.org/tlog-tiles).
 *
 * @param level 0 to 63; {@link #ENTRIES} for a bundle of entries
 * @param index within the level, from 0
 * @param width hashes or entries in it, 1 to 256; fewer than 256 make it partial
 */
public record Tile(int level, long index, int width) {
    /** Levels of the tree that a tile spans. */
    public static final int HEIGHT = 8;
    /** Hashes in a full tile. */
    public static final int WIDTH = 256;
    /** The level of a bundle of entries, which stands where its leaves' hashes do. */
    public static final int ENTRIES = -1;
    private static final Pattern PATH = Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > 63) throw new IllegalArgumentException("level: " + level);
        if (index < 0) throw new IllegalArgumentException("index: " + index);
        if (width < 1 || width > WIDTH) throw new IllegalArgumentException("width: " + width);
    }

    public boolean isFull() { return width == WIDTH; }

    /** Where its first hash, or entry, stands in its level. */
    public long start() { return index * WIDTH; }

    /** Below the log's address; index 1234067 is {@code x001/x234/067}. */
    public String path() {
        StringBuilder path = new StringBuilder(part(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) path.insert(0, "x" + part(rest) + "/");
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + path + (isFull() ? "" : ".p/" + width);
    }

    /** @return what lies at the path; empty when no tile does */
    public static Optional<Tile> at(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches() || parts.group(2).length() > 20) return Optional.empty();
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        int width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
        if (level > 63 || width > WIDTH) return Optional.empty();
        Tile tile = new Tile(level, Long.parseLong(parts.group(2).replaceAll("[x/]", "")), width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty(); // neither x000/ ahead nor .p/256
    }

    private static String part(long number) { return String.format(java.util.Locale.ROOT, "%03d", number % 1000); }
}
