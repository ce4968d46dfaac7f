package daman.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of {@code languages/} and {@code world/} as they lie in Daman's home, for {@link daman.languages.Knowledge}. */
public final class KnowledgeFolder {
    private KnowledgeFolder() {}

    /** Where the tables lie: the system property {@code daman.home}, else the current folder. */
    public static Path home() { return Path.of(System.getProperty("daman.home", "")).toAbsolutePath().normalize(); }

    /** Contents of every {@code *.tsv} by path relative to the home, with forward slashes. */
    public static Map<String, String> read(Path home) {
        Map<String, String> files = new TreeMap<>();
        for (String top : new String[] {"languages", "world"}) add(home, home.resolve(top), files);
        return files;
    }

    private static void add(Path home, Path folder, Map<String, String> files) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".tsv"))::iterator)
                files.put(home.relativize(file).toString().replace('\\', '/'), table(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("the tables in " + folder + " cannot be listed: " + broken.getMessage(), broken);
        }
    }

    private static String table(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + file + " cannot be read as UTF-8: " + broken.getMessage(), broken);
        }
    }
}
