package daman.access.accounts;

import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Random names that are secrets: 256 bits. What is kept of one is its hash; nobody finds the secret from it, since there are too many. */
public final class Secret {
    private static final int BYTES = 32;

    private Secret() {}

    public static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What may be kept of it. */
    public static String hash(String secret) { return Digest.of(secret.getBytes(StandardCharsets.UTF_8)); }
}
