package daman.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of some bytes: {@code sha256:} and the hex digest. */
public final class Digest {
    private static final MessageDigest FRESH = find();

    private Digest() {}

    public static String of(byte[] bytes) { return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes)); }

    /** Of a file's bytes, read once through. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** A fresh SHA-256 computation: a copy, which takes a fraction of what finding the algorithm does. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException every) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", every);
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }
}
