package daman.analysis.changes;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Field;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Plain;
import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.analysis.spoken.Spoken;
import daman.deciding.Contradiction;
import daman.deciding.Guarantee;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is otherwise in a later cut, as listings. */
public final class ChangesAnswer {
    private static final int SHOWN = 100;

    private ChangesAnswer() {}

    /** @param later of the same timeline as the earlier */
    public static Answer of(Cut earlier, Cut later) {
        List<Change.Found> all = Change.between(earlier, later);
        Map<Change.Kind, Long> counts = all.stream().collect(Collectors.groupingBy(Change.Found::kind, TreeMap::new, Collectors.counting()));
        return new Answer("changes", later.until(), later.known(), List.of(
            Listing.of("kinds", List.of(Field.of("change", WORD), Field.of("promises", COUNT)), counts.entrySet().stream().map(one -> Arrays.<@Nullable Object>asList(one.getKey().id(), one.getValue())).toList()),
            Listing.later("changes", List.of(Field.of("change", WORD), Field.of("guarantee", GUARANTEE), Field.of("measure", MEASURE), Field.under("measure", "item", ITEM), Field.of("before", TEXT), Field.of("after", TEXT), Field.of("last", DAY), Field.hidden("claims", TEXTS)), all, found -> row(found.shown(later.timeline()))).showing(SHOWN)));
    }

    private static List<@Nullable Object> row(Change one) {
        Guarantee either = one.either();
        return Arrays.asList(one.kind().id(), either, either.measure(), either.item(), side(one.kind(), one.before()), side(one.kind(), one.after()), either.last(), either.stages().stream().map(Guarantee.Step::claim).toList());
    }

    /** What the change is about, as it was or is; null where there is nothing of it. */
    private static @Nullable String side(Change.Kind kind, @Nullable Guarantee one) {
        if (one == null) return null;
        return switch (kind) {
            case APPEARED, GONE, WITHDRAWN, ADVANCED, FALLEN -> Spoken.stageId(one.stage());
            case CONTRADICTED, SETTLED -> orNull(one.contradictions().stream().map(ChangesAnswer::words).collect(Collectors.joining("; ")));
            case REVISED -> orNull(Stream.concat(one.quantity() == null ? Stream.of() : Stream.of(String.valueOf(Plain.of(RANGE, one.quantity()))), ((List<?>) java.util.Objects.requireNonNull(Plain.of(SUMS, one.sums()))).stream().map(String::valueOf)).collect(Collectors.joining(", ")));
            case CONDITION -> one.condition() == null ? null : one.condition().id();
            case GRADE -> one.grade().toString();
            case CLAIMS -> Integer.toString(one.claimCount());
        };
    }

    private static String words(Contradiction one) { return one.field() + " " + String.join(" / ", one.values()); }

    private static @Nullable String orNull(String text) { return text.isEmpty() ? null : text; }
}
