package daman.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bytes spoilt at random, as transmission, careless programs and enemies spoil them; the same seed spoils in the same way. */
public final class Mutations {
    private static final String[] WORDS = {"<", ">", "<!--", "]]>", "<!DOCTYPE x [", "&#x0;", "&amp;", "\u0000", "\uFEFF", "\uD83D", "{", "}", "[", "]", "\"", "\\u0000", "\\uD800", "-1", "999999999999999999999", "1e999", "\r\n\r\n", "\n",
        "stream\r\n", "endstream", "endobj", "obj", "xref", "startxref", "%%EOF", "/Length 0", "<<", ">>", "WARC/1.0\r\n", "Content-Length: 99999999999", "Content-Encoding: gzip\r\n", "PK\u0003\u0004", "PK\u0001\u0002", "charset=utf-16", "charset=x",
        "<table>", "</div>", "<svg>", "<script>", "<p>", "<meta charset=utf-7>", "<w:p>", "</w:p>", "<c t=\"s\"><v>9999999</v></c>", "<row r=\"-1\">", ",", "\"\"", ";"};

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public byte[] of(byte[] original) {
        byte[] bytes = original.clone();
        for (int times = 1 + random.nextInt(8); times > 0; times--) bytes = once(bytes);
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = bytes.length == 0 ? 0 : random.nextInt(Math.min(bytes.length - at, 1 << random.nextInt(12)) + 1);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, at + length, new byte[0]);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> spliced(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, at + Math.min(length, 64))));
            case 4, 5 -> spliced(bytes, at, at + (random.nextBoolean() ? length : 0), WORDS[random.nextInt(WORDS.length)].getBytes(random.nextInt(4) > 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE));
            case 6 -> swapped(bytes, at, length);
            default -> flipped(bytes, at);
        };
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int times = 1 << random.nextInt(11); times > 0; times--) all.writeBytes(piece);
        return all.toByteArray();
    }

    private byte[] swapped(byte[] bytes, int at, int length) {
        int to = bytes.length - length == 0 ? 0 : random.nextInt(bytes.length - length + 1);
        byte[] out = bytes.clone();
        System.arraycopy(bytes, at, out, to, length);
        return out;
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (bytes.length == 0) return bytes;
        byte[] out = bytes.clone();
        out[at] = random.nextBoolean() ? (byte) (out[at] ^ 1 << random.nextInt(8)) : (byte) random.nextInt(256);
        return out;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] out = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(piece, 0, out, from, piece.length);
        System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
        return out;
    }
}
