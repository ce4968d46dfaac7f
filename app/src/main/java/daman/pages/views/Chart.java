package daman.pages.views;

import daman.analysis.memory.Timeline;
import daman.commitments.Stage;
import daman.things.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many guarantees of each measure are at which stage: a bar for each measure, and the table behind it.
 *
 * @param columns the stages that occur, up the ladder, then the ends, then those only rumoured of
 */
public record Chart(List<String> columns, List<Row> rows) {
    /** A measure with its number at each column, and with its bar. */
    public record Row(Measure measure, List<Long> counts, List<Part> parts, long total) {}

    /** A stretch of a bar, in per cent of the chart's width from its left edge. */
    public record Part(String stage, long count, String x, String middle, String width, boolean roomy) {}

    private static final int ROOMY = 4;

    /** @param those rows */
    public static Chart of(Timeline all, int[] those, boolean rightToLeft) {
        Map<Measure, Map<String, Long>> counts = counts(all, those);
        List<String> columns = stages().filter(stage -> counts.values().stream().anyMatch(row -> row.containsKey(stage))).toList();
        long longest = counts.values().stream().mapToLong(Chart::total).max().orElse(1);
        return new Chart(columns, counts.entrySet().stream().map(row -> row(row.getKey(), row.getValue(), columns, longest, rightToLeft)).toList());
    }

    private static Map<Measure, Map<String, Long>> counts(Timeline all, int[] those) {
        Stage[] stages = Stage.values();
        long[][] counts = new long[Measure.values().length][stages.length + 1];
        for (int row : those) counts[all.measure(row).ordinal()][all.stage(row) == null ? stages.length : all.stage(row).ordinal()]++;
        Map<Measure, Map<String, Long>> found = new TreeMap<>();
        for (Measure measure : Measure.values()) for (int at = 0; at <= stages.length; at++) {
            long count = counts[measure.ordinal()][at];
            if (count > 0) found.computeIfAbsent(measure, first -> new HashMap<>()).put(Page.stageId(at == stages.length ? null : stages[at]), count);
        }
        return found;
    }

    /** All that a guarantee can be at. */
    public static Stream<String> stages() { return Stream.concat(Arrays.stream(Stage.values()).map(Stage::id), Stream.of(Page.RUMOURED)); }

    private static Row row(Measure measure, Map<String, Long> counts, List<String> columns, long longest, boolean rightToLeft) {
        List<Part> parts = new ArrayList<>();
        double used = 0;
        for (String stage : columns) {
            @Nullable Long count = counts.get(stage);
            if (count == null) continue;
            double width = 100.0 * count / longest;
            double x = rightToLeft ? 100 - used - width : used;
            parts.add(new Part(stage, count, percent(x), percent(x + width / 2), percent(width), width >= ROOMY));
            used += width;
        }
        return new Row(measure, columns.stream().map(stage -> Objects.requireNonNullElse(counts.get(stage), 0L)).toList(), parts, total(counts));
    }

    private static long total(Map<String, Long> counts) { return counts.values().stream().mapToLong(Long::longValue).sum(); }

    private static String percent(double value) { return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString() + "%"; }
}
