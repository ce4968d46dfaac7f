package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
    @TempDir Path folder;
    private final List<Path> files = new ArrayList<>(), unlisted = new ArrayList<>();

    private boolean through(Walk walk, Path top) { return walk.through(top, files::add, unlisted::add); }

    @Test void filesComeInOrderOfNameAndAFolderThatALinkReachesAgainOnce() throws IOException {
        Path later = Files.createDirectories(folder.resolve("b")), hidden = Files.createDirectories(folder.resolve(".a"));
        Files.createFile(later.resolve("1"));
        Files.createFile(hidden.resolve("2"));
        Files.createFile(folder.resolve("c"));
        Files.createSymbolicLink(later.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("again"), later);
        Walk walk = new Walk();
        assertThat(through(walk, folder)).isTrue();
        assertThat(files).containsExactly(hidden.resolve("2"), folder.resolve("again/1"), folder.resolve("c"));
        assertThat(through(walk, later)).as("a second time by the same walk").isFalse();
        assertThat(files).hasSize(3);
    }

    @Test void whatCannotBeListedIsHandedOn() throws IOException {
        Path none = Files.createFile(folder.resolve("none"));
        assertThat(through(new Walk(), none)).isFalse();
        assertThat(unlisted).containsExactly(none);
        assertThat(files).isEmpty();
    }
}
