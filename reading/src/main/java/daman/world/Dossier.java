package daman.world;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;

/**
 * The subject of the record ({@code world/dossier.tsv}); the engine itself knows no country.
 *
 * @param recipient  whom the promises are made to
 * @param aggressor  whose attacks are the threat picture
 * @param supporters the loose group that "allies" and "partners" mean
 */
public record Dossier(String recipient, String aggressor, String supporters) {

    public static Dossier of(Knowledge knowledge) {
        Table table = knowledge.table("world/dossier.tsv").expect("name", "value");
        return new Dossier(value(table, "recipient"), value(table, "aggressor"), value(table, "supporters"));
    }

    private static String value(Table table, String name) {
        return table.rows().stream().filter(row -> row.get("name").equals(name)).map(row -> row.get("value")).findFirst()
                .orElseThrow(() -> new KnowledgeException(table.file() + ": '" + name + "' is missing"));
    }
}
