package daman.exporters.graphs;

import daman.languages.Knowledge;
import daman.languages.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the actors of the dossier are called, and what kind they are of. */
public final class Actors {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The language of the dossier's identifiers and catalogue. */
    private final String language;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** What an actor is. */
    public enum Kind { STATE, BODY, PERSON, UNKNOWN }

    /** @param language in which they are called, a column of the dossier's tables */
    public Actors(Knowledge knowledge, String language) {
        this.language = language;
        add(knowledge.find("world/states.tsv"), "state", Kind.STATE);
        add(knowledge.find("world/bodies.tsv"), "id", Kind.BODY);
        add(knowledge.find("world/people.tsv"), "id", Kind.PERSON);
    }

    private void add(@Nullable Table table, String key, Kind kind) {
        if (table == null) return;
        for (Table.Row row : table.rows()) {
            if (kind == Kind.STATE && !row.get("kind").equals("name")) continue;
            kinds.putIfAbsent(row.get(key), kind);
            List<String> forms = row.forms(language);
            if (!forms.isEmpty()) names.putIfAbsent(row.get(key), forms.getFirst());
        }
    }

    /** Of an office of a state the state's name and the office's; of an unknown one its own words. */
    public String name(String id) {
        if (id.startsWith("name:")) return id.substring("name:".length());
        String name = names.get(id);
        if (name != null) return name;
        int colon = id.indexOf(':');
        return colon < 0 ? id : name(id.substring(0, colon)) + ", " + id.substring(colon + 1).replace('-', ' ');
    }

    public Kind kind(String id) {
        int colon = id.indexOf(':');
        return kinds.getOrDefault(id, id.startsWith("name:") || colon < 0 ? Kind.UNKNOWN : Kind.BODY);
    }

    /** The ISO 3166 code of a state, or of the state that an office belongs to. */
    public static Optional<String> country(String id) {
        String state = id.indexOf(':') < 0 ? id : id.substring(0, id.indexOf(':'));
        return COUNTRIES.contains(state) ? Optional.of(state) : Optional.empty();
    }
}
