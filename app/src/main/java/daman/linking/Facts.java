package daman.linking;

import daman.languages.Knowledge;
import daman.languages.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What linking knows of the world.
 *
 * @param groups  actors without fixed members: a coalition, the allies
 * @param classes the class of each item of the catalogue, by its name in small letters
 * @param pieces  what belongs to weapons is called behind their names: missiles, launchers
 */
public record Facts(Set<String> groups, Map<String, String> classes, Set<String> pieces) {
    public static final Facts NONE = new Facts(Set.of(), Map.of(), Set.of());

    public static Facts of(Knowledge knowledge) {
        Set<String> groups = new HashSet<>();
        for (Table.Row row : knowledge.table("world/bodies.tsv").rows()) if (row.get("kind").equals("group")) groups.add(row.get("id"));
        Map<String, String> classes = new HashMap<>();
        for (Table.Row row : knowledge.table("world/items.tsv").rows()) classes.put(Items.folded(row.get("item")), row.get("class"));
        Set<String> pieces = new HashSet<>();
        Table parts = knowledge.find("world/pieces.tsv");
        if (parts != null) for (Table.Row row : parts.rows()) pieces.add(Items.folded(row.get("named")));
        return new Facts(Set.copyOf(groups), Map.copyOf(classes), Set.copyOf(pieces));
    }

    boolean isGroup(String actor) { return groups.contains(actor); }
}
