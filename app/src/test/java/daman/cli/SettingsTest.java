package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags before the environment, the environment before the file; and docs/guide/operating.md names what there is. */
class SettingsTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "operating.md");
    @TempDir Path folder;
    private final Typed typed = new Typed();

    @BeforeEach void aLedger() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), "Title\n\nWords.\n");
        assertThat(typed.run("intake", "--ledger", ledger(), report.toString()).status()).isZero();
    }

    private String ledger() { return folder.resolve("ledger.db").toString(); }

    private void file(String... lines) throws IOException { typed.environment.put("DAMAN_CONFIG", Files.write(folder.resolve("settings.properties"), List.of(lines)).toString()); }

    @Test void aFlagCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        file("ledger = " + ledger(), "list.format = json");
        assertThat(typed.run("list").out()).isEmpty();
        typed.environment.put("DAMAN_LIST_FORMAT", "table");
        assertThat(typed.run("list").out()).isNotEmpty();
        assertThat(typed.run("list", "--format", "json").out()).isEmpty();
    }

    @Test void whatIsOfOneCommandCountsBeforeWhatIsOfAll() throws IOException {
        file("ledger = " + folder.resolve("none.db"), "list.ledger = " + ledger());
        assertThat(typed.run("list").status()).isZero();
        assertThat(typed.run("verify").err()).contains("none.db");
        typed.environment.put("DAMAN_LEDGER", ledger());
        assertThat(typed.run("verify").status()).isZero();
    }

    @Test void theNameOfACommandOfTwoWordsHasBoth() throws IOException {
        file("ledger = " + ledger(), "review.accept.reviewer = anna", "review.accept.why = because");
        assertThat(typed.run("review", "accept", "c-000000000000").err()).contains("c-000000000000 is no claim of this ledger");
    }

    @Test void aNameThatIsNoOptionsIsRefused() throws IOException {
        file("serve.prot = 8081");
        Typed.Answer answer = typed.run("list", "--ledger", ledger());
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("serve.prot is no option").contains("docs/guide/operating.md");
    }

    @Test void aFileThatIsNotThereIsTold() {
        typed.environment.put("DAMAN_CONFIG", folder.resolve("missing").toString());
        assertThat(typed.run("list").status()).isEqualTo(2);
        assertThat(typed.run("list").err()).contains("missing");
    }

    @Test void theFileInTheGuideIsOneAndItsOptionsAreThere() throws IOException {
        String guide = Files.readString(GUIDE);
        String file = guide.substring(guide.indexOf("```properties\n") + 14);
        file(file.substring(0, file.indexOf("```")));
        assertThat(typed.run("verify", "--ledger", ledger()).err()).isEmpty();
        String help = typed.run("serve", "--help").out();
        List<String> options = Pattern.compile("`(?:daman serve )?(--[a-z-]+)").matcher(guide).results().map(found -> found.group(1)).distinct().toList();
        assertThat(options).contains("--port", "--log", "--metrics-port").allSatisfy(option -> assertThat(help).contains(option));
    }

    @Test void whatReadingIsToldByTheEnvironmentOrTheFileCountsForACallOfPlacesAlone() throws IOException {
        String report = folder.resolve("report.txt").toString();
        assertThat(typed.run("read", report).out()).doesNotStartWith("{");
        typed.environment.put("DAMAN_READ_FORMAT", "json");
        assertThat(typed.run("read", report).out()).startsWith("{");
        typed.environment.clear();
        file("format = json");
        assertThat(typed.run("read", report).out()).startsWith("{");
    }
}
