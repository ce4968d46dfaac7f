package daman.languages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All tables of {@code languages/} and {@code world/}, by path relative to the project ({@code languages/uk/saying.tsv}).
 * Whoever has files reads them; this only parses. Adding a folder under {@code languages/} adds a language.
 */
public final class Knowledge {
    private final Map<String, String> files;

    private Knowledge(Map<String, String> files) { this.files = new TreeMap<>(files); }

    /** @param files contents by path relative to the project's root, forward slashes */
    public static Knowledge of(Map<String, String> files) { return new Knowledge(files); }

    /** The languages there is a grammar for. */
    public Set<String> languages() {
        Set<String> found = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith("languages/") && path.endsWith("/grammar.tsv")) found.add(path.substring(10, path.length() - 12));
        }
        return found;
    }

    /** @throws KnowledgeException if there is no such table */
    public Table table(String path) {
        Table table = find(path);
        if (table == null) throw new KnowledgeException(path + " is missing");
        return table;
    }

    public @Nullable Table find(String path) {
        String content = files.get(path);
        return content == null ? null : Table.parse(path, content);
    }
}
