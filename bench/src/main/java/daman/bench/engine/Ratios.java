package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.bench.told.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Full reading on one thread as a share of what Lucene's analyzer of the language does with the same reports. The two take turns of a fifth of a
 * second, by the processor time of this thread, and the middle of the turns counts: so the ratio holds on a machine that others use as well. On a
 * quiet one {@link ReadingBenchmark} gives the same under JMH.
 */
public final class Ratios {
    private static final double BAR = 0.2;
    /** What a day's bulk asks for. */
    private static final double BULK_BAR = 0.35, SIEVE_BAR = 2;
    private static final int ROUNDS = Integer.getInteger("daman.bench.rounds", 40);
    private static final long TURN = 200_000_000;
    /** Turns in which little is compiled, until the machine code is taken to be what it will be; and turns after which nobody waits for that any longer. */
    private static final int QUIET = 25;
    private static final int LONGEST = 1_200;
    /** Of the time of a turn. */
    private static final double LITTLE = 0.05;

    /** Some reports read in one of the ways. */
    private interface Work { Object reports() throws IOException; }

    /** In order, of many reports read at a time, of such that don't come around again, of one by one, and of sifting; and what they are shares of, in MB/s of UTF-8. */
    private record Shares(double[] together, double[] mixed, double[] oneByOne, double[] sieve, double[] analyzer) {}

    public boolean run(PrintStream out) throws IOException {
        out.println("language  reading/analyzer  quarters      one by one  (" + ROUNDS + " rounds on " + Corpus.folder() + ", bar " + BAR + ")");
        boolean passed = true;
        for (String language : Corpus.LANGUAGES) {
            Shares shares = shares(language);
            double middle = shares.together[ROUNDS / 2];
            out.printf(Locale.ROOT, "%-8s  %16.3f  %.3f  %.3f  %10.3f  %s%n", language, middle, shares.together[ROUNDS / 4], shares.together[3 * ROUNDS / 4], shares.oneByOne[ROUNDS / 2], middle >= BAR ? "" : "below the bar");
            passed &= middle >= BAR;
        }
        return passed;
    }

    /** The same for the day's bulk: with the sieve, and the analyzer's own speed. */
    public void measure(Results results) throws IOException {
        for (String language : Corpus.LANGUAGES) {
            Shares shares = shares(language);
            results.add("analyzer (Lucene)", language, shares.analyzer[ROUNDS / 2], "MB/s on one thread");
            results.atLeast(BULK_BAR, "full reading, many at a time", language, shares.together[ROUNDS / 2], "of the analyzer's speed");
            results.add("full reading, many at a time that don't come around again", language, shares.mixed[ROUNDS / 2], "of the analyzer's speed");
            results.add("full reading, one by one", language, shares.oneByOne[ROUNDS / 2], "of the analyzer's speed");
            results.atLeast(SIEVE_BAR, "sieve", language, shares.sieve[ROUNDS / 2], "times the analyzer's speed");
        }
    }

    private static Shares shares(String language) throws IOException {
        ReadingBenchmark reading = loaded(language), analysis = loaded(language);
        warmUp(reading, analysis);
        Shares shares = new Shares(new double[ROUNDS], new double[ROUNDS], new double[ROUNDS], new double[ROUNDS], new double[ROUNDS]);
        double bytes = analysis.meanBytes(), ofMixed = reading.meanBytesMixed() / bytes;
        for (int round = 0; round < ROUNDS; round++) {
            double anchor = pace(1, analysis::analyzer);
            shares.together[round] = pace(ReadingBenchmark.TOGETHER, reading::fullReading) / anchor;
            shares.mixed[round] = pace(ReadingBenchmark.TOGETHER, reading::mixedReading) * ofMixed / anchor;
            shares.oneByOne[round] = pace(1, reading::oneByOne) / anchor;
            shares.sieve[round] = pace(1, reading::sieve) / anchor;
            shares.analyzer[round] = anchor * bytes * 1e3;
        }
        for (double[] each : new double[][] {shares.together, shares.mixed, shares.oneByOne, shares.sieve, shares.analyzer}) Arrays.sort(each);
        return shares;
    }

    /**
     * Works until the compiler of the Java machine has next to nothing left to do. A report passes through all of the engine's code, so that takes the
     * better part of a minute of a processor's time; what is measured before is the interpreter.
     */
    private static void warmUp(ReadingBenchmark reading, ReadingBenchmark analysis) throws IOException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (int turn = 0, from = 0; turn < LONGEST && turn - from < QUIET; turn++) {
            long compiled = compiler.getTotalCompilationTime();
            pace(ReadingBenchmark.TOGETHER, turn % 4 == 3 ? reading::mixedReading : reading::fullReading);
            if (turn % 8 == 0) pace(1, turn % 16 == 0 ? analysis::analyzer : reading::sieve);
            if ((compiler.getTotalCompilationTime() - compiled) * 1e6 > LITTLE * TURN) from = turn;
        }
    }

    private static ReadingBenchmark loaded(String language) {
        ReadingBenchmark benchmark = new ReadingBenchmark();
        benchmark.language = language;
        benchmark.load();
        return benchmark;
    }

    /**
     * Reports a nanosecond of this thread's time, over one turn.
     *
     * @param each how many the work reads at a time
     */
    private static double pace(int each, Work work) throws IOException {
        long begun = now(), end = begun;
        int reports = 0;
        for (; end - begun < TURN; end = now()) {
            for (int here = 0; here < 4 * each; here += each) if (work.reports() == null) throw new IllegalStateException("nothing was read");
            reports += 4 * each;
        }
        return (double) reports / (end - begun);
    }

    private static long now() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }
}
