package daman.app;

import daman.access.opening.Opening;
import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Goes once through what most starts need: reads the samples in every language, records, lists and shows them, serves a page. The launcher keeps what the Java machine
 * loaded meanwhile for the starts to come. Nothing is printed, and what it writes is in a folder of its own that goes at the end.
 */
final class Rehearsal {
    /** Milliseconds for a page: other starts wait meanwhile. */
    private static final int LONGEST = 30_000;

    private Rehearsal() {}

    /** @param wanted {@code read} for readings alone */
    public static void main(String[] wanted) throws IOException {
        Path home = KnowledgeFolder.home();
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        Knowledge knowledge = KnowledgeFolder.knowledge(home);
        Reader reader = new Reader(knowledge);
        Surroundings around = new Surroundings(new ByteArrayInputStream(new byte[0]), silent, silent, Terminal.NONE, Map.of(), Clock.systemUTC(), home, () -> reader::read, () -> knowledge, (address, terms) -> 0);
        String samples = home.resolve("samples").toString();
        Commands.run(around, "read", samples);
        Commands.run(around, "read", "--format", "json", samples);
        if (!wanted[0].equals("read")) record(around, samples, knowledge);
    }

    private static void record(Surroundings around, String samples, Knowledge knowledge) throws IOException {
        Path folder = Files.createTempDirectory("daman-rehearsal");
        Path ledger = folder.resolve("daman.db");
        try {
            Commands.run(around, "intake", "--ledger", ledger.toString(), samples);
            Commands.run(around, "list", "--ledger", ledger.toString());
            serve(ledger, knowledge, around.home(), around.out());
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

    private static void serve(Path ledger, Knowledge knowledge, Path home, PrintStream silent) throws IOException {
        try (Ledger open = Ledger.existing(ledger); Pages pages = Pages.start(open, knowledge, Standings.in(home.resolve("sources")), Opening.here(0, "rehearsal"), silent)) {
            HttpURLConnection asked = (HttpURLConnection) URI.create(pages.address()).toURL().openConnection(Proxy.NO_PROXY);
            asked.setReadTimeout(LONGEST);
            try (var page = asked.getInputStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
