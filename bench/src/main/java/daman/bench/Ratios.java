package daman.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Full reading on one thread as a share of what Lucene's analyzer of the language does with the same text in the same minutes. Machines
 * are shared and change their pace, so the two are run in turns and the middle ratio counts; a bare time would say nothing.
 */
final class Ratios {
    static final double BAR = 0.2;
    private static final int ROUNDS = Integer.getInteger("daman.bench.rounds", 3);

    boolean run(PrintStream out) throws RunnerException {
        out.println("language  reading/analyzer  from  to     (" + ROUNDS + " rounds on " + Corpus.folder() + ", bar " + BAR + ")");
        boolean passed = true;
        for (String language : Corpus.LANGUAGES) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) ratios.add(score("fullReading", language) / score("analyzer", language));
            ratios.sort(null);
            double middle = ratios.get(ROUNDS / 2);
            out.printf(Locale.ROOT, "%-8s  %16.3f  %.3f  %.3f  %s%n", language, middle, ratios.getFirst(), ratios.getLast(), middle >= BAR ? "" : "below the bar");
            passed &= middle >= BAR;
        }
        return passed;
    }

    /** Reports a second. */
    private static double score(String benchmark, String language) throws RunnerException {
        var options = new OptionsBuilder().include(ReadingBenchmark.class.getName() + "." + benchmark + "$").param("language", language).verbosity(VerboseMode.SILENT).build();
        RunResult result = new Runner(options).run().iterator().next();
        return result.getPrimaryResult().getScore();
    }
}
