package daman.events;

import daman.text.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two or more actors spoke or met, or are to (GUIDE.md, contacts). */
public record Contact(Evidence evidence, Kind kind, List<String> participants, @Nullable LocalDate date, boolean planned, List<String> rules) {

    public enum Kind {
        CALL, MEETING, SUMMIT, VISIT;

        public String id() { return name().toLowerCase(Locale.ROOT); }

        public static Kind of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
    }

    /** The same contact, kind "meeting" where a summit was read of more than took part together, among some of those. */
    Contact among(List<String> some) { return new Contact(evidence, kind == Kind.SUMMIT ? Kind.MEETING : kind, some, date, planned, rules); }

    public Contact {
        participants = List.copyOf(participants);
        rules = List.copyOf(rules);
    }
}
