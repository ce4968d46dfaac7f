package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Steps;
import daman.analysis.memory.Timeline;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many promises reached each rung on each day. */
final class Reached {
    private static final int RUNGS = Rung.values().length;

    private Reached() {}

    /** By day since 1970, by {@link Rung} in its order; days on which nothing was reached are left out. */
    static SortedMap<Integer, long[]> of(Cut cut) {
        return cut.kept("reached", () -> {
            Timeline all = cut.timeline();
            int first = all.firstStep(), last = all.lastStep();
            long[][] counts = new long[last < first ? 0 : last - first + 1][];
            cut.rows().forEach(row -> add(counts, all.steps(row), first));
            SortedMap<Integer, long[]> found = new TreeMap<>();
            for (int day = 0; day < counts.length; day++) if (counts[day] != null) found.put(first + day, counts[day]);
            return found;
        });
    }

    private static void add(long[][] counts, Steps steps, int first) {
        for (int at = 0, size = steps.size(); at < size; at++) {
            int day = steps.day(at) - first;
            if (counts[day] == null) counts[day] = new long[RUNGS];
            counts[day][Rung.of(steps.stage(at)).ordinal()]++;
        }
    }
}
