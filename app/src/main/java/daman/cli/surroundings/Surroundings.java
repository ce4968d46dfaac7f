package daman.cli.surroundings;

import daman.access.opening.Opening;
import daman.cli.terminal.Terminal;
import daman.documents.ReportReader;
import daman.exporters.tables.CsvTable;
import daman.languages.Knowledge;
import daman.ledger.Address;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that the commands touch of the world outside, built by hand in Main.
 *
 * @param reader makes the reading engine when a command needs it; loading its tables takes time
 * @param knowledge the tables of languages/ and world/, for a command that needs them
 * @param serving starts the pages over a ledger and returns when they are stopped
 * @param home   the folder with languages/, world/ and samples/
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Terminal terminal, Map<String, String> environment,
                           Clock clock, Path home, Supplier<ReportReader> reader, Supplier<Knowledge> knowledge, Serving serving) {
    /** Prints a line of an answer. @throws Closed when nobody reads any more, so that a long answer ends there */
    public void line(String line) {
        out.println(line);
        if (out.checkError()) throw new Closed();
    }

    /** Prints a table for programs. @throws Closed when nobody reads any more */
    public void csv(List<String> names, Iterable<? extends List<?>> rows) {
        CsvTable.write(new OutputStreamWriter(out, StandardCharsets.UTF_8), names, rows);
        if (out.checkError()) throw new Closed();
    }

    /** Whoever read the answer has gone: {@code daman read samples | head}. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Closed() { super("standard output is closed", null, false, false); }
    }

    /** The pages are a room beside this one; Main joins them. */
    @FunctionalInterface
    public interface Serving {
        /** @return the exit status */
        int serve(Address ledger, Opening opening);
    }
}
