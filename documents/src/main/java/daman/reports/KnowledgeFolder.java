package daman.reports;

import daman.languages.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of {@code languages/} and {@code world/} as they lie in Daman's home. */
public final class KnowledgeFolder {
    private KnowledgeFolder() {}

    /** Where the tables lie: the system property {@code daman.home}, else the current folder. */
    public static Path home() { return Path.of(System.getProperty("daman.home", "")).toAbsolutePath().normalize(); }

    /** Each table is read when it is first asked for. */
    public static Knowledge knowledge(Path home) { return Knowledge.of(paths(home), path -> table(home.resolve(path))); }

    /** Contents of every table by path relative to the home, with forward slashes. */
    public static Map<String, String> read(Path home) {
        Map<String, String> files = new TreeMap<>();
        for (String path : paths(home)) files.put(path, table(home.resolve(path)));
        return files;
    }

    /** Of every {@code *.tsv} of the world and of the languages, but their examples. */
    private static List<String> paths(Path home) {
        List<String> found = new ArrayList<>();
        add(home, "world", found);
        add(home, "languages", found);
        for (String language : listed(home.resolve("languages"))) add(home, "languages/" + language, found);
        return found;
    }

    private static void add(Path home, String folder, List<String> found) {
        for (String name : listed(home.resolve(folder))) if (name.endsWith(".tsv")) found.add(folder + "/" + name);
    }

    private static List<String> listed(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private static String table(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + file + " cannot be read as UTF-8: " + broken.getMessage(), broken);
        }
    }
}
