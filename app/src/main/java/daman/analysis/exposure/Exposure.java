package daman.analysis.exposure;

import daman.analysis.answers.Figure;
import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Timeline;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What open promises hang on. Open is what somebody stands by and has not delivered.
 *
 * @param until      the day from which on it is told; null where nothing is told of any day, and then of all days
 * @param before     the day before which things count as at risk; null for no such day
 * @param conditions by what they wait for
 * @param ahead      what is due from that day on, with the open promises of whom it concerns, the next first
 * @param agreements with the promises of them
 * @param risks      before the day, by reason; the last is all together, each promise once
 */
public record Exposure(@Nullable LocalDate until, @Nullable LocalDate before, long known, List<Hanging> conditions, List<Ahead> ahead, List<Bound> agreements, List<Risk> risks) {
    /** The last year that addresses and tables have. */
    private static final int LAST_YEAR = 9999;

    /** Promises that wait for something. */
    public record Hanging(Condition on, Figure open) {}

    /** Something that is due, and what its actor has promised and not delivered. */
    public record Ahead(Due due, Figure open) {}

    /** An agreement, and what the ledger has of it. */
    public record Bound(Agreement agreement, Figure promises) {}

    /**
     * Why something is at risk.
     *
     * @param why   of a condition its id after {@code condition-}, of what is due its kind, or {@code all}
     * @param dues  how many things are due; 0 for a condition, which has no day
     * @param open  the promises, each once
     * @param aside what lapses of envelopes; these are no promises, and never added to them
     */
    public record Risk(String why, long dues, Figure open, List<Sum> aside) {}

    /** @param before null for a year after the day from which it is told */
    public static Exposure of(Cut cut, Which which, Calendar calendar, @Nullable LocalDate before) {
        LocalDate until = cut.until();
        LocalDate end = before != null ? before : until == null ? null : until.getYear() < LAST_YEAR ? until.plusYears(1) : until;
        int[] rows = which.rows(cut);
        int[] open = Arrays.stream(rows).filter(row -> cut.rung(row).isPromise() && cut.rung(row) != Rung.DELIVERED).toArray();
        List<Hanging> conditions = new ArrayList<>();
        for (Condition one : Condition.values()) {
            Figure figure = figure(cut, open, row -> cut.timeline().condition(row) == one);
            if (!figure.isEmpty()) conditions.add(new Hanging(one, figure));
        }
        Map<String, Figure> byActor = new TreeMap<>();
        List<Ahead> ahead = calendar.dues().stream().filter(due -> which.provider() == null || which.provider().equals(due.actor())).filter(due -> until == null || !due.when().last().isBefore(until) && (due.since() == null || !due.since().isAfter(until)))
            .map(due -> new Ahead(until == null ? due : due.ahead(), byActor.computeIfAbsent(due.actor(), actor -> figure(cut, open, given(cut, actor))))).toList();
        List<Bound> agreements = calendar.agreements().stream().filter(one -> which.provider() == null || which.provider().equals(one.party())).filter(one -> until == null || !one.signed().isAfter(until))
            .map(one -> new Bound(one, figure(cut, rows, given(cut, one.party()).and(row -> cut.timeline().measure(row) == Measure.AGREEMENT && cut.rung(row).isPromise())))).toList();
        return new Exposure(until, end, cut.known(), conditions, ahead, agreements, risks(cut, open, conditions, ahead, end));
    }

    private static IntPredicate given(Cut cut, String actor) {
        Timeline all = cut.timeline();
        return all.having(all::providers, list -> list.contains(actor));
    }

    private static Figure figure(Cut cut, int[] rows, IntPredicate taken) { return Figure.ofPromises(cut, Arrays.stream(rows).filter(taken).toArray(), false); }

    private static List<Risk> risks(Cut cut, int[] open, List<Hanging> conditions, List<Ahead> ahead, @Nullable LocalDate end) {
        List<Risk> risks = new ArrayList<>();
        Set<Integer> all = new HashSet<>();
        for (Hanging one : conditions) {
            risks.add(new Risk("condition-" + one.on().id(), 0, one.open(), List.of()));
            all.addAll(one.open().rows());
        }
        for (Due.Kind kind : Due.Kind.values()) {
            List<Ahead> due = ahead.stream().filter(one -> one.due().kind() == kind && (end == null || one.due().when().first().isBefore(end))).toList();
            if (due.isEmpty() || kind == Due.Kind.SUMMIT) continue;
            Set<Integer> rows = new HashSet<>();
            due.forEach(one -> rows.addAll(one.open().rows()));
            all.addAll(rows);
            risks.add(new Risk(kind.id(), due.size(), figure(cut, open, rows::contains), due.stream().flatMap(one -> one.due().sums().stream()).toList()));
        }
        if (!risks.isEmpty()) risks.add(new Risk("all", risks.stream().mapToLong(Risk::dues).sum(), figure(cut, open, all::contains), List.of()));
        return List.copyOf(risks);
    }
}
