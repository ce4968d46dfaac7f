package daman.reports;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A small image of a text by which near-identical texts are recognised (MinHash, Broder 1997): for each of 36 hash
 * functions the least value over all runs of three words. Two texts agree in about as many places as they share runs.
 * A fixed pure function: the sketch of a text is the same for ever.
 */
public final class Sketch {
    public static final int BANDS = 12;
    private static final int ROWS = 3;
    private static final int SHINGLE = 3;
    /** Of texts that share so many of their runs, one is a copy of the other. */
    private static final double COPY = 0.55;

    private static final VarHandle VALUES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final int[] least;

    private Sketch(int[] least) {
        this.least = least;
    }

    public static Sketch of(String text) {
        int[] least = new int[BANDS * ROWS];
        Arrays.fill(least, -1);
        List<String> words = words(text);
        for (int at = 0; at + SHINGLE <= Math.max(words.size(), SHINGLE); at++) {
            long run = hash(String.join(" ", words.subList(at, Math.min(words.size(), at + SHINGLE))));
            for (int function = 0; function < least.length; function++) {
                int value = (int) (mixed(run + function * 0x9E3779B97F4A7C15L) >>> 32);
                if (Integer.compareUnsigned(value, least[function]) < 0) least[function] = value;
            }
        }
        return new Sketch(least);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.toLowerCase(java.util.Locale.ROOT).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) word.appendCodePoint(point);
            else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) words.add(word.toString());
        return words;
    }

    /** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
    private static long hash(String run) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : run.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (one & 0xFF)) * 0x100000001b3L;
        return hash;
    }

    /** The finish of SplitMix64: https://prng.di.unimi.it/splitmix64.c */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Under which texts that may be copies of each other meet. */
    public List<String> bands() {
        List<String> bands = new ArrayList<>();
        String hex = hex();
        for (int band = 0; band < BANDS; band++) bands.add(band + ":" + hex.substring(band * ROWS * 8, (band + 1) * ROWS * 8));
        return bands;
    }

    public boolean isCopyOf(Sketch other) {
        int same = 0;
        for (int function = 0; function < least.length; function++) if (least[function] == other.least[function]) same++;
        return same >= COPY * least.length;
    }

    /** The same of sketches as {@link #bytes} gave them, without making any: a cluster compares them by the million. */
    public static boolean areCopies(byte[] one, byte[] other) {
        int same = 0;
        for (int at = 0; at < one.length; at += 4) if ((int) VALUES.get(one, at) == (int) VALUES.get(other, at)) same++;
        return 4 * same >= COPY * one.length;
    }

    public String hex() {
        StringBuilder hex = new StringBuilder();
        for (int value : least) hex.append(HexFormat.of().toHexDigits(value));
        return hex.toString();
    }

    /** Four bytes for each hash function, as a cluster keeps it by the million. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * least.length);
        bytes.asIntBuffer().put(least);
        return bytes.array();
    }

    /** @param bytes as {@link #bytes} gave them */
    public static Sketch of(byte[] bytes) {
        if (bytes.length != BANDS * ROWS * 4) throw new IllegalArgumentException("bytes: " + bytes.length + " are no sketch");
        int[] least = new int[BANDS * ROWS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(least);
        return new Sketch(least);
    }

    /** @return empty for what is no sketch */
    public static Optional<Sketch> parse(String hex) {
        if (hex.length() != BANDS * ROWS * 8) return Optional.empty();
        int[] least = new int[BANDS * ROWS];
        for (int at = 0; at < least.length; at++) least[at] = (int) HexFormat.fromHexDigitsToLong(hex, at * 8, at * 8 + 8);
        return Optional.of(new Sketch(least));
    }
}
