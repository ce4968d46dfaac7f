package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.reading.Reader;
import daman.reading.Report;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Texts that nobody writes. Of each, one of 5 MB and its first fifth are read: a letter of the long one may cost little more than one of the
 * short one, or the time would not be linear in the length.
 */
public final class Hostile {
    private static final int LENGTH = 5_000_000;
    private static final int SHARE = 5;
    private static final double BAR = 1.6;

    private final Reader reader = new Reader(Corpus.knowledge());

    public boolean run(PrintStream out) {
        out.println("language  text                               cost of a letter at 5 MB against 1 MB, and against an ordinary report's (bar " + BAR + ")");
        boolean passed = true;
        for (String language : Corpus.LANGUAGES) {
            double ordinary = ordinary(language);
            for (Map.Entry<String, String> text : texts(language).entrySet()) {
                double few = least(text.getValue().substring(0, text.getValue().length() / SHARE), language);
                double many = least(text.getValue(), language);
                double ratio = many / few;
                out.printf(Locale.ROOT, "%-8s  %-33s  %.2f  %.2f  %s%n", language, text.getKey(), ratio, many / ordinary, ratio <= BAR ? "" : "not linear");
                passed &= ratio <= BAR;
            }
        }
        return passed;
    }

    private static Map<String, String> texts(String language) {
        String report = Corpus.reports(language).getFirst();
        String words = report.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one sentence of 5 MB", repeat(words));
        texts.put("one line of 5 MB", repeat(report.replace('\n', ' ')));
        texts.put("opening quotation marks", repeat("«"));
        texts.put("opening quotation marks, words", repeat("«" + words.substring(0, 40) + " “"));
        texts.put("nested parentheses", repeat("(").substring(LENGTH / 2) + repeat(")").substring(LENGTH / 2));
        texts.put("nested parentheses, words", repeat("(" + words.substring(0, 40)));
        texts.put("one word of 5 MB", repeat(words.substring(0, words.indexOf(' '))));
        texts.put("digits", repeat("1"));
        texts.put("numbers", repeat("1,000 "));
        texts.put("commas", repeat(", "));
        texts.put("blank lines", repeat("\n"));
        return texts;
    }

    private static String repeat(String piece) { return piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH); }

    private double ordinary(String language) {
        double cost = 0;
        for (int i = 0; i < 200; i++) for (String report : Corpus.reports(language)) cost = cost(report, language);
        double sum = 0;
        int reports = 0;
        for (String report : Corpus.repeated(language, 1_000_000)) {
            sum += cost(report, language);
            reports++;
        }
        return sum / reports;
    }

    /** Of two readings the cheaper one: what else the machine does only adds. */
    private double least(String text, String language) { return Math.min(cost(text, language), cost(text, language)); }

    /** Processor time of this thread for a letter. */
    private double cost(String text, String language) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        reader.read(new Report("bench", "sha256:0", text, LocalDate.of(2025, 9, 5), null, null, language));
        return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / text.length();
    }
}
