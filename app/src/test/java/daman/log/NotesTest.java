package daman.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.LogRefused;
import daman.log.notes.SigningKey;
import daman.log.notes.VerifierKey;
import daman.log.tree.Hashes;
import daman.log.tree.Merkle;
import daman.log.tree.Tile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    private static final Hashes NOTHING = (level, from, to) -> List.of();
    @TempDir Path folder;

    /** The example of the signed-note text: a key, and its signature of a text that is no checkpoint. */
    @Test void theExampleOfTheTextIsUnderstood() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        String note = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        assertThatThrownBy(() -> Checkpoint.open(note, key)).isInstanceOf(LogRefused.class).hasMessage("is signed, but no checkpoint");
        assertThatThrownBy(() -> Checkpoint.open(note.replace("example message", "other message"), key)).hasMessageContaining("its signature is wrong");
        assertThatThrownBy(() -> Checkpoint.open(note.replace("/foo", "/bar"), key)).hasMessageContaining("is not signed by example.com/foo+530d903a");
    }

    @ParameterizedTest @ValueSource(strings = {"", "example.com/foo", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l",
        "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"})
    void whatIsNoVerifierKeyIsRefused(String text) { assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(LogRefused.class); }

    @Test void aKeyIsMadeOnFirstUseForItsOwnerAlone() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("new/daman.key"));
        VerifierKey key = file.key("example.com/guarantees").verifier();
        assertThat(key.name()).isEqualTo("example.com/guarantees");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(new KeyFile(file.path()).key(null).verifier().toString()).isEqualTo(key.toString());
        assertThatThrownBy(() -> file.key("example.com/other")).hasMessageContaining("is the key of example.com/guarantees");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> file.key(null)).hasMessageContaining("chmod 600");
    }

    @Test void keysWithoutANameHaveOneOfTheirOwn() {
        assertThat(new KeyFile(folder.resolve("a.key")).key(null).verifier().name()).startsWith("daman.invalid/ledger-").isNotEqualTo(new KeyFile(folder.resolve("b.key")).key(null).verifier().name());
        assertThatThrownBy(() -> new KeyFile(folder.resolve("c.key")).key("two words")).hasMessageContaining("neither spaces nor a plus");
    }

    @Test void aKeySignsOneHistory() {
        KeyFile file = new KeyFile(folder.resolve("daman.key"));
        SigningKey key = file.key(null);
        assertThat(file.last()).isEmpty();
        file.sign(key, hashes("a", "b", "c"), 3);
        file.sign(key, hashes("a", "b", "c", "d"), 4);
        file.sign(key, hashes("a", "b", "c", "d"), 4);
        assertThat(file.last().map(Checkpoint::size)).isEqualTo(Optional.of(4L));
        assertThatThrownBy(() -> file.sign(key, hashes("a", "b", "c"), 3)).hasMessageContaining("entries were lost");
        assertThatThrownBy(() -> file.sign(key, hashes("a", "b", "x", "d", "e"), 5)).hasMessageContaining("they were changed");
        assertThat(file.last().map(Checkpoint::size)).isEqualTo(Optional.of(4L));
    }

    @Test void anEmptyLogHasACheckpointToo() {
        SigningKey key = new KeyFile(folder.resolve("daman.key")).key("example.com/empty");
        String note = new Checkpoint("example.com/empty", 0, new Merkle().root()).signed(key);
        assertThat(note).startsWith("example.com/empty\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— example.com/empty ");
        assertThat(Outsider.checkpoint(note, key.verifier().toString()).size()).isZero();
        assertThat(Merkle.of(0, NOTHING).root()).isEqualTo(Outsider.mth(List.of()));
    }

    @ParameterizedTest @CsvSource({"0, 0, 256, tile/0/000", "0, 999, 1, tile/0/999.p/1", "0, 1000, 256, tile/0/x001/000", "2, 1234067, 17, tile/2/x001/x234/067.p/17", "-1, 1234067, 256, tile/entries/x001/x234/067"})
    void aTileHasOnePath(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
        assertThat(Tile.at(path)).contains(new Tile(level, index, width));
    }

    @ParameterizedTest @ValueSource(strings = {"tile/0/0", "tile/0/0000", "tile/0/x000/001", "tile/0/001.p/256", "tile/0/001.p/0", "tile/0/001.p/01", "tile/00/001", "tile/64/001", "tile/entries/x001", "tile/0/001.p", "tile/0/x001/x001/x001/x001/x001/x001/x001/001"})
    void whatIsNoPathOfATileIsNone(String path) { assertThat(Tile.at(path)).isEmpty(); }

    private static Hashes hashes(String... leaves) {
        return (level, from, to) -> {
            if (level > 0) return List.of();
            return List.of(leaves).subList((int) from, (int) to).stream().map(leaf -> Hashes.leaf(leaf.getBytes())).toList();
        };
    }
}
