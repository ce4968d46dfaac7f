package daman.names.parts;

/** A part of a mention as the tables know it. {@code id} is an actor, a ministry's suffix, an office or the class that a description means; {@code of} whose it is. */
public record Piece(Type type, String id, String of) {
    public enum Type { PERSON, STATE, CAPITAL, ADJECTIVE, PEOPLE, BODY, GROUP, MEDIA, MINISTRY, OFFICE, PLACE, DESCRIPTION }

    /** Says whose office or ministry the next or last piece is. */
    public boolean qualifies() {
        return switch (type) {
            case STATE, CAPITAL, ADJECTIVE, BODY, PEOPLE -> true;
            case PERSON, GROUP, MEDIA, MINISTRY, OFFICE, PLACE, DESCRIPTION -> false;
        };
    }
}
