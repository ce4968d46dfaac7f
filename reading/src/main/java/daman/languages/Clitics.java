package daman.languages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small words written together with the next or the last one (Arabic و ف س ب ل ك ال, -ها -هم -نا), by {@code clitics.tsv}. */
final class Clitics {
    private static final int MOST = 32;

    /** A word without some of its clitics, with what they said. */
    record Bare(String form, long features) {}

    private record Clitic(String letters, boolean prefix, int slot, int least, long features, String restores) {}

    private final List<Clitic> prefixes = new ArrayList<>();
    private final List<Clitic> suffixes = new ArrayList<>();

    Clitics(@Nullable Table table) {
        if (table == null) return;
        for (Table.Row row : table.expect("clitic", "place", "slot", "least", "features", "restores").rows()) {
            boolean prefix = row.get("place").equals("prefix");
            (prefix ? prefixes : suffixes).add(new Clitic(row.get("clitic"), prefix, Integer.parseInt(row.get("slot")),
                    Integer.parseInt(row.get("least")), Feature.bits(row.get("features"), row.origin()), row.get("restores")));
        }
    }

    boolean any() { return !prefixes.isEmpty() || !suffixes.isEmpty(); }

    /** The word itself first, then every way to take clitics off, outermost first. */
    List<Bare> bare(String form) {
        List<Bare> found = new ArrayList<>();
        found.add(new Bare(form, 0));
        if (prefixes.isEmpty() && suffixes.isEmpty()) return found;
        List<Integer> slots = new ArrayList<>(List.of(0));
        for (int i = 0; i < found.size() && found.size() < MOST; i++) {
            for (Clitic clitic : prefixes) {
                if (clitic.slot > slots.get(i) && found.get(i).form.startsWith(clitic.letters)) {
                    String rest = clitic.restores + found.get(i).form.substring(clitic.letters.length());
                    if (rest.length() >= clitic.least) {
                        found.add(new Bare(rest, found.get(i).features | clitic.features));
                        slots.add(clitic.slot);
                    }
                }
            }
        }
        for (int i = 0, stems = found.size(); i < stems && found.size() < 2 * MOST; i++) {
            for (Clitic clitic : suffixes) {
                Bare bare = found.get(i);
                if (!bare.form.endsWith(clitic.letters)) continue;
                String rest = bare.form.substring(0, bare.form.length() - clitic.letters.length()) + clitic.restores;
                if (rest.length() >= clitic.least) found.add(new Bare(rest, bare.features | clitic.features));
            }
        }
        return found;
    }
}
