package daman.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the ending of a noun, an adjective or a name so that its cases fall together ({@code endings.tsv}); for words a
 * dictionary doesn't know. Not a stemmer for search: both sides of a comparison are cut by the same list.
 */
final class Endings {
    private record Ending(String letters, int least) {}

    private final List<Ending> endings = new ArrayList<>();

    Endings(@Nullable Table table) {
        if (table == null) return;
        for (Table.Row row : table.expect("ending", "least").rows()) {
            endings.add(new Ending(row.get("ending"), Integer.parseInt(row.get("least"))));
        }
        endings.sort(Comparator.comparingInt((Ending e) -> -e.letters.length()));
    }

    boolean none() { return endings.isEmpty(); }

    /** The word without its longest ending that leaves at least so many letters as the table says. */
    String stem(String form) {
        for (Ending ending : endings) {
            int rest = form.length() - ending.letters.length();
            if (rest >= ending.least && form.endsWith(ending.letters)) return form.substring(0, rest);
        }
        return form;
    }
}
