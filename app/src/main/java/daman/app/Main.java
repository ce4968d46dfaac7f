package daman.app;

import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.languages.Knowledge;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: the words of a report are printed as they are.
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Path home = KnowledgeFolder.home();
        int status = Commands.run(new Surroundings(System.in, out, err, Terminal.of(environment), environment, Clock.systemUTC(), home, () -> reader(home), () -> Knowledge.of(KnowledgeFolder.read(home)), (ledger, terms) -> Pages.serve(ledger, terms, KnowledgeFolder.read(home), Standings.in(home.resolve("sources")), err)), arguments);
        out.flush();
        System.exit(status);
    }

    private static Function<Report, Reading> reader(Path home) { return new Reader(Knowledge.of(KnowledgeFolder.read(home)))::read; }
}
