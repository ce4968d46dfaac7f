package daman.names;

import daman.text.Extents;
import java.util.List;

/**
 * The actors that a text names, in its order, with where each stands: told by bits as long as they are at hand, since a later step waits for each that it has to look at.
 *
 * @param all not written to
 */
public record Actors(Actor[] all, Extents extents) {
    public static final Actors NONE = of(List.of());

    static Actors of(List<Actor> actors) {
        Extents.Row row = new Extents.Row(actors.size());
        for (int a = 0; a < actors.size(); a++) row.add(actors.get(a).first(), actors.get(a).last());
        return new Actors(actors.toArray(new Actor[0]), row.all());
    }
}
