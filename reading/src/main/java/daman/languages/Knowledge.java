package daman.languages;

import java.util.Map;

/**
 * All tables of {@code languages/} and {@code world/}, by path relative to the project ({@code languages/uk/saying.tsv}).
 * Whoever has files reads them; this only parses. Languages are parsed when first used.
 */
public final class Knowledge {
    private final Map<String, String> files;

    private Knowledge(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** @param files contents by path relative to the project's root, forward slashes */
    public static Knowledge of(Map<String, String> files) { return new Knowledge(files); }
}
