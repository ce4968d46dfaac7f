package daman.pages.operation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the desk has done since it was started, in the text format that Prometheus reads (https://prometheus.io/docs/instrumenting/exposition_formats/). */
public final class Metrics {
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    /** Upper ends of the steps by which requests are counted, in seconds. */
    private static final double[] STEPS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<String, Taken> byPage = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> byStatus = new ConcurrentSkipListMap<>();

    private static final class Taken {
        private final LongAdder[] steps = new LongAdder[STEPS.length + 1];
        private final LongAdder micros = new LongAdder();

        Taken() { for (int at = 0; at < steps.length; at++) steps[at] = new LongAdder(); }

        void add(double seconds) {
            int at = 0;
            while (at < STEPS.length && seconds > STEPS[at]) at++;
            steps[at].increment();
            micros.add((long) (seconds * 1e6));
        }
    }

    /** @param page the form of the address, of which there are few, and not the address */
    public void answered(String page, int status, double seconds) {
        byPage.computeIfAbsent(page, first -> new Taken()).add(seconds);
        byStatus.computeIfAbsent(labels("page", page, "status", Integer.toString(status)), first -> new LongAdder()).increment();
    }

    /** @param gauges what is so now, by name, with what it is */
    public String text(Map<String, Gauge> gauges) {
        StringBuilder text = new StringBuilder();
        head(text, "daman_requests_total", "counter", "Requests that were answered.");
        byStatus.forEach((labels, count) -> line(text, "daman_requests_total" + labels, count.sum()));
        head(text, "daman_request_seconds", "histogram", "How long a request took.");
        byPage.forEach((page, taken) -> histogram(text, page, taken));
        Map<String, Gauge> all = new TreeMap<>(gauges);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        all.put("daman_heap_used_bytes", new Gauge(heap.getUsed(), "Memory of the Java heap that is in use."));
        all.put("daman_heap_max_bytes", new Gauge(heap.getMax(), "Memory that the Java heap may take."));
        all.put("daman_threads", new Gauge(ManagementFactory.getThreadMXBean().getThreadCount(), "Threads of the operating system."));
        all.put("daman_uptime_seconds", new Gauge(ManagementFactory.getRuntimeMXBean().getUptime() / 1000, "Since the program was started."));
        all.forEach((name, gauge) -> {
            head(text, name, "gauge", gauge.what);
            line(text, name, gauge.value);
        });
        return text.toString();
    }

    /** A number that is so now, and what it is. */
    public record Gauge(long value, String what) {}

    private static void histogram(StringBuilder text, String page, Taken taken) {
        long count = 0;
        for (int at = 0; at < STEPS.length; at++) line(text, "daman_request_seconds_bucket" + labels("page", page, "le", Double.toString(STEPS[at])), count += taken.steps[at].sum());
        line(text, "daman_request_seconds_bucket" + labels("page", page, "le", "+Inf"), count += taken.steps[STEPS.length].sum());
        text.append("daman_request_seconds_sum").append(labels("page", page)).append(String.format(Locale.ROOT, " %.6f%n", taken.micros.sum() / 1e6).replace("\r", ""));
        line(text, "daman_request_seconds_count" + labels("page", page), count);
    }

    private static void head(StringBuilder text, String name, String type, String what) { text.append("# HELP ").append(name).append(' ').append(what).append("\n# TYPE ").append(name).append(' ').append(type).append('\n'); }

    private static void line(StringBuilder text, String name, long value) { text.append(name).append(' ').append(value).append('\n'); }

    /** @param pairs names and values in turn */
    private static String labels(String... pairs) {
        StringBuilder labels = new StringBuilder();
        for (int at = 0; at < pairs.length; at += 2) labels.append(at == 0 ? "{" : ",").append(pairs[at]).append("=\"").append(pairs[at + 1].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"');
        return labels.append('}').toString();
    }
}
