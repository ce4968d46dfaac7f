package daman.others;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What else there is, over texts: {@code FOLDER WARM SECONDS} reads {@code ar-*.txt} and {@code uk-*.txt} below the folder again and again, for so many seconds of processor time to warm up
 * and so many that count, and prints a line each: name, language, texts a second of processor time, with tabs between. A program of its own: what it needs fits on no class path of ours.
 */
public final class Others {
    private static final long SECOND = 1_000_000_000;

    private Others() {}

    /** How a text is gone through; the answer is what was found in it, so that nothing is left out. */
    interface Analysis {
        int of(String text) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long warm = Long.parseLong(arguments[1]), seconds = Long.parseLong(arguments[2]);
        told("HeidelTime 2.2.1", "ar", HeidelTime.arabic(), folder, warm, seconds);
        told("LanguageTool 6.8", "ar", LanguageTool.arabic(), folder, warm, seconds);
        told("LanguageTool 6.8", "uk", LanguageTool.ukrainian(), folder, warm, seconds);
    }

    private static void told(String name, String language, Analysis analysis, Path folder, long warm, long seconds) throws Exception {
        List<String> texts = texts(folder, language);
        rate(analysis, texts, warm);
        System.out.println(name + "\t" + language + "\t" + rate(analysis, texts, seconds));
    }

    private static List<String> texts(Path folder, String language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.getFileName().toString().matches(language + "-.*\\.txt")).sorted()::iterator) texts.add(Files.readString(file));
        }
        if (texts.isEmpty()) throw new IllegalArgumentException("no " + language + "-*.txt below " + folder);
        return texts;
    }

    private static double rate(Analysis analysis, List<String> texts, long seconds) throws Exception {
        long begun = now(), found = 0, gone = 0;
        int read = 0;
        for (; gone < seconds * SECOND || read < texts.size(); gone = now() - begun) found += analysis.of(texts.get(read++ % texts.size()));
        if (found == 0) throw new IllegalStateException("nothing was found in any text: it doesn't work");
        return read * (double) SECOND / gone;
    }

    private static long now() { return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(); }
}
