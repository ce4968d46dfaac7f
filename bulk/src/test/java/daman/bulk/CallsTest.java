package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How it is called. */
class CallsTest {
    private static final Pattern CALL = Pattern.compile("(?m)^\\./daman bulk ([^#\n]+)");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private CommandLine command() {
        PrintStream out = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Bulk(out, out)).setErr(new PrintWriter(out, true));
    }

    @ParameterizedTest @ValueSource(strings = {"README.md", "docs/guide/cluster.md"})
    void whatTheDocumentsPrintIsUnderstood(String document) throws IOException {
        List<String> calls = CALL.matcher(Files.readString(Local.HOME.resolve(document))).results().map((MatchResult call) -> call.group(1).strip()).toList();
        assertThat(calls).isNotEmpty().allSatisfy(call -> assertThatCode(() -> command().parseArgs(call.split("\\s+"))).doesNotThrowAnyException());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "--out /tmp/o | Name places, or a topic by --kafka and --topic", "--out /tmp/o --kafka localhost:9092 | --kafka and --topic go together", "--out /tmp/o /nowhere/at/all | /nowhere/at/all is not there",
        "--out /tmp/o --parallelism 0 samples | --parallelism: 0 is less than 1", "--out /tmp/o --checkpoint 0 samples | --checkpoint: more often than each 50 ms", "--out /tmp/o --cluster here samples | --cluster: here is no host:port", "samples | Missing required option: '--out=FOLDER'"})
    void aWrongCallIsNamed(String call, String what) {
        int status = command().execute(call.strip().replace("samples", Local.HOME.resolve("samples").toString()).split("\\s+"));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(what);
    }

    @Test void helpTellsOfTheOutcomes() {
        assertThat(command().getUsageMessage()).contains("daman intake --readings", "--sieve", "--cluster");
    }
}
