package daman.world;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The subject of the record ({@code world/dossier.tsv}); the engine itself knows no country.
 *
 * @param recipient  whom the promises are made to
 * @param aggressor  whose attacks are the threat picture
 * @param supporters the loose group that "allies" and "partners" mean
 * @param willing    the group that sends forces or gives guarantees, which "26 countries" are in a report that names it
 * @param others     whom a report may be about instead: promises to them are kept, too
 * @param about      whom else a report may be about that hardly names the recipient, though they are among those who give him
 * @param another    as a report has it that is about another than the dossier's own
 */
public record Dossier(String recipient, String aggressor, String supporters, String willing, Set<String> others, Set<String> about, boolean another) {

    public static Dossier of(Knowledge knowledge) {
        Table table = knowledge.table("world/dossier.tsv").expect("name", "value");
        return new Dossier(value(table, "recipient"), value(table, "aggressor"), value(table, "supporters"), value(table, "willing"),
                values(table, "other"), values(table, "about"), false);
    }

    /** The same with one of the others as the recipient, and the recipient among the others. */
    public Dossier about(String other) {
        if (other.equals(recipient)) return this;
        Set<String> left = new HashSet<>(others);
        left.remove(other);
        left.add(recipient);
        return new Dossier(other, aggressor, supporters, willing, left, Set.of(), true);
    }

    private static Set<String> values(Table table, String name) {
        return table.rows().stream().filter(row -> row.get("name").equals(name)).map(row -> row.get("value")).collect(Collectors.toUnmodifiableSet());
    }

    private static String value(Table table, String name) {
        return table.rows().stream().filter(row -> row.get("name").equals(name)).map(row -> row.get("value")).findFirst()
                .orElseThrow(() -> new KnowledgeException(table.file() + ": '" + name + "' is missing"));
    }
}
