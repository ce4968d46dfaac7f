package daman.names;

import org.jspecify.annotations.Nullable;

/**
 * An actor where the text names it. {@code first} and {@code last} are token numbers and take in titles and appositions.
 *
 * @param id     actor id; of a spokesman the body he speaks for; {@code name:…} of a person the dossier doesn't know
 * @param kind   how it is named
 * @param state  the state or body it acts for, null when not known
 * @param office the office the text gives this person, null if none
 * @param of     whose office, null when the text doesn't say
 * @param status {@code former} or {@code acting} when the text says so, else empty
 * @param core   token of the name itself, without title
 * @param head   token of the title or, without one, of the name: its case is the mention's case
 * @param gender of a person whom the dossier knows
 */
public record Actor(int first, int last, String id, Kind kind, @Nullable String state, @Nullable String office, @Nullable String of,
                    String status, int core, int head, Gender gender, String origin) {

    /** How an actor is named. */
    public enum Kind {
        STATE, CAPITAL, ADJECTIVE, PEOPLE, PERSON, BODY, GROUP, MINISTRY, MEDIA, PLACE, UNKNOWN;

        /** Can this kind be the one who acts or speaks? An adjective belongs to a noun. */
        public boolean acts() { return this != ADJECTIVE && this != PLACE; }
    }

    /** Whom "he" or "she" may mean. */
    public enum Gender {
        WOMAN, MAN, OPEN;

        /** Nothing is said against it. */
        public boolean fits(Gender other) { return this == OPEN || other == OPEN || this == other; }
    }

    public boolean person() { return kind == Kind.PERSON || kind == Kind.UNKNOWN; }

    /** The state or body it acts for; itself where none is known. */
    public String principal() { return state != null ? state : id; }

    /** It is this state or body, or acts for it. */
    public boolean standsFor(String principal) { return id.equals(principal) || principal.equals(state); }

    public boolean covers(int token) { return first <= token && token <= last; }
}
