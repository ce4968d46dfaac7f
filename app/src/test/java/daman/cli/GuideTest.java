package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to data sets, command by command, on the samples that it names. */
class GuideTest {
    @TempDir Path folder;
    private final Typed typed = new Typed();
    private final Map<String, Typed.Answer> answers = new TreeMap<>();

    @BeforeEach void type() throws IOException {
        typed.home = Path.of("..");
        typed.environment.put("DAMAN_LEDGER", folder.resolve("ledger.db").toString());
        List<String> commands = Files.readAllLines(Path.of("..", "docs", "guide", "datasets.md")).stream().filter(line -> line.startsWith("./daman ")).toList();
        assertThat(commands).hasSizeGreaterThan(12);
        for (String command : commands) answers.put(command, typed.run(Arrays.stream(command.substring("./daman ".length()).split(" ")).map(word -> word.startsWith("sources/") ? "../" + word : word).toArray(String[]::new)));
    }

    @Test void everyCommandSucceedsAndSaysWhatTheGuideSays() {
        answers.forEach((command, answer) -> assertThat(answer.status()).as(command + "\n" + answer.err()).isZero());
        assertThat(out("./daman list --provider NO")).contains("350m NOK").doesNotContain("300m NOK");
        assertThat(answers.keySet()).contains("./daman list --provider NO --known-at 8");
        assertThat(out("./daman totals --source kiel --release 21 --by type")).contains("military      109m");
        assertThat(out("./daman totals --source kiel --release 21 --by provider,type --in USD --rate day")).contains("1 EUR = 1.06 to 1.09 USD (of the day, 2 rates), ecb, history.csv");
        assertThat(out("./daman totals --source kiel --release 21 --by type --in USD --rate 2023-06-01..2023-06-30")).contains("1 EUR = 1.09 USD (mean of 2023-06-01..2023-06-30, 1 day 2023-06-23 to 2023-06-23)");
        assertThat(out("./daman totals --source kiel --release 21 --by type --prices 2022")).contains("in prices of 2022, by Eurostat");
        assertThat(out("./daman totals --source kiel --release 21 --by provider --in original")).contains("NOK").contains("750m");
        assertThat(out("./daman changes kiel 18 21")).contains("2 in common").contains("1 gone, 2 new");
        assertThat(out("./daman findings --source kiel --known-at 2030-01-01")).contains("commitments are below allocations");
    }

    @Test void whatAReleaseRecordsIsInTheTablesAtOnceAlsoWhereItClaimsNothing() {
        assertThat(typed.run("list").err()).isEmpty();
        answers.forEach((command, answer) -> assertThat(answer.err()).as(command).doesNotContain("not in its tables"));
    }

    @Test void whatWasRecordedLaterIsNotKnownEarlier() {
        Typed.Answer earlier = typed.run("changes", "kiel", "18", "21", "--known-at", "8");
        assertThat(earlier.status()).isEqualTo(2);
        assertThat(earlier.err()).contains("release 21 of kiel is not in this ledger; there are: 18");
        assertThat(typed.run("findings", "--source", "kiel", "--known-at", "8", "--format", "json").out()).doesNotContain("\"release\":\"21\"");
        assertThat(typed.run("totals", "--source", "kiel", "--release", "21", "--in", "XYZ").err()).contains("--in XYZ: ecb, history.csv has no such currency");
        assertThat(typed.run("totals", "--source", "kiel", "--release", "21", "--prices", "1950").err()).contains("prices are known of the years 2020 to 2025");
        assertThat(typed.run("totals", "--source", "attacks", "--release", "daily", "--in", "USD").err()).contains("launched counts pieces");
    }

    private String out(String command) { return answers.get(command).out(); }
}
