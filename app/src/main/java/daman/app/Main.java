package daman.app;

import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.cli.terminal.Terminal;
import daman.documents.ReportReader;
import daman.languages.Knowledge;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The program. */
public final class Main {
    /** Commands for which what is known of the world is read while their options are still looked at. */
    private static final Set<String> READING = Set.of("read", "intake", "demo");

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: the words of a report are printed as they are.
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(System.in, out, err, System.getenv(), arguments);
        out.flush();
        System.exit(Math.max(status, written(output, err)));
    }

    /** Tells when an answer isn't whole. @return the exit status that this deserves */
    private static int written(Output output, PrintStream err) {
        output.failure().ifPresent(why -> err.println("daman: the answer could not be written whole (" + why + "); make room or name another place, and call again"));
        return output.failure().isPresent() ? Status.LEFT_OUT : Status.DONE;
    }

    /** One command, with all that it needs. @return the exit status */
    static int run(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
        Path home = KnowledgeFolder.home();
        Knowledge knowledge = KnowledgeFolder.knowledge(home);
        FutureTask<Reader> reader = new FutureTask<>(() -> new Reader(knowledge));
        if (arguments.length > 0 && READING.contains(arguments[0])) Thread.ofPlatform().daemon().name("knowledge").start(reader);
        return Commands.run(new Surroundings(in, out, err, Terminal.of(environment), environment, Clock.systemUTC(), home, () -> ReportReader.of(awaited(reader)), () -> knowledge,
            (ledger, terms) -> Pages.serve(ledger, terms, knowledge, Standings.in(home.resolve("sources")), err)), arguments);
    }

    private static Reader awaited(FutureTask<Reader> reader) {
        reader.run(); // nothing where it has begun already
        try {
            return reader.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            throw new IllegalStateException("the start was interrupted", asked);
        }
    }
}
