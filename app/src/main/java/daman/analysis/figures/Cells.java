package daman.analysis.figures;

import daman.analysis.memory.Timeline;
import daman.things.Measure;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a cut added up by who gives, measure and rung, all but those that are part of another. A figure of any group is added up from these few
 * cells, and from the parts one by one: whether such a one counts beside its whole depends on the group.
 */
final class Cells {
    private static final Rung[] RUNGS = Rung.values();
    private static final int MEASURES = Measure.values().length;

    private final Cut cut;
    private final Timeline timeline;
    /** By the number of the list of those who give, then by measure and rung. */
    private final Added.@Nullable Adding @Nullable [][] byList;
    /** Lists of which some promise is, part or not. */
    private final BitSet lists = new BitSet();
    private final int[] parts;

    private Cells(Cut cut) {
        this.cut = cut;
        this.timeline = cut.timeline();
        this.parts = cut.those(row -> timeline.partOf(row) >= 0);
        int most = 0;
        for (int row : cut.numbers()) most = Math.max(most, timeline.providers(row));
        this.byList = new Added.Adding[most + 1][];
        for (int row : cut.numbers()) add(row);
    }

    static Cells of(Cut cut) { return cut.kept("cells", () -> new Cells(cut)); }

    private void add(int row) {
        int list = timeline.providers(row);
        Added.Adding[] cells = byList[list];
        if (cells == null) {
            cells = byList[list] = new Added.Adding[MEASURES * RUNGS.length];
            lists.set(list);
        }
        if (timeline.partOf(row) >= 0) return;
        int cell = timeline.measure(row).ordinal() * RUNGS.length + cut.rung(row).ordinal();
        if (cells[cell] == null) cells[cell] = new Added.Adding(timeline.units());
        cells[cell].add(timeline.told(row));
    }

    /** The numbers of the lists of those who give any promise here. */
    IntStream lists() { return lists.stream(); }

    /** All promises of some who give. @param givers the numbers of their lists @param measure of which alone; null for all */
    Standing standing(BitSet givers, @Nullable Measure measure) {
        Adding sums = new Adding(timeline);
        givers.stream().filter(lists::get).forEach(list -> sums.add(byList[list], measure));
        IntPredicate within = row -> (measure == null || timeline.measure(row) == measure) && givers.get(timeline.providers(row));
        for (int row : parts) if (within.test(row)) sums.add(cut, row, within);
        return sums.done();
    }

    Standing standing(@Nullable Measure measure) { return standing(lists, measure); }

    private static final class Adding {
        private final Timeline timeline;
        private final Added.Adding[] rungs = new Added.Adding[RUNGS.length];
        private final Added.Adding standing;

        Adding(Timeline timeline) {
            this.timeline = timeline;
            this.standing = new Added.Adding(timeline.units());
            Arrays.setAll(rungs, rung -> new Added.Adding(timeline.units()));
        }

        void add(Added.@Nullable Adding[] cells, @Nullable Measure measure) {
            int from = measure == null ? 0 : measure.ordinal() * RUNGS.length, to = measure == null ? cells.length : from + RUNGS.length;
            for (int cell = from; cell < to; cell++) if (cells[cell] != null) {
                rungs[cell % RUNGS.length].add(cells[cell]);
                if (RUNGS[cell % RUNGS.length].isPromise()) standing.add(cells[cell]);
            }
        }

        /** A part: it counts beside its whole where that isn't looked at. */
        void add(Cut cut, int row, IntPredicate within) {
            Rung rung = cut.rung(row);
            add(rungs[rung.ordinal()], row, cut.isPart(row, other -> within.test(other) && cut.rung(other) == rung));
            if (rung.isPromise()) add(standing, row, cut.isPart(row, other -> within.test(other) && cut.rung(other).isPromise()));
        }

        private void add(Added.Adding sums, int row, boolean part) {
            if (part) sums.part();
            else sums.add(timeline.told(row));
        }

        Standing done() { return new Standing(Arrays.stream(rungs).mapToLong(Added.Adding::promises).sum(), Arrays.stream(rungs).map(Added.Adding::done).toList(), standing.done()); }
    }
}
