package daman.analysis.changes;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Field;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Stood;
import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.deciding.Guarantee;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is otherwise in a later cut, as listings. */
public final class ChangesAnswer {
    private static final int SHOWN = 100;
    private static final List<Field> FIELDS = List.of(Field.of("change", CHANGE), Field.of("guarantee", GUARANTEE), Field.of("measure", MEASURE), Field.under("measure", "item", ITEM), Field.of("before", STOOD), Field.of("after", STOOD), Field.of("last", DAY), Field.hidden("claims", TEXTS));

    private ChangesAnswer() {}

    /** @param later of the same timeline as the earlier */
    public static Answer of(Cut earlier, Cut later) {
        List<Change.Found> all = Change.between(earlier, later);
        Map<Change.Kind, Long> counts = all.stream().collect(Collectors.groupingBy(Change.Found::kind, TreeMap::new, Collectors.counting()));
        return new Answer("changes", later.until(), later.known(), List.of(
            Listing.of("kinds", List.of(Field.of("change", CHANGE), Field.of("promises", COUNT)), counts.entrySet().stream().map(one -> Arrays.<@Nullable Object>asList(one.getKey(), one.getValue())).toList()), changes(later, all).showing(SHOWN)));
    }

    /** A row for each of some changes. */
    public static Listing changes(Cut later, List<Change.Found> some) { return Listing.later("changes", FIELDS, some, found -> row(found.shown(later.timeline()))); }

    private static List<@Nullable Object> row(Change one) {
        Guarantee either = one.either();
        return Arrays.asList(one.kind(), either, either.measure(), either.item(), stood(one.kind(), one.before()), stood(one.kind(), one.after()), either.last(), either.stages().stream().map(Guarantee.Step::claim).toList());
    }

    private static @Nullable Stood stood(Change.Kind kind, @Nullable Guarantee one) { return one == null ? null : new Stood(kind, one); }
}
