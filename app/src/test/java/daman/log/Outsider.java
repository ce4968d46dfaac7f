package daman.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A verifier written from the C2SP texts and RFC 6962 alone; it knows no class of Daman's. It says what is wrong by an exception.
 * Slow and plain on purpose: each definition is the one that stands in the text.
 */
final class Outsider {
    private Outsider() {}

    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) { super(what); }
    }

    /** tlog-checkpoint, "Note text". */
    record Head(String origin, int size, byte[] root) {}

    /** Every entry of the log that is published in the folder. @param vkey as signed-note has it, "Verifier keys" */
    static List<byte[]> entries(Path folder, String vkey) throws IOException {
        Head head = checkpoint(Files.readString(folder.resolve("checkpoint")), vkey);
        List<byte[]> entries = new ArrayList<>();
        for (int n = 0; n * 256 < head.size; n++) entries.addAll(bundle(Files.readAllBytes(folder.resolve("tile/entries/" + path(n, Math.min(256, head.size - n * 256))))));
        if (entries.size() != head.size) throw new Wrong("entries: " + entries.size());
        for (int level = 0, width = 1; head.size / width > 0; level++, width *= 256) {
            int items = head.size / width;
            for (int n = 0; n * 256 < items; n++) {
                byte[] tile = Files.readAllBytes(folder.resolve("tile/" + level + "/" + path(n, Math.min(256, items - n * 256))));
                if (tile.length != 32 * Math.min(256, items - n * 256)) throw new Wrong("length of tile " + level + "/" + n);
                for (int i = 0; i < tile.length / 32; i++) {
                    byte[] mth = mth(entries.subList((n * 256 + i) * width, (n * 256 + i + 1) * width));
                    if (!Arrays.equals(Arrays.copyOfRange(tile, i * 32, i * 32 + 32), mth)) throw new Wrong("tile " + level + "/" + n + " at " + i);
                }
            }
        }
        if (!Arrays.equals(head.root, mth(entries))) throw new Wrong("root");
        return entries;
    }

    /** tlog-tiles, "Merkle Tree": zero-padded 3-digit path elements, all but the last beginning with an x. */
    static String path(int n, int width) {
        String digits = String.valueOf(n);
        while (digits.length() % 3 != 0) digits = "0" + digits;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 3) path.append(i + 3 < digits.length() ? "x" : "").append(digits, i, i + 3).append(i + 3 < digits.length() ? "/" : "");
        return path + (width == 256 ? "" : ".p/" + width);
    }

    private static List<byte[]> bundle(byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = (bytes[at] & 255) * 256 + (bytes[at + 1] & 255);
            entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
            if (at > bytes.length) throw new Wrong("bundle is cut short");
        }
        return entries;
    }

    /** RFC 6962, 2.1. */
    static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) return sha256();
        if (d.size() == 1) return sha256(new byte[] {0}, d.getFirst());
        int k = 1;
        while (k * 2 < d.size()) k *= 2;
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    /** RFC 6962, 2.1.1. */
    static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) return List.of();
        int k = 1;
        while (k * 2 < d.size()) k *= 2;
        List<byte[]> path = new ArrayList<>(m < k ? path(m, d.subList(0, k)) : path(m - k, d.subList(k, d.size())));
        path.add(m < k ? mth(d.subList(k, d.size())) : mth(d.subList(0, k)));
        return path;
    }

    /** RFC 6962, 2.1.2. */
    static List<byte[]> proof(int m, List<byte[]> d) { return m == d.size() ? List.of() : subproof(m, d, true); }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) return b ? List.of() : List.of(mth(d));
        int k = 1;
        while (k * 2 < d.size()) k *= 2;
        List<byte[]> proof = new ArrayList<>(m <= k ? subproof(m, d.subList(0, k), b) : subproof(m - k, d.subList(k, d.size()), false));
        proof.add(m <= k ? mth(d.subList(k, d.size())) : mth(d.subList(0, k)));
        return proof;
    }

    static Head checkpoint(String note, String vkey) {
        String[] lines = text(note, vkey).split("\n");
        if (!lines[1].matches("0|[1-9][0-9]*")) throw new Wrong("size");
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (root.length != 32) throw new Wrong("root hash");
        return new Head(lines[0], Integer.parseInt(lines[1]), root);
    }

    /** signed-note, "Format", "Signatures", "Verifier keys". */
    private static String text(String note, String vkey) {
        String[] key = vkey.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(key[2]);
        byte[] id = Arrays.copyOf(sha256((key[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
        if (typed.length != 33 || typed[0] != 1 || !key[1].equals(HexFormat.of().formatHex(id))) throw new Wrong("vkey");
        int blank = note.lastIndexOf("\n\n");
        String text = note.substring(0, blank + 1);
        for (String line : note.substring(blank + 2).split("\n")) {
            if (!line.startsWith("\u2014 " + key[0] + " ")) continue;
            byte[] signature = Base64.getDecoder().decode(line.substring(key[0].length() + 3));
            if (Arrays.equals(Arrays.copyOf(signature, 4), id) && isSigned(Arrays.copyOfRange(typed, 1, 33), text, Arrays.copyOfRange(signature, 4, signature.length))) return text;
        }
        throw new Wrong("no signature by " + vkey);
    }

    private static boolean isSigned(byte[] key, String text, byte[] signature) {
        try {
            ByteArrayOutputStream x509 = new ByteArrayOutputStream();
            x509.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
            x509.writeBytes(key);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509.toByteArray())));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException(every);
        }
    }
}
