package daman.analysis.gaps;

import daman.analysis.answers.Figure;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Steps;
import daman.analysis.memory.Timeline;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody asks for. The ledger joins no requests: each report of one is a line of its own. Here they are one demand where the same
 * recipient asks for the same thing in the same number and sum, each time within {@value #SPAN} days of the time before, of whomever it is asked.
 *
 * @param recipient who asks; null where no report says for whom
 * @param quantity  null where no number is asked for
 * @param sums      the first of a request; none where no sum is asked for
 * @param asked     of whom, by their ids; empty where nobody is named
 * @param rows      of the cut, by the day on which they first asked
 */
public record Demand(@Nullable String recipient, Measure measure, @Nullable String item, @Nullable Range quantity, List<Sum> sums, List<String> asked, LocalDate first, LocalDate last, List<Integer> rows) {
    /** Days after which a request that nobody repeated is another one when it comes back. */
    public static final int SPAN = 180;

    private record Key(@Nullable String recipient, Measure measure, @Nullable String item, int quantity, List<Sum> sums) {}

    /** A row with the days between which it asks. */
    private record Asking(int row, int from, int to) {}

    /** Those of some rows, the earliest first. */
    static List<Demand> of(Cut cut, int[] some) {
        Map<Key, List<Asking>> alike = new HashMap<>();
        for (int row : some) {
            Asking asking = asking(cut.timeline(), row);
            if (asking != null) alike.computeIfAbsent(key(cut.timeline(), row), key -> new ArrayList<>()).add(asking);
        }
        List<Demand> demands = new ArrayList<>();
        alike.forEach((key, all) -> apart(cut.timeline(), all).forEach(each -> demands.add(of(cut.timeline(), key, each))));
        demands.sort(Comparator.comparing(Demand::first).thenComparing(one -> cut.timeline().id(one.rows.getFirst())));
        return List.copyOf(demands);
    }

    private static Key key(Timeline all, int row) {
        List<Sum> sums = all.told(row).sums();
        return new Key(all.recipient(row), all.measure(row), all.item(row), all.quantity(row), sums.isEmpty() ? sums : List.of(sums.getFirst()));
    }

    /** Null where it was never asked for. */
    private static @Nullable Asking asking(Timeline all, int row) {
        Steps steps = all.steps(row);
        int from = Integer.MAX_VALUE, to = Integer.MIN_VALUE;
        for (int at = 0; at < steps.size(); at++) if (steps.stage(at) == Stage.REQUESTED) {
            from = Math.min(from, steps.day(at));
            to = Math.max(to, steps.day(at));
        }
        if (to < from) return null;
        return new Asking(row, from, all.stage(row) == Stage.REQUESTED ? Math.max(to, all.last(row)) : to);
    }

    /** Cut where nobody asked for longer than the span. */
    private static List<List<Asking>> apart(Timeline timeline, List<Asking> all) {
        all.sort(Comparator.comparingInt(Asking::from).thenComparing(one -> timeline.id(one.row)));
        List<List<Asking>> found = new ArrayList<>();
        int until = 0;
        for (Asking one : all) {
            boolean another = found.isEmpty() || one.from - until > SPAN;
            if (another) found.add(new ArrayList<>());
            until = another ? one.to : Math.max(until, one.to);
            found.getLast().add(one);
        }
        return found;
    }

    private static Demand of(Timeline all, Key key, List<Asking> askings) {
        TreeSet<String> asked = new TreeSet<>();
        for (Asking one : askings) asked.addAll(all.lists().at(all.providers(one.row)));
        int last = askings.stream().mapToInt(Asking::to).max().orElseThrow();
        return new Demand(key.recipient, key.measure, key.item, all.quantityRange(askings.getFirst().row), key.sums, List.copyOf(asked), LocalDate.ofEpochDay(askings.getFirst().from), LocalDate.ofEpochDay(last), askings.stream().map(Asking::row).toList());
    }

    /**
     * Of demands. Several for one thing may be one that grew, or each another: their number is at least the largest of them, and at most all of them together.
     * So are their sums.
     */
    static Figure figure(Cut cut, List<Demand> demands, boolean oneThing) {
        Range number = null;
        Map<Object, Sum> sums = new LinkedHashMap<>();
        long unnumbered = 0, unpriced = 0;
        for (Demand one : demands) {
            Range own = oneThing && !Figure.isList(one.item()) ? one.quantity() : null;
            if (own == null) unnumbered++;
            else number = number == null ? own : together(number, own);
            if (one.sums().isEmpty()) unpriced++;
            for (Sum sum : one.sums()) sums.merge(List.of(sum.currency(), String.valueOf(sum.per())), sum, (a, b) -> new Sum(together(a.range(), b.range()), a.currency(), a.per()));
        }
        return new Figure(demands.size(), number, unnumbered, List.copyOf(sums.values()), unpriced, cut, demands.stream().flatMap(one -> one.rows.stream()).toList());
    }

    private static Range together(Range a, Range b) { return new Range(a.low().max(b.low()), a.high().add(b.high())); }
}
