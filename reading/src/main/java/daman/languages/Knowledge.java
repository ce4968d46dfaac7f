package daman.languages;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All tables of {@code languages/} and {@code world/}, by path relative to the project ({@code languages/uk/saying.tsv}).
 * Whoever has files reads them; this only parses, each table once. Adding a folder under {@code languages/} adds a language.
 */
public final class Knowledge {
    private final Set<String> paths;
    private final Function<String, String> contents;
    private final Map<String, Table> parsed = new ConcurrentHashMap<>();

    private Knowledge(Collection<String> paths, Function<String, String> contents) {
        this.paths = new TreeSet<>(paths);
        this.contents = contents;
    }

    /** @param files contents by path relative to the project's root, forward slashes */
    public static Knowledge of(Map<String, String> files) { return new Knowledge(files.keySet(), Map.copyOf(files)::get); }

    /**
     * Contents asked for when a table is first needed: most of them belong to languages that a text isn't in.
     *
     * @param paths    relative to the project's root, forward slashes
     * @param contents of each of the paths; asked for once, by any thread
     */
    public static Knowledge of(Collection<String> paths, Function<String, String> contents) { return new Knowledge(paths, contents); }

    /** The languages there is a grammar for. */
    public Set<String> languages() {
        Set<String> found = new TreeSet<>();
        for (String path : paths) {
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

    public @Nullable Table find(String path) { return paths.contains(path) ? parsed.computeIfAbsent(path, p -> Table.parse(p, contents.apply(p))) : null; }
}
