package daman.reports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of some bytes: {@code sha256:} and the hex digest. */
public final class Digest {
    private Digest() {}

    public static String of(byte[] bytes) { return "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes)); }

    /** A fresh SHA-256 computation. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }
}
