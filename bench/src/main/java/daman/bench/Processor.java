package daman.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What this process has taken of the processors so far, in seconds, by what for: as Linux counts it by thread ({@code proc(5)}, {@code /proc/self/task}). */
record Processor(double all, Map<Processor.For, Double> parts) {
    private static final double TICKS = 100;

    /** By the beginning of the names of threads. */
    enum For {
        INTAKE("intake"), COMPILING("C1 ", "C2 "), COLLECTING("GC ", "G1 ", "Parallel", "ZGC", "ZDriver", "ZWorker", "Z", "VM Thread"), PAGES;

        private final List<String> names;

        For(String... names) {
            this.names = List.of(names);
        }

        static For of(String thread) { return Stream.of(values()).filter(one -> one.names.stream().anyMatch(thread::startsWith)).findFirst().orElse(PAGES); }
    }

    static Processor now() {
        Map<For, Double> parts = new EnumMap<>(For.class);
        for (For one : For.values()) parts.put(one, 0.0);
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : (Iterable<Path>) tasks::iterator) add(task, parts);
        } catch (IOException none) {
            parts.clear(); // no Linux: only all of it is told
        }
        return new Processor(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9, parts);
    }

    /** A thread that ends meanwhile has none. */
    private static void add(Path task, Map<For, Double> parts) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            parts.merge(For.of(stat.substring(stat.indexOf('(') + 1)), (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS, Double::sum);
        } catch (IOException gone) {
            return;
        }
    }

    /** Since an earlier moment. */
    Processor since(Processor earlier) {
        Map<For, Double> later = new EnumMap<>(For.class);
        parts.forEach((one, seconds) -> later.put(one, seconds - earlier.parts.getOrDefault(one, 0.0)));
        return new Processor(all - earlier.all, later);
    }

    double of(For one) { return parts.getOrDefault(one, 0.0); }

    /** In milliseconds each. @param pages of which it is the cost */
    String perPage(int pages) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.1f ms of processor time a page", all * 1000 / pages));
        parts.forEach((one, seconds) -> text.append(String.format(Locale.ROOT, "; %s %.1f", one.name().toLowerCase(Locale.ROOT), seconds * 1000 / pages)));
        return text.toString();
    }
}
