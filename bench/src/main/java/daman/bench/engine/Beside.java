package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.bench.told.Results;
import daman.reading.Reader;
import daman.reading.Report;
import daman.reports.KnowledgeFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What else reads these languages: HeidelTime and LanguageTool, in a process of their own since their libraries fit on no class path of ours, beside full reading of the same
 * reports, which goes before them and after them. Each by the processor time of the thread that does it; sentences are counted once, by the Java machine.
 */
public final class Beside {
    private static final List<String> LANGUAGES = List.of("ar", "uk");
    private static final int WARM = Integer.getInteger("daman.bench.others.warm", 20), SECONDS = Integer.getInteger("daman.bench.others.seconds", 10);
    private static final String BUILD = "./mvnw -q -Pothers -pl bench/others -am -Dmaven.test.skip=true package", UNIT = "sentences/s of a processor";

    private final Reader reader = new Reader(Corpus.knowledge());

    public void run(Results results, PrintStream out) throws IOException, InterruptedException {
        Path built = KnowledgeFolder.home().resolve("bench").resolve("others").resolve("target");
        if (!Files.exists(built.resolve("daman-others.jar"))) {
            out.println("what else there is isn't built and isn't measured; build it by " + BUILD);
            return;
        }
        Map<String, Double> before = ours(WARM), theirs = theirs(built), after = ours(0);
        theirs.forEach((name, rate) -> results.add("beside others", name, rate * sentences(language(name)), UNIT));
        for (String language : LANGUAGES) {
            double own = (before.get(language) + after.get(language)) / 2;
            results.add("beside others", "Daman, full reading, " + language, own * sentences(language), UNIT);
            theirs.forEach((name, rate) -> {
                if (language(name).equals(language)) results.add("beside others", "Daman beside " + name, own / rate, "times the speed");
            });
        }
    }

    private static String language(String name) { return name.substring(name.length() - 2); }

    /** Of a report, on average. */
    private static double sentences(String language) {
        return Corpus.reports(language).stream().mapToInt(report -> {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.of(language));
            sentences.setText(report);
            int count = 0;
            while (sentences.next() != BreakIterator.DONE) count++;
            return count;
        }).average().orElseThrow();
    }

    /** Reports a second, by language. @param warm seconds before those that count */
    private Map<String, Double> ours(int warm) {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            List<Report> reports = Corpus.repeated(language, 2_000_000).stream().map(text -> new Report("bench", "sha256:0", text, LocalDate.of(2025, 9, 5), null, null, language)).toList();
            int[] next = new int[1];
            IntSupplier work = () -> {
                List<Report> some = reports.subList(next[0], Math.min(reports.size(), next[0] + ReadingBenchmark.TOGETHER));
                next[0] = next[0] + some.size() == reports.size() ? 0 : next[0] + some.size();
                return reader.read(some).size();
            };
            if (warm > 0) rate(work, warm);
            rates.put(language, rate(work, SECONDS));
        }
        return rates;
    }

    private static double rate(IntSupplier work, int seconds) {
        long begun = now(), gone = 0, reports = 0;
        for (; gone < seconds * 1_000_000_000L; gone = now() - begun) reports += work.getAsInt();
        return reports * 1e9 / gone;
    }

    private static long now() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }

    /** Reports a second, by name and language. */
    private static Map<String, Double> theirs(Path built) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-cp", built.resolve("daman-others.jar") + java.io.File.pathSeparator + built.resolve("lib") + "/*",
            "daman.others.Others", Corpus.folder().toString(), String.valueOf(WARM), String.valueOf(SECONDS)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> rates = new LinkedHashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] cells = line.split("\t");
                rates.put(cells[0] + ", " + cells[1], Double.valueOf(cells[2]));
            }
        }
        int status = process.waitFor();
        if (status != 0) throw new IllegalStateException("the others left with " + status);
        return rates;
    }
}
