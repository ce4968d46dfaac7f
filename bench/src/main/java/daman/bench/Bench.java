package daman.bench;

import daman.bench.day.DayBenchmark;
import daman.bench.engine.Beside;
import daman.bench.engine.Hostile;
import daman.bench.engine.Memory;
import daman.bench.engine.Ratios;
import daman.bench.engine.Sieving;
import daman.bench.engine.TwoThreads;
import daman.bench.told.Results;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs what is named: {@code ratios}, {@code memory}, {@code hostile} (these where nothing is named), {@code speeds}, {@code sieve}, {@code threads}, {@code others}, {@code day}, {@code flink}, {@code flame}. Leaves with 1
 * where something missed its bar. What is measured is what people get: a Java machine without the options of {@code ./daman} starts one that has them.
 */
public final class Bench {
    /** As {@code ./daman} gives them to a long run. */
    private static final List<String> OPTIONS = Files.isReadable(Path.of("/sys/kernel/mm/transparent_hugepage/enabled")) ? List.of("-XX:+UseSerialGC", "-XX:InitialRAMPercentage=6", "-XX:+UseTransparentHugePages") : List.of("-XX:+UseSerialGC", "-XX:InitialRAMPercentage=6");

    private static final Path WORK = KnowledgeFolder.home().resolve("bench").resolve("target");
    private static final Path OUT = Path.of(System.getProperty("daman.bench.out", WORK.resolve("results").toString()));

    private Bench() {}

    public static void main(String[] names) throws Exception {
        System.exit(asLaunched() ? run(names) : launch(names));
    }

    private static int run(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.of("hostile", "memory", "ratios") : List.of(names);
        Results results = new Results(System.out);
        DayBenchmark day = new DayBenchmark(WORK, OUT, Integer.getInteger("daman.bench.documents", DayBenchmark.DAY));
        boolean passed = true;
        for (String name : wanted) {
            switch (name) {
                case "ratios" -> passed &= new Ratios().run(System.out);
                case "memory" -> passed &= new Memory().run(System.out);
                case "hostile" -> passed &= new Hostile().run(System.out);
                case "speeds" -> new Ratios().measure(results);
                case "sieve" -> new Sieving().run(results);
                case "threads" -> new TwoThreads().run(results);
                case "day" -> day.run(results);
                case "others" -> new Beside().run(results, System.out);
                case "flink" -> day.flink(results);
                case "flame" -> day.flame(results);
                default -> throw new IllegalArgumentException("no benchmark is called '" + name + "': ratios, memory, hostile, speeds, sieve, threads, others, day, flink or flame");
            }
            if (results.any()) results.write(OUT); // after each, so that a run that is stopped leaves what it has
        }
        return passed && results.met() ? 0 : 1;
    }

    private static List<String> given() { return ManagementFactory.getRuntimeMXBean().getInputArguments(); }

    private static boolean asLaunched() { return given().containsAll(OPTIONS); }

    private static int launch(String[] names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(given());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(List.of(names));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
