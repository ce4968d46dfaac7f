package daman.statements;

import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks, where the text names him, and by which rule he was chosen. */
public record Speaker(List<String> ids, Attribution attribution, int first, int last, String rule) {
    /** An outlet that relays an official speaks with his authority (GUIDE.md, case 4). */
    public Speaker as(@Nullable Attribution settled) {
        boolean relayed = settled == Attribution.MEDIA && (attribution == Attribution.OFFICIAL || attribution == Attribution.LEAK);
        return settled == null || relayed ? this : new Speaker(ids, settled, first, last, rule);
    }

    /** Those of some actors, each once; mostly it is one. */
    public static List<String> ids(List<Actor> actors) {
        if (actors.size() < 2) return actors.isEmpty() ? List.of() : List.of(actors.getFirst().id());
        List<String> ids = new ArrayList<>(actors.size());
        for (Actor actor : actors) if (!ids.contains(actor.id())) ids.add(actor.id());
        return List.copyOf(ids);
    }
}
