package daman.access.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords by argon2id (RFC 9106), written as its reference implementation does: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 * The costs are those of OWASP's password storage cheat sheet; a hash keeps its own.
 */
final class PasswordHash {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    /** Each takes 19 MB and a processor for some time: whoever sends many guesses at once waits for himself, and not those who look at pages. */
    private static final int AT_ONCE = 2;
    private static final int WAITING = 24;
    private static final ThreadPoolExecutor HASHING = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), Thread.ofPlatform().daemon().name("hashing").factory());
    static {
        HASHING.allowCoreThreadTimeOut(true);
    }

    private PasswordHash() {}

    static String of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return "$argon2id$v=" + Argon2Parameters.ARGON2_VERSION_13 + "$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64(salt) + "$" + base64(hash(password, salt, KIBIBYTES, PASSES, LANES, LENGTH));
    }

    /** @throws Crowded when too many are looked at already @throws IllegalArgumentException when {@code kept} is no such hash */
    static boolean matches(String kept, String password) {
        String[] parts = kept.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19") || !parts[3].matches("m=[0-9]{1,7},t=[0-9]{1,2},p=[0-9]{1,2}")) throw new IllegalArgumentException("kept: no hash of argon2id");
        String[] costs = parts[3].split("[=,]");
        byte[] right = Base64.getDecoder().decode(parts[5]);
        byte[] given = hash(password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(costs[1]), Integer.parseInt(costs[3]), Integer.parseInt(costs[5]), right.length);
        return MessageDigest.isEqual(right, given);
    }

    private static byte[] hash(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(kibibytes).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[length];
        try {
            CompletableFuture.runAsync(() -> generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash), HASHING).join();
            return hash;
        } catch (RejectedExecutionException full) {
            throw new Crowded();
        }
    }

    private static String base64(byte[] bytes) { return Base64.getEncoder().withoutPadding().encodeToString(bytes); }
}
