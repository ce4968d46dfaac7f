package daman.log;

import static org.assertj.core.api.Assertions.assertThat;

import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.LogRefused;
import daman.log.notes.SigningKey;
import daman.log.notes.VerifierKey;
import daman.log.tree.Merkle;
import daman.log.tree.Proofs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 times something of a log is another than it was signed for, and each time that is seen. The seeds are fixed. */
class MutationsTest {
    private static final int ROUNDS = 2_500;
    @TempDir Path folder;
    private KeyFile file;
    private SigningKey key;

    @BeforeEach void makeKey() {
        file = new KeyFile(folder.resolve("daman.key"));
        key = file.key("example.com/guarantees");
    }

    @Test void everyMutatedTileOrBundleIsRefused() throws IOException { refused("tile", 20_250_906, 2 * ROUNDS); }

    @Test void everyMutatedCheckpointIsRefused() throws IOException { refused("checkpoint", 20_250_907, ROUNDS); }

    /** Partial tiles of an earlier checkpoint are among the files. */
    private void refused(String below, long seed, int rounds) throws IOException {
        publish(Leaves.of(100));
        publish(Leaves.of(300));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("published").resolve(below))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Path mutated = files.get(random.nextInt(files.size()));
            byte[] right = Files.readAllBytes(mutated);
            Files.write(mutated, mutated(right, random));
            assertThat(verify()).as("round %s, %s", round, mutated).isPresent();
            Files.write(mutated, right);
        }
        assertThat(verify()).isEmpty();
    }

    @Test void everyMutatedProofIsRefused() {
        Leaves log = Leaves.of(77);
        Checkpoint earlier = new Checkpoint("example.com/guarantees", 50, Merkle.of(50, log).root());
        String checkpoint = file.sign(key, log, log.size());
        String inclusion = new Proof.Inclusion(log.data().get(55), 55, new Proofs(log).inclusion(55, log.size()), checkpoint).text();
        String consistency = new Proof.Consistency(50, new Proofs(log).consistency(50, log.size()), checkpoint).text();
        assertThat(holds(inclusion, earlier)).isTrue();
        assertThat(holds(consistency, earlier)).isTrue();
        Random random = new Random(20_250_908);
        for (int round = 0; round < ROUNDS; round++) {
            String wrong = new String(mutated((round % 2 == 0 ? inclusion : consistency).getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
            assertThat(holds(wrong, earlier)).as("round %s: %s", round, wrong).isFalse();
        }
    }

    private void publish(Leaves log) {
        String note = file.sign(key, log, log.size());
        Publishing.publish(folder.resolve("published"), log, Checkpoint.open(note, key.verifier()), note, key.verifier());
    }

    private Optional<String> verify() { return Published.verify(folder.resolve("published"), key.verifier(), Optional.empty(), (index, entry) -> true).failure(); }

    private boolean holds(String text, Checkpoint earlier) {
        VerifierKey by = key.verifier();
        try {
            switch (Proof.parse(text)) {
                case Proof.Inclusion one -> one.check(by);
                case Proof.Consistency one -> one.check(by, earlier);
            }
            return true;
        } catch (LogRefused refused) {
            return false;
        }
    }

    /** A bit is turned, a byte added or taken away, two are exchanged, or an end is cut off. */
    private static byte[] mutated(byte[] right, Random random) {
        int at = random.nextInt(right.length);
        byte[] wrong = switch (random.nextInt(5)) {
            case 0, 1 -> right.clone();
            case 2 -> join(Arrays.copyOf(right, at), new byte[] {(byte) random.nextInt(256)}, Arrays.copyOfRange(right, at, right.length));
            case 3 -> join(Arrays.copyOf(right, at), Arrays.copyOfRange(right, at + 1, right.length));
            default -> Arrays.copyOf(right, at);
        };
        if (wrong.length == right.length) {
            if (random.nextBoolean()) wrong[at] ^= (byte) (1 << random.nextInt(8));
            else wrong[at] = wrong[random.nextInt(wrong.length)];
        }
        return Arrays.equals(wrong, right) ? mutated(right, random) : wrong;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
