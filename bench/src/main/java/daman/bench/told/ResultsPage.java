package daman.bench.told;

import daman.bench.told.Results.Curve;
import daman.bench.told.Results.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as a page: a plot of bars for the figures of one part and unit, a curve for what grows, and all of it as a table. */
final class ResultsPage {
    private static final int WIDE = 820, LABELS = 360, BAR = 22, HIGH = 220, LEFT = 70;
    private static final String STYLE = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#1b1f24;background:#fff}
        h1{font-size:1.6em;margin-bottom:0}h2{font-size:1.15em;margin:2em 0 .4em}svg{max-width:100%;height:auto}text{font:13px system-ui,sans-serif;fill:#1b1f24}
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25em .6em;border-bottom:1px solid #d8dee4}td.n{text-align:right;font-variant-numeric:tabular-nums}
        .bar{fill:#3b6ea8}.missed{fill:#b5523b}.mark{stroke:#1b1f24;stroke-width:2}.grid{stroke:#d8dee4}.line{fill:none;stroke:#3b6ea8;stroke-width:2}
        @media(prefers-color-scheme:dark){body{background:#14181d;color:#e6e9ed}text{fill:#e6e9ed}.mark{stroke:#e6e9ed}.grid,td,th{stroke:#39414a;border-color:#39414a}}
        """;

    private final Map<String, Object> machine;
    private final List<Figure> figures;
    private final List<Curve> curves;

    ResultsPage(Map<String, Object> machine, List<Figure> figures, List<Curve> curves) {
        this.machine = machine;
        this.figures = figures;
        this.curves = curves;
    }

    String html() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Daman, measured</title><style>").append(STYLE).append("</style></head><body>\n<h1>Daman, measured</h1>\n<p>");
        machine.forEach((name, value) -> page.append(plain(name.replace('_', ' '))).append(": ").append(plain(String.valueOf(value))).append(" · "));
        page.append("ratios are to what ran beside it in the same run. A stroke marks what should be reached; red is what missed it.</p>\n");
        groups().forEach((title, group) -> page.append("<h2>").append(plain(title)).append("</h2>\n").append(bars(group)));
        for (Curve curve : curves) page.append("<h2>").append(plain(curve.name())).append("</h2>\n").append(line(curve));
        return page.append("<h2>All figures</h2>\n").append(table()).append("</body></html>\n").toString();
    }

    private Map<String, List<Figure>> groups() {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : figures) groups.computeIfAbsent(figure.part() + ", " + figure.unit(), title -> new ArrayList<>()).add(figure);
        return groups;
    }

    private static String bars(List<Figure> group) {
        double most = group.stream().mapToDouble(figure -> Math.max(figure.value(), figure.bar() == null ? 0 : figure.bar())).max().orElse(1);
        double scale = (WIDE - LABELS - 80) / Math.max(most, 1e-9);
        StringBuilder svg = new StringBuilder(open(WIDE, group.size() * BAR + 6));
        for (int i = 0; i < group.size(); i++) {
            Figure figure = group.get(i);
            double end = LABELS + figure.value() * scale;
            svg.append(text(LABELS - 8, i * BAR + 16, "end", figure.name()));
            svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", figure.met() ? "bar" : "missed", LABELS, i * BAR + 3, end - LABELS, BAR - 6));
            svg.append(text(end + 6, i * BAR + 16, "start", Results.number(figure.value())));
            if (figure.bar() != null) svg.append(String.format(Locale.ROOT, "<line class=\"mark\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>", LABELS + figure.bar() * scale, i * BAR + 1, (i + 1) * BAR - 1));
        }
        return svg.append("</svg>\n").toString();
    }

    /** From nothing upwards, so that a slope is no matter of where the axis begins. */
    private static String line(Curve curve) {
        double right = curve.points().stream().mapToDouble(point -> point[0]).max().orElse(1), top = curve.points().stream().mapToDouble(point -> point[1]).max().orElse(1);
        StringBuilder svg = new StringBuilder(open(WIDE, HIGH + 50));
        for (int i = 0; i <= 4; i++) {
            double y = HIGH + 10 - i * HIGH / 4.0;
            svg.append(String.format(Locale.ROOT, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>", LEFT, WIDE - 20, y)).append(text(LEFT - 8, y + 4, "end", Results.number(top * i / 4)));
            svg.append(text(LEFT + i * (WIDE - 20 - LEFT) / 4.0, HIGH + 28, i == 4 ? "end" : "middle", Results.number(right * i / 4)));
        }
        svg.append("<path class=\"line\" d=\"");
        for (int i = 0; i < curve.points().size(); i++) {
            double[] point = curve.points().get(i);
            svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", LEFT + point[0] * (WIDE - 20 - LEFT) / right, HIGH + 10 - point[1] * HIGH / top));
        }
        return svg.append("\"/>").append(text(WIDE - 20, HIGH + 46, "end", curve.across())).append(text(LEFT + 6, 22, "start", curve.up())).append("</svg>\n").toString();
    }

    private String table() {
        StringBuilder table = new StringBuilder("<table><tr><th>of</th><th>figure</th><th>value</th><th>unit</th><th>bar</th></tr>\n");
        for (Figure figure : figures) table.append("<tr><td>").append(plain(figure.part())).append("</td><td>").append(plain(figure.name())).append("</td><td class=\"n\">").append(Results.number(figure.value())).append("</td><td>").append(plain(figure.unit())).append("</td><td>")
            .append(figure.bar() == null ? "" : (figure.least() ? "≥ " : "≤ ") + Results.number(figure.bar()) + (figure.met() ? "" : ", missed")).append("</td></tr>\n");
        return table.append("</table>\n").toString();
    }

    private static String open(int wide, int high) { return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + wide + " " + high + "\" width=\"" + wide + "\">"; }

    private static String text(double x, double y, String anchor, String text) { return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, plain(text)); }

    private static String plain(String text) { return text.replace("&", "&amp;").replace("<", "&lt;"); }
}
