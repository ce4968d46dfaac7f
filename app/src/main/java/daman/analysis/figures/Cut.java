package daman.analysis.figures;

import daman.analysis.memory.Memory;
import daman.analysis.memory.Timeline;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All promises as of a pair of times, without their claims: rows of a {@link Timeline}. For a pair it is always the same, so that whoever has one can
 * keep it. What counts promises looks at rows; what shows some makes them.
 */
public final class Cut {
    /** A chain of parts longer than this isn't followed; it may be a ring that a reviewer made. */
    private static final int DEEPEST = 16;
    /** So much is kept that was made of it: readers may ask of as many providers and recipients as they like. */
    private static final int KEPT = 500;

    private final Timeline timeline;
    private final LocalDate asOf;
    private final long known;
    private final int[] rows;
    private final Map<Object, Object> kept = new ConcurrentHashMap<>();
    private volatile int @Nullable [] byPromise;

    Cut(Timeline timeline, LocalDate asOf, long known) { this(timeline, asOf, known, timeline.at(known, (int) asOf.toEpochDay())); }

    private Cut(Timeline timeline, LocalDate asOf, long known, int[] rows) {
        this.timeline = timeline;
        this.asOf = asOf;
        this.known = known;
        this.rows = rows;
    }

    /** Of the same day, as known after a later entry. */
    Cut later(long entry) { return new Cut(timeline, asOf, entry, timeline.at(entry, (int) asOf.toEpochDay(), rows, known)); }

    /** Of promises that are always so. */
    public static Cut of(Timeline timeline, LocalDate asOf) { return of(timeline, asOf, 0); }

    public static Cut of(Timeline timeline, LocalDate asOf, long known) { return new Cut(timeline, asOf, known); }

    /** Read from the ledger's tables for this pair of times alone. */
    public static Cut read(Ledger ledger, Guarantees guarantees, Times times) { return read(ledger, guarantees, List.of(times)).getFirst(); }

    /** Read for these pairs of times alone, of one timeline. */
    public static List<Cut> read(Ledger ledger, Guarantees guarantees, List<Times> times) { return of(moments(guarantees, times), moments -> ledger.read(sql -> Timeline.asOf(sql, moments))); }

    /** Of the columns that are kept beside the ledger; where none are, read for these pairs of times alone. */
    public static List<Cut> read(Memory memory, Guarantees guarantees, List<Times> times) { return of(moments(guarantees, times), moments -> memory.isKept() ? memory.timeline(moments.getLast().known()) : memory.timeline(moments)); }

    private static List<Timeline.Moment> moments(Guarantees guarantees, List<Times> times) { return times.stream().map(one -> new Timeline.Moment(guarantees.lastEntry(one.known()), one.asOf().toEpochDay())).toList(); }

    private static List<Cut> of(List<Timeline.Moment> moments, Function<List<Timeline.Moment>, Timeline> read) {
        Timeline timeline = read.apply(moments);
        return moments.stream().map(one -> new Cut(timeline, LocalDate.ofEpochDay(one.day()), one.known())).toList();
    }

    public Timeline timeline() { return timeline; }

    public LocalDate asOf() { return asOf; }

    /** The last entry that counts; -1 where nothing was recorded yet. */
    public long known() { return known; }

    public int size() { return rows.length; }

    public boolean isEmpty() { return rows.length == 0; }

    /** All rows, those spoken of last first. */
    public IntStream rows() { return Arrays.stream(rows); }

    /** The same, for whoever looks through them often; they are to stay as they are. */
    int[] numbers() { return rows; }

    /** Those spoken of last come first. Each is made when it is asked for. */
    public List<Guarantee> all() { return shown(rows); }

    /** Promises made from their rows when they are asked for. */
    public List<Guarantee> shown(int[] some) { return new Shown(timeline, some); }

    private static final class Shown extends AbstractList<Guarantee> implements RandomAccess {
        private final Timeline timeline;
        private final int[] rows;

        Shown(Timeline timeline, int[] rows) {
            this.timeline = timeline;
            this.rows = rows;
        }

        @Override public Guarantee get(int at) { return timeline.guarantee(rows[at]); }

        @Override public int size() { return rows.length; }
    }

    public Optional<Guarantee> one(String id) {
        int row = row(timeline.promise(id));
        return row < 0 ? Optional.empty() : Optional.of(timeline.guarantee(row));
    }

    /** The row of a promise by its number; below zero where it is none now. */
    public int row(int promise) {
        int[] all = byPromise;
        if (all == null) {
            all = new int[timeline.promises()];
            Arrays.fill(all, -1);
            for (int row : rows) all[timeline.promise(row)] = row;
            byPromise = all;
        }
        return promise < 0 || promise >= all.length ? -1 : all[promise];
    }

    /** Rows, in the order of all. */
    public int[] those(IntPredicate taken) { return rows().filter(taken).toArray(); }

    /**
     * What is made of this cut and kept with it; twice where two ask for it at once, and each time where too much is kept already.
     *
     * @param name under which it is kept: a text, or a list of one and of what was asked for
     */
    @SuppressWarnings("unchecked") public <T> T kept(Object name, java.util.function.Supplier<T> made) {
        Object there = kept.get(name);
        if (there != null) return (T) there;
        T now = made.get();
        if (kept.size() < KEPT) kept.put(name, now);
        return now;
    }

    /** How many promises have each value. @param name under which the answer is kept @param number of the value or values of a row, from 0; below zero for none @param values by their number */
    public Map<String, Long> counts(String name, IntUnaryOperator number, IntFunction<List<String>> values) {
        return kept("counts " + name, () -> {
            Map<String, Long> found = new HashMap<>();
            long[] counts = counts(number);
            for (int at = 0; at < counts.length; at++) if (counts[at] > 0) for (String value : values.apply(at)) found.merge(value, counts[at], Long::sum);
            return Map.copyOf(found);
        });
    }

    /** How many promises have each word of a list. @param name under which the answer is kept @param list the number of a row's list in {@link Timeline#lists} */
    public Map<String, Long> countsInLists(String name, IntUnaryOperator list) { return kept("counts " + name, () -> Map.copyOf(timeline.words(counts(list)))); }

    /** How many promises have each word in a list of no other. */
    public Map<String, Long> countsAlone(String name, IntUnaryOperator list) { return kept("counts alone " + name, () -> Map.copyOf(timeline.wordsAlone(counts(list)))); }

    private long[] counts(IntUnaryOperator number) {
        long[] counts = new long[64];
        for (int row : rows) {
            int at = number.applyAsInt(row);
            if (at < 0) continue;
            if (at >= counts.length) counts = Arrays.copyOf(counts, Math.max(at + 1, counts.length * 2));
            counts[at]++;
        }
        return counts;
    }

    /** Added up with what this cut knows of parts. */
    public Added added(int[] some) {
        IntPredicate looked = among(some);
        Added.Adding adding = new Added.Adding(timeline.units());
        for (int row : some) {
            if (timeline.partOf(row) >= 0 && isPart(row, looked)) adding.part();
            else adding.add(timeline.told(row));
        }
        return adding.done();
    }

    /** Whether a row is one of some. As long as none of them is a part nobody asks, and so they aren't noted. */
    public IntPredicate among(int[] some) {
        int from = 0;
        while (from < some.length && timeline.partOf(some[from]) < 0) from++;
        if (from == some.length) return row -> false;
        BitSet looked = new BitSet();
        for (int row : some) looked.set(row);
        return looked::get;
    }

    public Rung rung(int row) { return Rung.of(timeline.stage(row)); }

    /** Whether a whole of it is looked at too, and has a sum. */
    boolean isPart(int row, IntPredicate looked) { return isBelow(row, whole -> looked.test(whole) && timeline.told(whole).unit() >= 0); }

    /** Whether one of the promises out of which it comes, however far above, is such a one. @param such of a row */
    public boolean isBelow(int row, IntPredicate such) {
        if (timeline.partOf(row) < 0) return false;
        for (int whole : wholes(row)) if (such.test(whole)) return true;
        return false;
    }

    /** The rows of the promises out of which it comes, the nearest first. */
    public List<Integer> wholes(int row) {
        List<Integer> found = new ArrayList<>();
        List<Integer> seen = new ArrayList<>(List.of(timeline.promise(row)));
        int above = timeline.partOf(row);
        for (int step = 0; step < DEEPEST && above >= 0 && !seen.contains(above); step++) {
            seen.add(above);
            int whole = row(above);
            if (whole < 0) break;
            found.add(whole);
            above = timeline.partOf(whole);
        }
        return found;
    }

    /** The last day that anything is told of, but not later than the day asked for; null where there is nothing. */
    public @Nullable LocalDate lastDay() { return rows.length == 0 ? null : LocalDate.ofEpochDay(timeline.last(rows[0])); }

    /** Until which day it tells: the day asked for, or, of all days, the last that anything is told of. Null where there is nothing to tell of all days. */
    public @Nullable LocalDate until() { return asOf.equals(Times.NOW.asOf()) ? lastDay() : asOf; }
}
