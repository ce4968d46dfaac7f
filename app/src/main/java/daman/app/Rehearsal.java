package daman.app;

import daman.access.opening.Opening;
import daman.cli.terminal.Status;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Goes once through what most starts need: reads the samples in every language, records and lists them, answers what is asked of all promises, serves a page. The launcher keeps what the Java machine
 * loaded meanwhile for the starts to come. Nothing is printed, and what it writes is in a folder of its own that goes at the end.
 */
final class Rehearsal {
    /** Milliseconds for a page: other starts wait meanwhile. */
    private static final int LONGEST = 30_000;
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final List<String> ANSWERS = List.of("gaps", "gaps --format json", "exposure", "burden", "contradictions", "reliability", "since 0", "brief --question gap", "brief --question exposure");

    private Rehearsal() {}

    /** @param wanted {@code read} for readings alone */
    public static void main(String[] wanted) throws IOException {
        String samples = KnowledgeFolder.home().resolve("samples").toString();
        run("read", samples);
        run("read", "--format", "json", samples);
        run("read", samples + "/en-1.txt"); // one file goes another way than a folder
        if (!wanted[0].equals("read")) record(samples);
        Main.end(Status.DONE); // as the program ends
    }

    /** As the program does it, so that its own first steps are kept too. */
    private static void run(String... arguments) { Main.run(InputStream.nullInputStream(), SILENT, SILENT, Map.of(), arguments); }

    private static void record(String samples) throws IOException {
        Path folder = Files.createTempDirectory("daman-rehearsal");
        Path ledger = folder.resolve("daman.db");
        try {
            run("intake", "--ledger", ledger.toString(), samples);
            run("list", "--ledger", ledger.toString());
            for (String question : ANSWERS) run(Stream.concat(Stream.of(question.split(" ")), Stream.of("--ledger", ledger.toString())).toArray(String[]::new));
            serve(ledger);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            for (Path file : (Iterable<Path>) left::iterator) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static void serve(Path ledger) throws IOException {
        Path home = KnowledgeFolder.home();
        try (Ledger open = Ledger.existing(ledger); Pages pages = Pages.start(open, KnowledgeFolder.knowledge(home), Standings.in(home.resolve("sources")), Opening.here(0, "rehearsal"), SILENT)) {
            HttpURLConnection asked = (HttpURLConnection) URI.create(pages.address()).toURL().openConnection(Proxy.NO_PROXY);
            asked.setReadTimeout(LONGEST);
            try (var page = asked.getInputStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
