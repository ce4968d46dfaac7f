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
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final String TEXT = ".txt";
    /** Bytes of a text that tell its language. */
    private static final int BEGINNING = 8_000;

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: the words of a report are printed as they are.
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(output, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(System.in, out, err, System.getenv(), arguments);
        out.flush();
        end(Math.max(status, written(output, err)));
    }

    /** What {@code System.exit} does, without what that does first: it looks through all jars for somebody who logs that a program ends. To be called last. */
    static void end(int status) {
        if (status != Status.DONE || othersWork()) System.exit(status);
    }

    /** Whether threads are left for which the Java machine would wait. */
    private static boolean othersWork() {
        Thread[] all = new Thread[Thread.activeCount() + 64];
        int count = Thread.enumerate(all);
        for (int i = 0; i < count; i++) if (all[i] != Thread.currentThread() && !all[i].isDaemon()) return true;
        return count == all.length;
    }

    /** Tells when an answer isn't whole. @return the exit status that this deserves */
    private static int written(Output output, PrintStream err) {
        String why = output.failure();
        if (why == null) return Status.DONE;
        err.println("daman: the answer could not be written whole (" + why + "); make room or name another place, and call again");
        return Status.LEFT_OUT;
    }

    /** One command, with all that it needs. @return the exit status */
    static int run(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
        Path home = KnowledgeFolder.home();
        Knowledge knowledge = KnowledgeFolder.knowledge(home);
        FutureTask<Reader> reader = new FutureTask<>(() -> new Reader(knowledge));
        if (arguments.length > 0 && READING.contains(arguments[0])) Thread.ofPlatform().daemon().name("knowledge").start(() -> ahead(reader, arguments));
        return Commands.run(new Surroundings(in, out, err, Terminal.of(environment), environment, Clock.systemUTC(), home, () -> ReportReader.of(awaited(reader)), () -> knowledge,
            (ledger, terms) -> Pages.serve(ledger, terms, knowledge, Standings.in(home.resolve("sources")), err)), arguments);
    }

    /** Reads what is known of the world, and of the language of the first text that is given. What is wrong with either is told when it is asked for. */
    private static void ahead(FutureTask<Reader> reader, String... arguments) {
        reader.run();
        for (String argument : arguments) if (argument.endsWith(TEXT) && prepared(awaited(reader), Path.of(argument))) return;
    }

    private static boolean prepared(Reader reader, Path text) {
        try (InputStream in = Files.newInputStream(text)) {
            reader.prepare(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
            return true;
        } catch (IOException | RuntimeException notNow) {
            return false;
        }
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
