package daman.names.parts;

import daman.world.Person;
import daman.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mention as the tables know it.
 *
 * @param id     an actor, a ministry's suffix, an office or the class that a description means
 * @param of     whose it is
 * @param state  the state or body for which an actor of this id acts, whatever the day
 * @param person whom the dossier knows; null for all else
 */
public record Piece(Type type, String id, String of, String state, @Nullable Person person) {
    public enum Type { PERSON, STATE, CAPITAL, ADJECTIVE, PEOPLE, BODY, GROUP, MEDIA, MINISTRY, OFFICE, PLACE, DESCRIPTION }

    public Piece(Type type, String id, String of, World world) { this(type, id, of, world.state(id), type == Type.PERSON ? world.person(id) : null); }

    /** By hand: what a record has by itself is made at the first call, which each start would wait for. */
    @Override public boolean equals(@Nullable Object other) { return other instanceof Piece piece && type == piece.type && id.equals(piece.id) && of.equals(piece.of); }

    @Override public int hashCode() { return 31 * (31 * type.hashCode() + id.hashCode()) + of.hashCode(); }

    /** Says whose office or ministry the next or last piece is. */
    public boolean qualifies() {
        return switch (type) {
            case STATE, CAPITAL, ADJECTIVE, BODY, PEOPLE -> true;
            case PERSON, GROUP, MEDIA, MINISTRY, OFFICE, PLACE, DESCRIPTION -> false;
        };
    }
}
