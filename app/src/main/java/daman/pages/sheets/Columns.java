package daman.pages.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of columns over time, drawn on the server: shares of the width in per cent, heights in pixels. The table of the same
 * numbers stands behind it.
 *
 * @param name   for the names of its parts
 * @param most   what the highest column has, as the language writes it
 * @param labels below, a few of them
 * @param legend classes and words of the colours
 */
public record Columns(String name, String title, String describe, int height, String most, List<Bar> bars, List<Label> labels, List<Key> legend) implements Part {
    /** A stretch of a column. @param title what it says when it is pointed at */
    public record Bar(String kind, String x, String width, String y, String height, String title) {}

    /** @param spare whether it may be left out where there is little room */
    public record Label(String x, String text, boolean spare) {}

    public record Key(String kind, String words) {}

    /** One column: its label, and its slices from below. */
    public record Stack(String label, List<Slice> slices) {
        long total() { return slices.stream().mapToLong(Slice::count).sum(); }
    }

    public record Slice(String kind, long count, String title) {}

    private static final int LABELS = 5;
    private static final double GAP = 0.15;

    /** @param written how the language writes a number */
    public static Columns of(String name, String title, String describe, int height, List<Stack> stacks, List<Key> legend, boolean rightToLeft, java.util.function.LongFunction<String> written) {
        long most = stacks.stream().mapToLong(Stack::total).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        double step = 100.0 / Math.max(1, stacks.size());
        int every = Math.max(1, (stacks.size() + LABELS - 1) / LABELS);
        for (int at = 0; at < stacks.size(); at++) {
            double x = rightToLeft ? 100 - (at + 1) * step : at * step;
            double used = 0;
            for (Slice slice : stacks.get(at).slices) {
                if (slice.count == 0) continue;
                double tall = (double) height * slice.count / Math.max(1, most);
                bars.add(new Bar(slice.kind, rounded(x + step * GAP / 2) + "%", rounded(step * (1 - GAP)) + "%", rounded(height - used - tall), rounded(tall), slice.title));
                used += tall;
            }
            if (at % every == 0) labels.add(new Label(rounded(rightToLeft ? x + step : x) + "%", stacks.get(at).label, at / every % 2 == 1));
        }
        return new Columns(name, title, describe, height, written.apply(most), List.copyOf(bars), List.copyOf(labels), legend);
    }

    private static String rounded(double value) { return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString(); }
}
