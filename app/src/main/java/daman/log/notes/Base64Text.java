package daman.log.notes;

import java.util.Base64;
import java.util.Optional;

/** Standard Base 64 (RFC 4648, section 4), of which a text has one form only: padded, and without stray bits at its end. */
public final class Base64Text {
    private Base64Text() {}

    public static String of(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    public static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
