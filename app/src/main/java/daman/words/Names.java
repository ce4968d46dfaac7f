package daman.words;

import daman.languages.Knowledge;
import daman.languages.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What actors and things are called in the reader's language: the first form that the tables of {@code world/} have. */
public final class Names {
    private final Map<String, Table.Row> actors = new HashMap<>();
    private final Map<String, Table.Row> items = new HashMap<>();
    private final Set<String> people = new HashSet<>();

    public Names(Knowledge knowledge) {
        add(knowledge.find("world/states.tsv"), "state", actors);
        add(knowledge.find("world/bodies.tsv"), "id", actors);
        add(knowledge.find("world/people.tsv"), "id", actors);
        Table persons = knowledge.find("world/people.tsv");
        if (persons != null) for (Table.Row row : persons.rows()) people.add(row.get("id"));
        add(knowledge.find("world/items.tsv"), "item", items);
    }

    /** Of a state only the row with its names: its capital and its people have rows of their own. */
    private static void add(@Nullable Table table, String key, Map<String, Table.Row> rows) {
        if (table == null) return;
        for (Table.Row row : table.rows()) if (!key.equals("state") || row.get("kind").equals("name")) rows.putIfAbsent(row.get(key), row);
    }

    public String actor(Words words, String id) {
        if (id.startsWith("name:")) return id.substring("name:".length());
        Table.Row row = actors.get(id);
        String name = row == null ? "" : form(row, words.language());
        if (!name.isEmpty()) return capital(name, words.language());
        int colon = id.indexOf(':');
        return colon < 0 ? spoken(id) : actor(words, id.substring(0, colon)) + " · " + words.find("office." + id.substring(colon + 1)).orElse(spoken(id.substring(colon + 1)));
    }

    /** Whether a table has it: a state, a body, a person. */
    public boolean isActor(String id) { return actors.containsKey(id); }

    /** The states and bodies that may give and receive, by their ids: what each is called. */
    public Map<String, String> givers(Words words) {
        Map<String, String> givers = new TreeMap<>();
        for (String id : actors.keySet()) if (!people.contains(id)) givers.put(id, actor(words, id));
        return givers;
    }

    /** The things of the catalogue, by their names there: what each is called. */
    public Map<String, String> items(Words words) {
        Map<String, String> all = new TreeMap<>();
        for (String item : items.keySet()) all.put(item, item(words, item));
        return all;
    }

    /** The state or body to which one belongs: a ministry's, a person's; empty where it is none or isn't known. */
    public String above(String id) {
        int colon = id.startsWith("name:") ? -1 : id.indexOf(':');
        if (colon > 0) return id.substring(0, colon);
        Table.Row row = actors.get(id);
        String state = row == null ? "" : row.get("state");
        return state.equals(id) ? "" : state;
    }

    /** Actors, and those to which they belong; each once. */
    public Set<String> withThoseAbove(List<String> some) {
        Set<String> all = new HashSet<>(some);
        for (String actor : some) all.add(above(actor));
        all.remove("");
        return all;
    }

    /** Of a list the parts that are known; the others stay as they are. */
    public String item(Words words, String item) { return Arrays.stream(item.split(", ")).map(one -> thing(words, one)).collect(Collectors.joining(", ")); }

    /** What belongs to a weapon ("NASAMS missiles") is called by the words of both, the weapon last: so in all languages of the pages but English, whose names those of the catalogue are. */
    private String thing(Words words, String item) {
        if (words.language() == PageLanguage.ENGLISH) return item;
        int blank = item.lastIndexOf(' ');
        String piece = blank < 0 || items.containsKey(item) ? "" : known(words, item.substring(blank + 1));
        return piece.isEmpty() ? named(words, item) : piece + " " + named(words, item.substring(0, blank));
    }

    private String named(Words words, String item) {
        String known = known(words, item);
        return known.isEmpty() ? item : known;
    }

    /** Empty where the catalogue hasn't it, or has no name for it in the language. */
    private String known(Words words, String item) { return items.containsKey(item) ? form(items.get(item), words.language()) : ""; }

    private static String form(Table.Row row, PageLanguage language) { return row.forms(language.code()).stream().findFirst().orElse(""); }

    private static String capital(String name, PageLanguage language) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(language.locale()) + name.substring(first);
    }

    /** Of an id that no table has: words instead of hyphens. */
    private static String spoken(String id) {
        if (!id.contains("-") && id.equals(id.toUpperCase(java.util.Locale.ROOT))) return id;
        return Arrays.stream(id.split("-")).filter(part -> !part.isEmpty()).map(part -> capital(part, PageLanguage.ENGLISH)).collect(Collectors.joining(" "));
    }
}
