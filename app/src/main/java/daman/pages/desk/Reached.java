package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Steps;
import daman.analysis.memory.Timeline;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many promises reached each rung on each day. */
final class Reached {
    private int first = Integer.MAX_VALUE, last = Integer.MIN_VALUE;
    private long[][] counts = new long[0][];

    private Reached() {}

    /** By day since 1970, by {@link Rung} in its order; days on which nothing was reached are left out. */
    static SortedMap<Integer, long[]> of(Cut cut) {
        return cut.kept("reached", () -> {
            Reached reached = new Reached();
            Timeline all = cut.timeline();
            cut.rows().forEach(row -> reached.look(all.steps(row)));
            if (reached.last >= reached.first) reached.counts = new long[reached.last - reached.first + 1][];
            cut.rows().forEach(row -> reached.add(all.steps(row)));
            return reached.byDay();
        });
    }

    private void look(Steps steps) {
        for (int at = 0; at < steps.size(); at++) {
            first = Math.min(first, steps.day(at));
            last = Math.max(last, steps.day(at));
        }
    }

    private void add(Steps steps) {
        for (int at = 0; at < steps.size(); at++) {
            int day = steps.day(at) - first;
            if (counts[day] == null) counts[day] = new long[Rung.values().length];
            counts[day][Rung.of(steps.stage(at)).ordinal()]++;
        }
    }

    private SortedMap<Integer, long[]> byDay() {
        SortedMap<Integer, long[]> found = new TreeMap<>();
        for (int day = 0; day < counts.length; day++) if (counts[day] != null) found.put(first + day, counts[day]);
        return found;
    }
}
