package daman.log.notes;

import daman.reports.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a log's Ed25519 key with its name (https://c2sp.org/signed-note, verifier keys).
 *
 * @param name the key's name, which is the log's origin
 * @param id   {@code SHA-256(name || 0x0A || 0x01 || key)[:4]}
 */
public record VerifierKey(String name, int id, PublicKey key) {
    static final byte ED25519 = 1;
    static final int KEY_BYTES = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100"); // RFC 8410, before the 32 bytes

    /** @param key 32 bytes, as RFC 8032 encodes them */
    static VerifierKey of(String name, byte[] key) {
        if (!isName(name)) throw new IllegalArgumentException("name: " + name);
        try {
            return new VerifierKey(name, id(name, key), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(ByteBuffer.allocate(44).put(X509).put(key).array())));
        } catch (GeneralSecurityException broken) {
            throw new LogRefused("the key " + name + " is no Ed25519 key", broken);
        }
    }

    /** Neither empty nor with spaces nor with a plus, nor anything that steers a terminal. */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(ch -> ch == '+' || Character.isWhitespace(ch) || Character.isSpaceChar(ch) || Character.isISOControl(ch));
    }

    private static int id(String name, byte[] key) {
        MessageDigest digest = Digest.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    /** @param text {@code name+id+key}, as {@code daman key} prints it and {@code key.pub} holds it */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3 && isName(parts[0])) {
            byte[] key = Base64Text.bytes(parts[2]).orElse(new byte[0]);
            if (key.length == 1 + KEY_BYTES && key[0] == ED25519) {
                VerifierKey verifier = of(parts[0], Arrays.copyOfRange(key, 1, key.length));
                if (verifier.toString().equals(text.strip())) return verifier;
            }
        }
        throw new LogRefused("not the key of a log: it should read NAME+ID+KEY, as daman key prints it");
    }

    byte[] bytes() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64Text.of(ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(bytes()).array());
    }
}
