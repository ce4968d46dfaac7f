package daman.pages.sheets;

import daman.commitments.Stage;
import daman.pages.views.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of lying bars, drawn on the server: a bar for each row, in slices of the width in per cent. The table of the same numbers stands beside it.
 *
 * @param name   for the names of its parts
 * @param legend classes and words of the colours
 */
public record Bars(String name, String title, String describe, List<Row> rows, List<Columns.Key> legend) implements Part {
    /** A bar with its label. @param total as the language writes it */
    public record Row(String label, String total, List<Slice> slices) {
        public int height() { return slices.isEmpty() ? WORDS : BAR; }
    }

    /** A stretch of a bar. @param shown its number, where it has room @param title what it says when it is pointed at */
    public record Slice(String kind, String x, String middle, String width, String shown, String title) {}

    /** A bar to be drawn. */
    public record Bar(String label, String total, List<Stretch> stretches) {
        double length() { return stretches.stream().mapToDouble(Stretch::size).sum(); }
    }

    public record Stretch(String kind, double size, String shown, String title) {
        /** As long as a number, which stands in it. @param what is counted */
        public static Stretch of(Page page, Stage colour, String what, long count) { return new Stretch(Part.colour(colour), count, page.number(count), what + ": " + page.number(count)); }
    }

    private static final int ROOMY = 5;
    /** Pixels of a row: its words, and below them its bar. */
    private static final int BAR = 46, WORDS = 25;

    public int height() { return rows.stream().mapToInt(Row::height).sum() + 2; }

    /** @param about begins the names of the chart's texts: {@code ABOUT.chart} is its title and {@code ABOUT.chart.describe} says what it shows */
    public static Bars of(Page page, String about, List<Bar> bars, List<Columns.Key> legend) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        boolean rightToLeft = page.language().direction().equals("rtl");
        return new Bars(about + "-chart", page.say(about + ".chart"), page.say(about + ".chart.describe"), bars.stream().map(bar -> row(bar, longest, rightToLeft)).toList(), legend);
    }

    private static Row row(Bar bar, double longest, boolean rightToLeft) {
        List<Slice> slices = new ArrayList<>();
        double used = 0;
        for (Stretch one : bar.stretches) {
            if (one.size <= 0) continue;
            double width = 100 * one.size / longest;
            double x = rightToLeft ? 100 - used - width : used;
            slices.add(new Slice(one.kind, percent(x), percent(x + width / 2), percent(width), width >= ROOMY ? one.shown : "", one.title));
            used += width;
        }
        return new Row(bar.label, bar.total, slices);
    }

    private static String percent(double value) { return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString() + "%"; }
}
