package daman.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Standard Webhooks has them (standardwebhooks.com, symmetric, {@code v1}): HMAC-SHA256 of id, time and body with points between. */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private Signature() {}

    /** A new secret. */
    public static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** @param secret {@code whsec_…} @param seconds since 1970 @return as the header {@code webhook-signature} has it */
    public static String of(String secret, String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has HmacSHA256", never);
        }
    }

    /** @throws IllegalArgumentException for what is no secret of 24 to 64 bytes, as the standard wants it */
    public static void check(String secret) {
        if (!secret.startsWith(PREFIX)) throw new IllegalArgumentException("secret: it begins with " + PREFIX);
        int length = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
        if (length < 24 || length > 64) throw new IllegalArgumentException("secret: it has " + length + " bytes and not 24 to 64");
    }
}
