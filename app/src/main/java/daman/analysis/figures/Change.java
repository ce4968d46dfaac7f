package daman.analysis.figures;

import daman.deciding.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise with a promise in a later cut.
 *
 * @param before null where it is new
 * @param after  null where it is no more
 */
public record Change(Kind kind, @Nullable Guarantee before, @Nullable Guarantee after) {
    /** The first that fits is told. */
    public enum Kind {
        APPEARED, GONE, STAGE, CONTRADICTION, AMOUNT, CONDITION, GRADE, CLAIMS;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    public Guarantee either() { return after != null ? after : Objects.requireNonNull(before); }

    /** Those of the later cut in its order, then what is no more. */
    public static List<Change> between(Cut earlier, Cut later) {
        List<Change> changes = new ArrayList<>();
        for (Guarantee after : later.all()) {
            Guarantee before = earlier.find(after.id());
            Kind kind = before == null ? Kind.APPEARED : kind(before, after);
            if (kind != null) changes.add(new Change(kind, before, after));
        }
        for (Guarantee before : earlier.all()) if (later.find(before.id()) == null) changes.add(new Change(Kind.GONE, before, null));
        return List.copyOf(changes);
    }

    private static @Nullable Kind kind(Guarantee before, Guarantee after) {
        if (before == after) return null; // nothing moved it between the two
        if (before.stage() != after.stage()) return Kind.STAGE;
        if (!before.contradictions().equals(after.contradictions())) return Kind.CONTRADICTION;
        if (!before.sums().equals(after.sums()) || !Objects.equals(before.quantity(), after.quantity())) return Kind.AMOUNT;
        if (before.condition() != after.condition()) return Kind.CONDITION;
        if (!before.grade().toString().equals(after.grade().toString())) return Kind.GRADE;
        return before.claimCount() == after.claimCount() ? null : Kind.CLAIMS;
    }
}
