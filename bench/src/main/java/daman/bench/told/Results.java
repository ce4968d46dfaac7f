package daman.bench.told;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures of one run of the benchmarks, in the order in which they came. Each is printed when it is there. */
public final class Results {
    private final Map<String, Object> machine = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final PrintStream out;

    public Results(PrintStream out) {
        this.out = out;
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        machine.put("load_at_the_start", java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /**
     * One figure.
     *
     * @param part of what it is, such as "crawl day"; figures of one part and unit are drawn together
     * @param bar  what it should reach; null where nothing was promised of it
     * @param least whether the bar is the least it should be, or the most
     */
    public record Figure(String part, String name, double value, String unit, @Nullable Double bar, boolean least) {
        public boolean met() { return bar == null || (least ? value >= bar : value <= bar); }
    }

    /** @param points pairs of x and y */
    public record Curve(String name, String across, String up, List<double[]> points) {}

    public void add(String part, String name, double value, String unit) { add(new Figure(part, name, value, unit, null, true)); }

    public void atLeast(double bar, String part, String name, double value, String unit) { add(new Figure(part, name, value, unit, bar, true)); }

    public void atMost(double bar, String part, String name, double value, String unit) { add(new Figure(part, name, value, unit, bar, false)); }

    public void add(Curve curve) { curves.add(curve); }

    private void add(Figure figure) {
        figures.add(figure);
        String bar = figure.bar == null ? "" : (figure.least ? " (at least " : " (at most ") + number(figure.bar) + (figure.met() ? ")" : "): missed");
        out.println(figure.part + ": " + figure.name + " " + number(figure.value) + " " + figure.unit + bar);
        out.flush();
    }

    public boolean any() { return !figures.isEmpty(); }

    public boolean met() { return figures.stream().allMatch(Figure::met); }

    /** Three figures that count, without an exponent. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) return String.format(Locale.ROOT, "%,d", (long) value).replace(',', ' ');
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    /** {@code results.json} and {@code index.html} in the folder, which is made. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("figures", figures);
        all.put("curves", curves);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(folder.resolve("results.json").toFile(), all);
        Files.writeString(folder.resolve("index.html"), new ResultsPage(machine, figures, curves).html());
    }
}
