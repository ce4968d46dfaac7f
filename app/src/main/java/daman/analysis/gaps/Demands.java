package daman.analysis.gaps;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.things.Measure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many demands the lines of a list that ask for something are: the ledger has a line for each report of a request ({@link Demand}).
 *
 * @param byMeasure how many there are
 * @param alike     how many lines ask for the same, by their rows; only those of which there are several
 */
public record Demands(Map<Measure, Long> byMeasure, Map<Integer, Integer> alike) {
    /** Of what is asked for and nobody has promised. */
    public static Demands of(Cut cut) {
        return cut.kept("demands", () -> {
            Map<Measure, Long> byMeasure = new EnumMap<>(Measure.class);
            Map<Integer, Integer> alike = new HashMap<>();
            for (Demand one : Demand.of(cut, cut.those(row -> cut.rung(row) == Rung.ASKED))) {
                byMeasure.merge(one.measure(), 1L, Long::sum);
                if (one.rows().size() > 1) for (int row : one.rows()) alike.put(row, one.rows().size());
            }
            return new Demands(byMeasure, alike);
        });
    }

    public long count() { return byMeasure.values().stream().mapToLong(Long::longValue).sum(); }
}
