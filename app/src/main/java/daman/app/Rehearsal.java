package daman.app;

import daman.access.opening.Opening;
import daman.analysis.memory.KeptColumns;
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
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Goes once through what most starts need: reads the samples in every language, records and lists them, answers what is asked of all promises, serves a page. The launcher keeps what the Java machine
 * loaded meanwhile for the starts to come. Nothing is printed, and what it writes is in a folder of its own that goes at the end.
 */
final class Rehearsal {
    /** Milliseconds for a page: other starts wait meanwhile. */
    private static final int LONGEST = 30_000;
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final List<String> ANSWERS = List.of("gaps", "exposure", "burden", "contradictions", "reliability", "since 0");
    private static final List<String> FORMATS = List.of("table", "json", "csv");
    private static final List<String> BRIEFS = List.of("gap --lang en", "exposure --lang ar", "changes:0 --lang fr", "provider:FR --lang uk");
    /** Of briefings that nobody can print on a terminal; with fonts where the machine has some. */
    private static final List<String> PAPERS = List.of("pdf", "docx");

    private Rehearsal() {}

    /** @param wanted {@code read} for readings alone, {@code papers} for briefings as files besides */
    public static void main(String[] wanted) throws IOException {
        System.setProperty(KeptColumns.FROM, "1"); // for the few samples too
        if (!wanted[0].equals("read")) unpack();
        String samples = KnowledgeFolder.home().resolve("samples").toString();
        run("read", samples);
        run("read", "--format", "json", samples);
        run("read", samples + "/en-1.txt"); // one file goes another way than a folder
        if (!wanted[0].equals("read")) record(samples, wanted[0].equals("papers"));
        Main.end(Status.DONE); // as the program ends
    }

    /** SQLite's own library out of its jar, to where the driver will look for it: it would take it out at each start. */
    private static void unpack() throws IOException {
        String folder = System.getProperty("org.sqlite.lib.path"), name = System.getProperty("org.sqlite.lib.name");
        if (folder == null || name == null) return;
        Path part = Path.of(folder, name + ".new");
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName())) {
            if (library == null) return; // the driver has none for this machine, and will say so
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, Path.of(folder, name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As the program does it, so that its own first steps are kept too. */
    private static void run(String... arguments) { Main.run(InputStream.nullInputStream(), SILENT, SILENT, Map.of(), arguments); }

    private static void record(String samples, boolean papers) throws IOException {
        Path folder = Files.createTempDirectory("daman-rehearsal");
        Path ledger = folder.resolve("daman.db");
        try {
            run("intake", "--ledger", ledger.toString(), samples);
            if (papers) papers(folder, ledger);
            else answers(ledger);
        } finally {
            remove(folder);
        }
    }

    private static void papers(Path folder, Path ledger) {
        for (String brief : BRIEFS) for (String paper : PAPERS) ask(ledger, "brief --question " + brief + " --format " + paper + " --out " + folder.resolve("brief." + paper));
    }

    private static void answers(Path ledger) throws IOException {
        for (String format : FORMATS) ask(ledger, "list --format " + format);
        for (String question : ANSWERS) for (String format : FORMATS) ask(ledger, question + " --format " + format);
        for (String brief : BRIEFS) ask(ledger, "brief --question " + brief);
        ask(ledger, "brief --question gap --format html");
        serve(ledger);
    }

    private static void ask(Path ledger, String question) { run(Stream.concat(Stream.of(question.split(" ")), Stream.of("--ledger", ledger.toString())).toArray(String[]::new)); }

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
