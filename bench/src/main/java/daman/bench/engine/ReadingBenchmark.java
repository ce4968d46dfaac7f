package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.sieve.Sieve;
import daman.sieve.Sifted;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Full reading on one thread, many reports at a time and one by one, beside Lucene's analyzer of the language, in reports a second on the same reports. Warmed up for a minute: so long the
 * compiler of the Java machine has work with the engine, whose code every report passes through. The collector and the pages are those that {@code ./daman} runs with.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 12, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadingBenchmark {
    /** Reports that {@link #fullReading} is given at a time, as {@code daman read} and {@code daman intake} give them. */
    public static final int TOGETHER = 256;

    private static final long BYTES = 50_000_000;
    /** More than a processor learns the turns of. */
    private static final int MIXED = 8192;
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);

    @Param({"ar", "en", "fr", "uk"}) public String language = "";

    private List<String> reports = List.of();
    private Reader reader = new Reader(Corpus.knowledge());
    private final Sieve sieve = Sieve.of(Corpus.knowledge());
    private Analyzer analyzer = new EnglishAnalyzer();
    private List<String> mixed = List.of();
    private int next, nextMixed;

    @Setup(Level.Trial) public void load() {
        reports = Corpus.repeated(language, BYTES);
        mixed = Corpus.mixed(language, MIXED);
        analyzer = switch (language) {
            case "ar" -> new ArabicAnalyzer();
            case "fr" -> new FrenchAnalyzer();
            case "uk" -> new UkrainianMorfologikAnalyzer();
            default -> new EnglishAnalyzer();
        };
    }

    /** As whoever has a folder of reports to read has it done. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public List<Reading> fullReading() { return reader.read(IntStream.range(0, TOGETHER).mapToObj(i -> unread()).toList()); }

    /** The same of {@link Corpus#mixed reports that don't come around again}: of a few reports, repeated, a processor learns what their turns are. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public List<Reading> mixedReading() { return reader.read(IntStream.range(0, TOGETHER).mapToObj(i -> report(mixed())).toList()); }

    @Benchmark public Reading oneByOne() { return reader.read(unread()); }

    private Report unread() { return report(report()); }

    private Report report(String text) { return new Report("bench", "sha256:0", text, DAY, null, null, language); }

    /** How many tokens; to get at one is to have read it. */
    @Benchmark public int analyzer() throws IOException {
        int tokens = 0;
        try (TokenStream stream = analyzer.tokenStream("text", report())) {
            stream.reset();
            while (stream.incrementToken()) tokens++;
            stream.end();
        }
        return tokens;
    }

    /** Language and topic at first sight. */
    @Benchmark public Sifted sieve() { return sieve.sift(report()); }

    /** Bytes of UTF-8 of a report, on average. */
    double meanBytes() { return meanBytes(reports); }

    /** The same of those that don't come around again. */
    double meanBytesMixed() { return meanBytes(mixed); }

    private static double meanBytes(List<String> reports) { return reports.stream().mapToLong(Corpus::bytes).average().orElse(0); }

    private String report() {
        next = next + 1 == reports.size() ? 0 : next + 1;
        return reports.get(next);
    }

    private String mixed() {
        nextMixed = nextMixed + 1 == mixed.size() ? 0 : nextMixed + 1;
        return mixed.get(nextMixed);
    }
}
