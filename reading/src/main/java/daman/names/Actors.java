package daman.names;

import daman.text.Extents;
import java.util.ArrayList;
import java.util.List;

/**
 * The actors that a text names, in its order, with where each stands: told by bits as long as they are at hand, since a later step waits for each that it has to look at.
 *
 * @param all     not written to
 * @param holders persons to whom the text gives an office; few
 */
public record Actors(Actor[] all, Extents extents, List<Actor> holders) {
    public static final Actors NONE = of(List.of());

    static Actors of(List<Actor> actors) {
        Extents.Row row = new Extents.Row(actors.size());
        List<Actor> holders = new ArrayList<>(0);
        for (int a = 0; a < actors.size(); a++) {
            Actor actor = actors.get(a);
            row.add(actor.first(), actor.last());
            if (actor.kind() == Actor.Kind.PERSON && actor.office() != null) holders.add(actor);
        }
        return new Actors(actors.toArray(new Actor[0]), row.all(), holders);
    }
}
