package daman.cli.proofs;

import daman.log.notes.Checkpoint;
import daman.log.notes.LogRefused;
import daman.log.notes.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that somebody hands over: keys, checkpoints, proofs. */
final class GivenFiles {
    private GivenFiles() {}

    /** @param given a verifier key, or a file that holds one */
    static VerifierKey key(String given) { return VerifierKey.parse(given.indexOf('+') > 0 && !Files.exists(Path.of(given)) ? given : text(given)); }

    static Checkpoint checkpoint(String file, VerifierKey key) {
        try {
            return Checkpoint.open(text(file), key);
        } catch (LogRefused refused) {
            throw new LogRefused(file + " " + refused.getMessage(), refused);
        }
    }

    static String text(String file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(Path.of(file)))).toString();
        } catch (IOException failed) {
            throw new LogRefused(file + " cannot be read; name a file that is there", failed);
        }
    }
}
