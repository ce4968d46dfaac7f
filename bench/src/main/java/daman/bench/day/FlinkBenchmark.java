package daman.bench.day;

import daman.bench.told.Results;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code ./daman bulk} inside one process, by two tasks of each step, beside {@code ./daman read} over the same archives, in turns. Each is run over a few documents and over many:
 * the difference is what documents take beyond the start.
 */
final class FlinkBenchmark {
    private static final String PART = "Flink beside the local run";
    private static final double BAR = 0.5;
    private static final int TURNS = Integer.getInteger("daman.bench.flink.turns", 3);

    private final List<Path> many;
    private final List<Path> few;
    private final Path out;

    /** @param day of which the first archive is few, and all are many @param out where its readings go and are removed */
    FlinkBenchmark(CrawlDay day, Path out) {
        if (day.archives().size() < 2) throw new IllegalArgumentException("day: of " + day.documents() + " documents, which are one archive; what documents take beyond the start is told by two and more");
        this.many = day.archives();
        this.few = many.subList(0, 1);
        this.out = out;
    }

    /** Seconds by the clock, and of processors. */
    private record Cost(double clock, double processor) {
        Cost beyond(Cost start) { return new Cost(clock - start.clock, processor - start.processor); }
    }

    void run(Results results, long documents) throws IOException, InterruptedException {
        bulk(few);
        local(few);
        List<Double> clock = new ArrayList<>(), processor = new ArrayList<>(), rates = new ArrayList<>(), starts = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            Cost start = bulk(few), bulk = bulk(many).beyond(start), local = local(many).beyond(local(few));
            clock.add(local.clock / bulk.clock);
            processor.add(local.processor / bulk.processor);
            rates.add(documents / bulk.clock);
            starts.add(start.clock);
        }
        results.add(PART, "of 1 000 documents, the start among it", DayBenchmark.middle(starts), "seconds");
        results.add(PART, "beyond the start", DayBenchmark.middle(rates), "documents/s");
        results.atLeast(BAR, PART, "rate beyond the start, by the clock", DayBenchmark.middle(clock), "of the local rate");
        results.atLeast(BAR, PART, "rate beyond the start, by processor time", DayBenchmark.middle(processor), "of the local rate");
    }

    private Cost local(List<Path> archives) throws IOException, InterruptedException {
        Product.Mark end = Product.run(archives, out.resolve("local.jsonl"), DayBenchmark.HEAP).last();
        return new Cost(end.seconds(), end.processor());
    }

    /** All that passes is read on both sides: the local run takes no copies out. */
    private Cost bulk(List<Path> archives) throws IOException, InterruptedException {
        Path folder = out.resolve("bulk");
        remove(folder);
        Path launcher = KnowledgeFolder.home().resolve("daman").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "bulk", "--sieve", "--keep-copies", "--parallelism", "2", "--out", folder.toString()));
        archives.forEach(archive -> command.add(archive.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.resolve("bulk.txt").toFile());
        builder.environment().put("DAMAN_JAVA_OPTS", DayBenchmark.HEAP);
        long begun = System.nanoTime();
        Process process = builder.start();
        Product.Watch watch = new Product.Watch(process.pid());
        Thread watching = Thread.ofPlatform().daemon().start(watch);
        int status = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        watching.join();
        if (status != 0) throw new IllegalStateException("daman bulk left with " + status + ": " + Files.readString(out.resolve("bulk.txt")));
        remove(folder);
        return new Cost(seconds, watch.processor());
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
