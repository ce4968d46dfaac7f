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
 * @param home   the folder with languages/, world/ and samples/
 */
public record Surroundings(InputStream in, PrintStream out, PrintStream err, Terminal terminal, Map<String, String> environment,
                           Clock clock, Path home, Supplier<Function<Report, Reading>> reader) {}
