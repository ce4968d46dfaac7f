package daman.names;

import daman.languages.Knowledge;
import daman.languages.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a description means: the state or body of its class ({@code world/classes.tsv}) that the text named last. */
final class Descriptions {
    /** So many mentions back a description still means somebody. */
    private static final int MEMORY = 60;

    private final Map<String, Set<String>> classes = new HashMap<>();

    Descriptions(Knowledge knowledge) {
        Table table = knowledge.find("world/classes.tsv");
        if (table != null) for (Table.Row row : table.expect("class", "members").rows()) classes.put(row.get("class"), Set.copyOf(row.forms("members")));
    }

    /** The id of the state or body; null where none of the class was named. */
    @Nullable String meant(String kind, List<Actor> before) {
        Set<String> members = classes.getOrDefault(kind, Set.of());
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - MEMORY); i--) {
            Actor actor = before.get(i);
            if (actor.kind() != Actor.Kind.PLACE && members.contains(actor.principal())) return actor.principal();
        }
        return null;
    }
}
