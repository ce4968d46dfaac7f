package daman.cli;

import daman.cli.terminal.Terminal;
import daman.reading.Reading;
import daman.reading.Report;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that the commands touch of the world outside, built by hand in Main.
 *
 * @param reader makes the reading engine when a command needs it; loading its tables takes time
 * @param serving starts the pages over a ledger and returns when they are stopped
 * @param home   the folder with languages/, world/ and samples/
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Terminal terminal, Map<String, String> environment,
                           Clock clock, Path home, Supplier<Function<Report, Reading>> reader, Serving serving) {
    /** The pages are a room beside this one; Main joins them. */
    @FunctionalInterface
    public interface Serving {
        /** @return the exit status */
        int serve(Path ledger, int port);
    }
}
