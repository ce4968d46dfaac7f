package daman.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own tables, read from its folders. */
public final class TestKnowledge {
    private TestKnowledge() {}

    public static Path home() { return Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize(); }

    public static Knowledge load() { return Knowledge.of(files()); }

    /** The project's tables with another content of one. */
    public static Knowledge with(String path, String content) {
        Map<String, String> files = files();
        files.put(path, content);
        return Knowledge.of(files);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {"languages", "world"}) {
            try (Stream<Path> paths = Files.walk(home().resolve(folder))) {
                for (Path path : (Iterable<Path>) paths.filter(p -> p.toString().endsWith(".tsv"))::iterator) {
                    files.put(home().relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
