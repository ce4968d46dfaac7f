package daman.bench.day;

import daman.bench.day.Product.Mark;
import daman.bench.texts.Articles;
import daman.bench.texts.Corpus;
import daman.bench.told.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** A day of the world's news, sieved and read by the product itself. */
public final class DayBenchmark {
    /** Documents of a public crawl's day. */
    public static final int DAY = 380_000;

    private static final String PART = "crawl day";
    private static final double MINUTES = 10, MEGABYTES = 2048;
    /** How much more a document may cost in one stretch than in another. */
    private static final double CONSTANT = 1.1;
    /** Documents until the Java machine has compiled what it will. */
    private static final int WARM = 30_000;
    static final String HEAP = "-Xmx1g";

    private final Path work;
    private final Path out;
    private final int documents;

    /** @param work where the day is kept from run to run @param out where results go @param documents of the day; {@link #DAY}, or fewer for a try */
    public DayBenchmark(Path work, Path out, int documents) {
        this.work = work;
        this.out = out;
        this.documents = documents;
    }

    public void run(Results results) throws IOException, InterruptedException {
        CrawlDay day = day();
        Files.createDirectories(out);
        Path answer = out.resolve("readings.jsonl");
        Product.run(day.archives().subList(0, 1), answer, HEAP); // nothing is built or prepared any more after it
        Product whole = Product.run(day.archives(), answer, HEAP);
        Mark end = whole.last();
        results.add(PART, "documents", end.documents(), "documents");
        results.add(PART, "text", day.textBytes() / 1e6, "MB");
        results.add(PART, "pages", day.pageBytes() / 1e6, "MB");
        results.add(PART, "archives, packed", day.packedBytes() / 1e6, "MB");
        results.add(PART, "on topic", day.onTopic(), "documents");
        results.add(PART, "passed the sieve and read", whole.readings(), "documents");
        if (documents == DAY) results.atMost(MINUTES, PART, "from start to end", end.seconds() / 60, "minutes");
        else results.add(PART, "from start to end", end.seconds() / 60, "minutes");
        results.add(PART, "processor time", end.processor() / 60, "minutes");
        results.add(PART, "documents a second", end.documents() / end.seconds(), "documents/s");
        results.add(PART, "text a second of a processor", day.textBytes() / 1e6 / end.processor(), "MB/s");
        results.atMost(MEGABYTES, PART, "memory at most", whole.memory() / 1e6, "MB resident");
        cost(day, whole, results);
        results.add(new Results.Curve("Crawl day, as it goes", "documents", "seconds", whole.marks().stream().map(mark -> new double[] {mark.documents(), mark.seconds()}).toList()));
    }

    /** What a document costs in each archive, of 1,000 and of 10,000 documents, and at the beginning and the end. */
    private static void cost(CrawlDay day, Product whole, Results results) {
        List<double[]> costs = new ArrayList<>();
        List<Double> few = new ArrayList<>(), many = new ArrayList<>();
        Mark before = new Mark(0, 0, 0);
        for (int i = 0; i < day.archives().size(); i++) {
            Mark mark = whole.marks().get(i);
            double cost = (mark.processor() - before.processor()) * 1e3 / (mark.documents() - before.documents());
            costs.add(new double[] {mark.documents(), cost});
            if (before.documents() >= WARM) (mark.documents() - before.documents() <= 1_000 ? few : many).add(cost);
            before = mark;
        }
        results.add(new Results.Curve("Cost of a document, archive by archive", "documents", "ms of a processor", costs));
        results.add(PART, "a document of the first 1 000, from a cold start", costs.getFirst()[1], "ms of a processor");
        if (few.isEmpty() || many.size() < 2) return;
        results.add(PART, "a document in archives of 1 000", middle(few), "ms of a processor");
        results.add(PART, "a document in archives of 10 000", middle(many), "ms of a processor");
        results.atMost(CONSTANT, PART, "a document of 10 000 beside one of 1 000", middle(many) / middle(few), "times");
        results.atMost(CONSTANT, PART, "a document of the second half beside one of the first", middle(many.subList(many.size() / 2, many.size())) / middle(many.subList(0, many.size() / 2)), "times");
    }

    static double middle(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private CrawlDay day() throws IOException { return CrawlDay.of(work.resolve("day-" + documents), documents, new Articles(Corpus.knowledge())); }

    /** Flink on this machine beside the local run. */
    public void flink(Results results) throws IOException, InterruptedException {
        CrawlDay day = day();
        Files.createDirectories(out);
        new FlinkBenchmark(day, out.toAbsolutePath()).run(results, day.documents() - day.sizes().getFirst());
    }

    /** Where the time goes, as {@code flame.html}. */
    public void flame(Results results) throws IOException, InterruptedException {
        CrawlDay day = day();
        Files.createDirectories(out);
        Path recording = out.resolve("flame.jfr");
        Product.run(day.archives(), out.resolve("readings.jsonl"), HEAP + " -XX:StartFlightRecording=settings=profile,filename=" + recording.toAbsolutePath());
        JfrToFlame.convert(recording.toString(), out.resolve("flame.html").toString(), new Arguments("--title", "Daman over a crawl day", "--simple"));
        results.add("flame graph", "recording", Files.size(recording) / 1e6, "MB");
    }
}
