package daman.languages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the ending of a noun, an adjective or a name so that its cases fall together ({@code endings.tsv}); for words a
 * dictionary doesn't know. Not a stemmer for search: both sides of a comparison are cut by the same list.
 */
final class Endings {
    private record Ending(String letters, int least, long features) {}

    /** By their last letter, the longest first. */
    private final Map<Character, List<Ending>> endings = new HashMap<>();

    Endings(@Nullable Table table) {
        if (table == null) return;
        Table known = table.columns().contains("features") ? table.expect("ending", "least", "features") : table.expect("ending", "least");
        for (Table.Row row : known.rows()) {
            String letters = row.get("ending");
            if (letters.isEmpty()) throw new KnowledgeException(row.origin() + ": an ending has a letter at least");
            endings.computeIfAbsent(letters.charAt(letters.length() - 1), last -> new ArrayList<>()).add(new Ending(letters, Integer.parseInt(row.get("least")), Feature.bits(row.get("features"), row.origin())));
        }
        for (List<Ending> some : endings.values()) some.sort((one, other) -> other.letters.length() - one.letters.length());
    }

    boolean none() { return endings.isEmpty(); }

    /** The word without its longest ending that leaves at least so many letters as the table says. */
    String stem(String form) {
        Ending ending = ending(form);
        return ending == null ? form : form.substring(0, form.length() - ending.letters.length());
    }

    /** What the ending says of the word's case, where the table tells. */
    long features(String form) {
        Ending ending = ending(form);
        return ending == null ? 0 : ending.features;
    }

    private @Nullable Ending ending(String form) {
        if (form.isEmpty()) return null;
        for (Ending ending : endings.getOrDefault(form.charAt(form.length() - 1), List.of())) {
            if (form.length() - ending.letters.length() >= ending.least && form.endsWith(ending.letters)) return ending;
        }
        return null;
    }
}
