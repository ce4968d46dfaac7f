package daman.names.parts;

import org.jspecify.annotations.Nullable;

/** A part of a mention as the tables know it. {@code id} is an actor, a ministry's suffix, an office or the class that a description means; {@code of} whose it is. */
public record Piece(Type type, String id, String of) {
    public enum Type { PERSON, STATE, CAPITAL, ADJECTIVE, PEOPLE, BODY, GROUP, MEDIA, MINISTRY, OFFICE, PLACE, DESCRIPTION }

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
