package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.analysis.answers.Asking;
import daman.guarantees.Told;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say at a terminal, and what they say where nothing is known. */
class AnswerCommandsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(Path.of("..")));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"gaps", "burden", "contradictions", "reliability", "since 0", "gaps --provider QQ", "burden --recipient nowhere", "gaps --as-of 1000-01-01", "burden --as-of 1000-01-01", "reliability --as-of 1000-01-01", "contradictions --as-of 9999-12-30"}) void nothingIsKnownOfAnEmptyLedger(String command) {
        Typed.Answer answer = empty().run(command.split(" "));
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo("nothing is known of this\n");
    }

    @ParameterizedTest @ValueSource(strings = {"gaps", "exposure", "burden", "contradictions", "reliability", "since 0"}) void nothingThatIsNotKnownIsAZeroInJson(String command) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.addAll(List.of("--format", "json"));
        JsonNode answer = JSON.readTree(empty().run(words.toArray(String[]::new)).out());
        assertThat(answer.path("known_at").intValue()).isEqualTo(-1);
        assertThat(answer.has("until")).isFalse();
        for (JsonNode table : answer.path("tables")) for (JsonNode row : table) assertThat(row.path("promises").asInt(0)).as("what is ahead is known, and no promise of it").isZero();
    }

    @ParameterizedTest @CsvSource({"gaps --measure tanks,--measure tanks", "since,say since when", "since soon,no entry's index", "since 2020-01-01 --known-at x,no entry's index", "since 1 --known-at 0,later than", "exposure --before soon,--before", "gaps --limit -1,--limit"}) void aWrongCallIsNamed(String command, String what) {
        Typed.Answer answer = told().run(command.split(" "));
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(what);
    }

    @Test void aDemandAndItsPromiseStandSideBySide() throws IOException {
        assertThat(told().run("gaps", "--provider", "DE").out()).contains("Patriot · air-defence", "promised").doesNotContain("· 25");
        JsonNode items = JSON.readTree(told().run("gaps", "--format", "json").out()).path("tables").path("items");
        assertThat(items).singleElement().satisfies(one -> assertThat(one.path("asked_number").asText() + " " + one.path("promised_number").asText() + " " + one.path("missing").asText()).isEqualTo("25..25 7..7 18..18"));
        assertThat(items.get(0).path("claims")).hasSize(2);
    }

    @Test void whatDoesNotHoldTogetherInsideAReportIsToldToo() throws IOException {
        Typed typed = empty();
        typed.reader = new Reader(KNOWLEDGE)::read;
        Path report = folder.resolve("weekday.txt");
        Files.writeString(report, "Talks in Berlin\n\nHe spoke on Friday, 3 September 2025.\n");
        assertThat(typed.run("intake", "--published", "2025-09-05", report.toString()).status()).isZero();
        JsonNode tables = JSON.readTree(typed.run("contradictions", "--format", "json").out()).path("tables");
        assertThat(tables.path("inside")).singleElement().satisfies(one -> assertThat(one.path("what").asText() + " " + one.path("settled_by").asText() + " " + one.path("words").asText()).isEqualTo("date date Friday, 3 September 2025"));
        assertThat(typed.run("contradictions").out()).contains("inside", "3 September 2025");
        assertThat(typed.run("contradictions", "--provider", "DE").out()).as("of no provider").contains("nothing is known");
        assertThat(typed.run("contradictions", "--as-of", "2024-01-01").out()).contains("nothing is known");
    }

    @Test void earlierAnswersStay() {
        assertThat(told().run("gaps", "--known-at", "2").out()).contains("25").doesNotContain("18");
        assertThat(told().run("gaps", "--as-of", "2025-02-15").out()).contains("25").doesNotContain("18");
    }

    private Typed empty() {
        Asking.ledger(folder).close();
        return typed();
    }

    private Typed told() {
        try (Ledger ledger = Asking.ledger(folder, Told.reading("one", "2025-02-01", "'providers':['US'],'measure':'air-defence','item':'Patriot','quantity':25,'stage':'requested'"), Told.reading("two", "2025-03-01", "'providers':['DE'],'measure':'air-defence','item':'Patriot','quantity':7,'stage':'announced'"))) {
            return typed();
        }
    }

    private Typed typed() {
        Typed typed = new Typed();
        typed.home = Path.of("..");
        typed.knowledge = KNOWLEDGE;
        typed.environment.put("DAMAN_LEDGER", folder.resolve("ledger.db").toString());
        return typed;
    }
}
