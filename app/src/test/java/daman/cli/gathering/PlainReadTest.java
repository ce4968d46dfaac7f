package daman.cli.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.languages.Knowledge;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** A call of {@code daman read} that gives places alone, which is taken without a parser of options. */
class PlainReadTest {
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private final Surroundings around = new Surroundings(InputStream.nullInputStream(), SILENT, SILENT, Terminal.NONE, Map.of(), Clock.systemUTC(), Path.of(""),
        () -> { throw new IllegalStateException(); }, () -> Knowledge.of(Map.of()), (ledger, opening) -> 0);

    @Test void allOptionsSayWhatTheParserWouldHaveThemSay() {
        Read plain = Read.plain(around, "read", "a.txt", "https://example.org/b", "");
        Map<String, Object> asTheyStand = said(new CommandLine(plain));
        CommandLine parsed = new CommandLine(new Read(around));
        parsed.parseArgs("a.txt", "https://example.org/b", "");
        assertThat(asTheyStand).isEqualTo(said(parsed)).hasSizeGreaterThan(10);
        assertThat(plain.places.places).isEqualTo(List.of("a.txt", "https://example.org/b", ""));
    }

    private static Map<String, Object> said(CommandLine read) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (var argument : read.getCommandSpec().args()) said.put(argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel(), argument.getValue());
        return said;
    }

    @Test void anyOtherCallIsForTheParser() {
        for (String call : new String[] {"", "read", "intake a.txt", "read --format json a.txt", "read a.txt --explain", "read -h", "read -", "read @places", "--version", "read a.txt --"})
            assertThat(Read.plain(around, Arrays.stream(call.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new))).as(call).isNull();
    }
}
