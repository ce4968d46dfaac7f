package daman.bench.engine;

import daman.bench.texts.Corpus;
import daman.reading.Reader;
import daman.reading.Report;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

/** What a reader holds on to after 5 and after 50 MB of text: the same, or it would fill up on a long run. */
public final class Memory {
    private static final long FEW = 5_000_000;
    private static final long MANY = 50_000_000;
    private static final double BAR = 1.1;

    public boolean run(PrintStream out) {
        Reader reader = new Reader(Corpus.knowledge());
        long before = 0;
        for (String language : Corpus.LANGUAGES) read(reader, language, FEW / Corpus.LANGUAGES.size());
        before = held(reader);
        for (String language : Corpus.LANGUAGES) read(reader, language, (MANY - FEW) / Corpus.LANGUAGES.size());
        double grown = (double) held(reader) / before;
        out.printf(Locale.ROOT, "memory held after 50 MB of text, as a multiple of that after 5 MB: %.3f (bar %.1f)%n", grown, BAR);
        return grown <= BAR;
    }

    private static void read(Reader reader, String language, long bytes) {
        for (String text : Corpus.repeated(language, bytes)) reader.read(new Report("bench", "sha256:0", text, LocalDate.of(2025, 9, 5), null, null, language));
    }

    /** Bytes of heap in use after a collection; the reader is asked for, so that it is among them. */
    private static long held(Reader reader) {
        for (int i = 0; i < 3; i++) System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        if (reader.hashCode() == 0) throw new IllegalStateException();
        return used;
    }
}
