package daman.analysis.gaps;

import daman.analysis.answers.Figure;
import daman.analysis.answers.Which;
import daman.analysis.columns.Ints;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Timeline;
import daman.things.Measure;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for and not promised, promised and not allocated, allocated and not delivered.
 *
 * @param until     the day up to which ages are counted; null where nothing is told
 * @param known     the last entry that counts
 * @param things    by thing; a promise of several without numbers of their own stands with each of them, so that these lines are not to be added up
 * @param providers by all who give together, of demands by all of whom they are asked; empty where nobody is named
 * @param quarters  by the first day of the quarter in which something was first promised or asked for
 */
public record Gaps(@Nullable LocalDate until, long known, Groups<Measure, Line<Measure>> measures, Groups<Things, Line<Things>> things, Groups<List<String>, Line<List<String>>> providers, Groups<LocalDate, Line<LocalDate>> quarters, List<Demand> demands,
                   List<Open> open, Groups<Measure, Lead<Measure>> leads, Groups<List<String>, Lead<List<String>>> leadsOfProviders, Cut cut) {
    private static final int FEW = 4;
    private static final int MEASURES = Measure.values().length;
    private static final Set<Rung> ALLOCATED = EnumSet.of(Rung.ALLOCATED, Rung.DELIVERED);
    private static final Set<Rung> UNALLOCATED = EnumSet.of(Rung.PROMISED, Rung.AGREED);

    /**
     * By what promises and demands stand together.
     *
     * @param number    of what a row has, the same for rows that stand together
     * @param ofPromise where a row of such a number stands
     * @param oneThing  whether what stands together is of one thing
     */
    private record Grouping<K>(IntUnaryOperator number, IntFunction<List<K>> ofPromise, Function<Demand, List<K>> ofDemand, Comparator<K> order, Predicate<K> oneThing) {}

    private static final Comparator<List<String>> BY_NAMES = Comparator.comparing(names -> String.join("+", names));

    public static Gaps of(Cut cut, Which which) {
        int[] rows = which.rows(cut);
        Timeline all = cut.timeline();
        List<Demand> demands = Demand.of(cut, rows);
        int[] promised = Arrays.stream(rows).filter(row -> cut.rung(row).isPromise()).toArray();
        Grouping<Measure> byMeasure = new Grouping<>(row -> all.measure(row).ordinal(), row -> List.of(all.measure(row)), one -> List.of(one.measure()), Comparator.comparing(one -> one), one -> false);
        Grouping<Things> byThing = new Grouping<>(row -> all.itemNumber(row) * MEASURES + all.measure(row).ordinal(), row -> Things.of(all.measure(row), all.item(row)), one -> Things.of(one.measure(), one.item()), Comparator.comparing(one -> one), one -> one.item() != null);
        Grouping<List<String>> byGivers = new Grouping<>(all::providers, row -> List.of(List.copyOf(new TreeSet<>(all.lists().at(all.providers(row))))), one -> List.of(one.asked()), BY_NAMES, one -> false);
        Grouping<LocalDate> byQuarter = new Grouping<>(row -> began(all, row), row -> List.of(quarter(LocalDate.ofEpochDay(began(all, row)))), one -> List.of(quarter(one.first())), Comparator.comparing(LocalDate::toEpochDay), one -> false);
        LocalDate until = cut.until();
        Map<Measure, int[]> ofMeasures = by(promised, byMeasure);
        Map<List<String>, int[]> ofGivers = by(promised, byGivers);
        return new Gaps(until, cut.known(), lines(cut, ofMeasures, demands, byMeasure), lines(cut, by(promised, byThing), demands, byThing), lines(cut, ofGivers, demands, byGivers), lines(cut, by(promised, byQuarter), demands, byQuarter),
            demands, until == null ? List.of() : Open.of(cut, promised, until), leads(cut, ofMeasures), leads(cut, ofGivers), cut);
    }

    /** The day since 1970 on which somebody first stood by it, or it was first told of. */
    private static int began(Timeline all, int row) { return Lead.promised(all.steps(row)).orElse(all.first(row)); }

    private static LocalDate quarter(LocalDate day) { return day.with(IsoFields.DAY_OF_QUARTER, 1); }

    private static <K> Groups<K, Line<K>> lines(Cut cut, Map<K, int[]> given, List<Demand> demands, Grouping<K> by) {
        Map<K, List<Demand>> asked = new TreeMap<>(by.order);
        for (Demand one : demands) for (K key : by.ofDemand.apply(one)) asked.computeIfAbsent(key, first -> new ArrayList<>()).add(one);
        Set<K> keys = new TreeSet<>(by.order);
        keys.addAll(given.keySet());
        keys.addAll(asked.keySet());
        return new Groups<>(List.copyOf(keys), key -> line(cut, key, given.getOrDefault(key, new int[0]), asked.getOrDefault(key, List.of()), by.oneThing.test(key)));
    }

    private static <K> Map<K, int[]> by(int[] rows, Grouping<K> by) {
        Map<Integer, Ints> alike = new LinkedHashMap<>();
        for (int at = 0; at < rows.length; at++) alike.computeIfAbsent(by.number.applyAsInt(rows[at]), first -> new Ints(FEW)).add(at);
        Map<K, List<Ints>> found = new TreeMap<>(by.order);
        for (Ints some : alike.values()) for (K key : by.ofPromise.apply(rows[some.at(0)])) found.computeIfAbsent(key, first -> new ArrayList<>()).add(some);
        Map<K, int[]> sorted = new TreeMap<>(by.order);
        found.forEach((key, some) -> sorted.put(key, Arrays.stream(together(some)).map(at -> rows[at]).toArray()));
        return sorted;
    }

    /** Their numbers, from the least on. */
    private static int[] together(List<Ints> some) {
        int[] all = some.stream().flatMapToInt(one -> Arrays.stream(one.values(), 0, one.size())).toArray();
        if (some.size() > 1) Arrays.sort(all);
        return all;
    }

    private static <K> Line<K> line(Cut cut, K key, int[] promised, List<Demand> demands, boolean oneThing) {
        Figure asked = Demand.figure(cut, demands, oneThing);
        Figure all = Figure.ofPromises(cut, promised, oneThing);
        return new Line<>(key, asked, all, some(cut, promised, ALLOCATED, oneThing), some(cut, promised, EnumSet.of(Rung.DELIVERED), oneThing), Line.missing(asked, all),
            some(cut, promised, UNALLOCATED, oneThing), some(cut, promised, EnumSet.of(Rung.ALLOCATED), oneThing));
    }

    private static Figure some(Cut cut, int[] rows, Set<Rung> rungs, boolean oneThing) {
        int[] those = new int[rows.length];
        int size = 0;
        for (int row : rows) if (rungs.contains(cut.rung(row))) those[size++] = row;
        return Figure.ofPromises(cut, Arrays.copyOf(those, size), oneThing);
    }

    private static <K> Groups<K, Lead<K>> leads(Cut cut, Map<K, int[]> groups) { return new Groups<>(List.copyOf(groups.keySet()), key -> Lead.of(key, cut, groups.getOrDefault(key, new int[0]))); }

    public boolean isEmpty() { return measures.isEmpty(); }
}
