package daman.log;

import static org.assertj.core.api.Assertions.assertThat;

import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.SigningKey;
import daman.log.tree.Hashes;
import daman.log.tree.Proofs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsTest {
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 7, 8, 100, 255, 256, 257, 300})
    void everyProofIsTheOneOfRfc6962(int size) {
        Leaves log = Leaves.of(size);
        byte[] root = Outsider.mth(log.data());
        for (int index = 0; index < size; index += Math.max(1, size / 7)) {
            List<byte[]> path = new Proofs(log).inclusion(index, size);
            assertThat(path).as("%s of %s", index, size).containsExactlyElementsOf(Outsider.path(index, log.data()));
            assertThat(Proofs.includes(log.hashes()[index], index, size, path, root)).isTrue();
            assertThat(Proofs.includes(log.hashes()[index], index + 1, size, path, root)).isFalse();
            List<byte[]> proof = new Proofs(log).consistency(index + 1, size);
            assertThat(proof).as("%s to %s", index + 1, size).containsExactlyElementsOf(Outsider.proof(index + 1, log.data()));
            assertThat(Proofs.extendsTree(index + 1, Outsider.mth(log.data().subList(0, index + 1)), size, root, proof)).isTrue();
            assertThat(Proofs.extendsTree(index + 1, Hashes.leaf(new byte[0]), size, root, proof)).isFalse();
        }
    }

    @Test void everyLogContinuesTheEmptyOne() {
        assertThat(Proofs.extendsTree(0, Hashes.empty(), 5, Outsider.mth(Leaves.of(5).data()), new Proofs(Leaves.of(5)).consistency(0, 5))).isTrue();
    }

    @Test void aTreeOfThreeLevelsHasTilesOnEachOfThem() throws IOException {
        Leaves log = Leaves.of(66_000);
        SigningKey key = new KeyFile(folder.resolve("daman.key")).key("example.com/guarantees");
        String note = new KeyFile(folder.resolve("daman.key")).sign(key, log, log.size());
        Publishing.publish(folder, log, Checkpoint.open(note, key.verifier()), note, key.verifier());
        assertThat(folder.resolve("tile/2/000.p/1")).exists();
        assertThat(folder.resolve("tile/1/001.p/1")).exists();
        assertThat(Outsider.entries(folder, key.verifier().toString())).hasSize(log.size());
        assertThat(Published.verify(folder, key.verifier(), Optional.empty(), (index, entry) -> true).failure()).isEmpty();
    }
}
