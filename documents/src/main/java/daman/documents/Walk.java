package daman.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Through folders and all that is below them, in order of name. A folder reached twice, by a link for instance, is gone into once. */
public final class Walk {
    private final Set<Path> walked = new HashSet<>();

    /**
     * @param each     given every file
     * @param unlisted given every folder that can't be listed
     * @return whether it went into any folder
     */
    public boolean through(Path folder, Consumer<Path> each, Consumer<Path> unlisted) {
        int before = walked.size();
        into(folder, each, unlisted);
        return walked.size() > before;
    }

    private void into(Path folder, Consumer<Path> each, Consumer<Path> unlisted) {
        List<Path> entries;
        try (Stream<Path> listing = Files.list(folder)) {
            if (!walked.add(folder.toRealPath())) return;
            entries = listing.sorted().toList();
        } catch (IOException broken) {
            unlisted.accept(folder);
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) into(entry, each, unlisted);
            else each.accept(entry);
        }
    }
}
