package daman.log.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A log's key: what it signs, {@link #verifier} checks. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** @param name the log's origin; null for one made of the key itself, which no other log has */
    static SigningKey make(@org.jspecify.annotations.Nullable String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] bytes = Arrays.copyOfRange(encoded, encoded.length - VerifierKey.KEY_BYTES, encoded.length);
            String origin = name == null ? "daman.invalid/ledger-" + HexFormat.of().formatHex(bytes, 0, 6) : name;
            return new SigningKey(pair.getPrivate(), VerifierKey.of(origin, bytes));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform of version 15 or newer has Ed25519", every);
        }
    }

    public VerifierKey verifier() { return verifier; }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the key was made for signing", failed);
        }
    }

    /** Two lines: the signing key as Go's note package writes it, {@code PRIVATE+KEY+name+id+seed}, and the verifier key. */
    String text() {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        byte[] typed = ByteBuffer.allocate(1 + seed.length).put(VerifierKey.ED25519).put(seed).array();
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+" + Base64Text.of(typed) + "\n" + verifier + "\n";
    }

    /** @param text as {@link #text} gives it */
    static SigningKey parse(String text) {
        String[] lines = text.split("\n");
        String[] parts = lines[0].split("\\+", 5);
        if (lines.length != 2 || parts.length != 5 || !lines[0].startsWith(PREFIX)) throw new LogRefused("is not the key of a log");
        VerifierKey verifier = VerifierKey.parse(lines[1]);
        byte[] typed = Base64Text.bytes(parts[4]).orElse(new byte[0]);
        if (typed.length != 1 + VerifierKey.KEY_BYTES || typed[0] != VerifierKey.ED25519 || !parts[2].equals(verifier.name())) throw new LogRefused("is not the key of a log");
        try {
            byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
            SigningKey key = new SigningKey(KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)), verifier);
            byte[] probe = "one key has two halves".getBytes(StandardCharsets.UTF_8);
            if (verifier.verifies(probe, key.sign(probe))) return key;
        } catch (GeneralSecurityException broken) {
            throw new LogRefused("is not the key of a log", broken);
        }
        throw new LogRefused("holds two halves that belong to different keys");
    }
}
