package daman.analysis.figures;

import daman.analysis.memory.Timeline;
import daman.commitments.Stage;
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
        /** Nobody had told of it. */
        APPEARED,
        /** Its claims went to another promise, or were rejected. */
        GONE,
        /** Withdrawn, refused, suspended or expired. */
        WITHDRAWN,
        /** Further than before, or further again after it had been halted. */
        ADVANCED,
        /** Not as far as it was told to be. */
        FALLEN,
        CONTRADICTED,
        /** What was contradicted isn't any more. */
        SETTLED,
        /** Another sum or number. */
        REVISED,
        CONDITION, GRADE, CLAIMS;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** Before it is shown. @param before its row; below zero where it is new @param after its row; below zero where it is no more */
    public record Found(Kind kind, int before, int after) {
        public Change shown(Timeline timeline) { return new Change(kind, before < 0 ? null : timeline.guarantee(before), after < 0 ? null : timeline.guarantee(after)); }
    }

    public Guarantee either() { return after != null ? after : Objects.requireNonNull(before); }

    /** Those of the later cut in its order, then what is no more. @param later of the same timeline */
    public static List<Found> between(Cut earlier, Cut later) {
        Timeline timeline = later.timeline();
        List<Found> changes = new ArrayList<>();
        later.rows().forEach(after -> {
            int before = earlier.row(timeline.promise(after));
            Kind kind = before < 0 ? Kind.APPEARED : before == after ? null : kind(timeline, before, after); // where it is the same row, nothing moved it
            if (kind != null) changes.add(new Found(kind, before, after));
        });
        earlier.rows().filter(before -> later.row(timeline.promise(before)) < 0).forEach(before -> changes.add(new Found(Kind.GONE, before, -1)));
        return List.copyOf(changes);
    }

    private static @Nullable Kind kind(Timeline timeline, int before, int after) {
        if (timeline.stage(before) != timeline.stage(after)) return moved(timeline.stage(before), timeline.stage(after));
        if (!timeline.contradictions(before).equals(timeline.contradictions(after))) return timeline.contradictions(after).isEmpty() ? Kind.SETTLED : Kind.CONTRADICTED;
        if (!timeline.told(before).sums().equals(timeline.told(after).sums()) || timeline.quantity(before) != timeline.quantity(after)) return Kind.REVISED;
        if (timeline.condition(before) != timeline.condition(after)) return Kind.CONDITION;
        if (timeline.reliability(before) != timeline.reliability(after) || timeline.credibility(before) != timeline.credibility(after)) return Kind.GRADE;
        return timeline.claims(before) == timeline.claims(after) ? null : Kind.CLAIMS;
    }

    /** @param before null where only rumours spoke of it @param after likewise */
    private static Kind moved(@Nullable Stage before, @Nullable Stage after) {
        if (after == null) return Kind.FALLEN;
        if (Rung.of(after) == Rung.ENDED) return Kind.WITHDRAWN;
        return before == null || Rung.of(before) == Rung.ENDED || after.compareTo(before) > 0 ? Kind.ADVANCED : Kind.FALLEN;
    }
}
