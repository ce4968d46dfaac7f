package daman.analysis.figures;

import daman.things.Measure;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far the promises of one group are.
 *
 * @param promises how many there are
 * @param rungs    by {@link Rung}, in its order
 * @param standing those that somebody stands by
 */
public record Standing(long promises, List<Added> rungs, Added standing) {
    public Added at(Rung rung) { return rungs.get(rung.ordinal()); }

    /** Of all. */
    public static Standing of(Cut cut) { return cut.kept("standing", () -> Cells.of(cut).standing(null)); }

    /** Of those that there are, in their order. */
    public static Map<Measure, Standing> byMeasure(Cut cut) {
        return cut.kept("standing by measure", () -> {
            Cells cells = Cells.of(cut);
            Map<Measure, Standing> found = new TreeMap<>();
            for (Measure measure : Measure.values()) {
                Standing one = cells.standing(measure);
                if (one.promises > 0) found.put(measure, one);
            }
            return found;
        });
    }

    /** Of the promises of one measure of those who give, by the numbers of their lists in {@link daman.analysis.memory.Timeline#lists}. */
    public static Standing of(Cut cut, BitSet givers, Measure measure) { return Cells.of(cut).standing(givers, measure); }

    /** By each who gives: a promise of several stands with each of them. */
    public static Map<String, Standing> byGiver(Cut cut) { return cut.kept("standing by giver", () -> by(cut, list -> list)); }

    /** By all who give together, whatever their order: each promise stands once. */
    public static Map<Set<String>, Standing> byGivers(Cut cut) { return cut.kept("standing by givers", () -> by(cut, list -> List.of(Set.copyOf(list)))); }

    /** @param keys of a list of providers */
    private static <T> Map<T, Standing> by(Cut cut, Function<List<String>, Collection<T>> keys) {
        Cells cells = Cells.of(cut);
        Map<T, BitSet> lists = new HashMap<>();
        cells.lists().forEach(list -> keys.apply(cut.timeline().lists().at(list)).forEach(key -> lists.computeIfAbsent(key, first -> new BitSet()).set(list)));
        Map<T, Standing> found = new HashMap<>();
        lists.forEach((key, some) -> found.put(key, cells.standing(some, null)));
        return found;
    }
}
