package daman.pages.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that forms carry: only who was shown a page of this server's run can know the one of that visit. */
final class FormTokens {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    FormTokens(SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        key = new SecretKeySpec(secret, MAC);
    }

    /** @param of what the token is bound to: a session, or the one who sits at this machine */
    String token(String of) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** In a time that doesn't tell how much of it was right. */
    static boolean isSame(String right, String given) { return !right.isEmpty() && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)); }
}
