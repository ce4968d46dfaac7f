package daman.analysis.figures;

import daman.deciding.Guarantee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All promises as of a pair of times, without their claims. For a pair it is always the same, so that whoever has one can
 * keep it.
 */
public final class Cut {
    /** Those spoken of last come first, as lists show them. */
    private static final Comparator<Guarantee> LAST_FIRST = Comparator.comparing(Guarantee::last).reversed().thenComparing(Guarantee::id);

    private final LocalDate asOf;
    private final long known;
    private final List<Guarantee> all;
    private final Map<String, Guarantee> byId = new HashMap<>();
    private final Map<String, Map<String, Long>> counts = new ConcurrentHashMap<>();

    Cut(LocalDate asOf, long known, Collection<Guarantee> all) {
        this.asOf = asOf;
        this.known = known;
        List<Guarantee> ordered = new ArrayList<>(all);
        ordered.sort(LAST_FIRST);
        this.all = Collections.unmodifiableList(ordered);
        for (Guarantee one : ordered) byId.put(one.id(), one);
    }

    /** The cut a little later. @param gone what is none any more, or is renewed @param renewed as they are then */
    Cut with(long known, Set<String> gone, Collection<Guarantee> renewed) {
        List<Guarantee> then = new ArrayList<>(all.size() + renewed.size());
        for (Guarantee one : all) if (!gone.contains(one.id())) then.add(one);
        then.addAll(renewed);
        return new Cut(asOf, known, then);
    }

    public LocalDate asOf() { return asOf; }

    /** The last entry that counts; -1 where nothing was recorded yet. */
    public long known() { return known; }

    /** Those spoken of last come first. */
    public List<Guarantee> all() { return all; }

    public Optional<Guarantee> one(String id) { return Optional.ofNullable(byId.get(id)); }

    public @Nullable Guarantee find(String id) { return byId.get(id); }

    public List<Guarantee> those(Predicate<Guarantee> taken) { return all.stream().filter(taken).toList(); }

    /** How many promises have each value. @param name under which the answer is kept @param of the values of one */
    public Map<String, Long> counts(String name, Function<Guarantee, List<String>> of) {
        return counts.computeIfAbsent(name, first -> {
            Map<String, Long> found = new HashMap<>();
            for (Guarantee one : all) for (String value : of.apply(one)) found.merge(value, 1L, Long::sum);
            return Map.copyOf(found);
        });
    }

    /** Added up with what this cut knows of parts. */
    public Added added(Collection<Guarantee> some) { return Added.of(some, this::find); }

    /** The last day that anything is told of, but not later than the day asked for; null where there is nothing. */
    public @Nullable LocalDate lastDay() { return all.isEmpty() ? null : all.getFirst().last(); }
}
