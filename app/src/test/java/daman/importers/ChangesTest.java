package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.datasets.Changes;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.ledger.Ledger;
import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import daman.sources.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later release says otherwise: of an activity as a whole, and of its rows where the whole stays as it was. */
class ChangesTest {
    private static final Source KIEL = new Sources(Path.of("..", "sources")).find("kiel").orElseThrow();
    private static final Layout LAYOUT = KIEL.layout("release-21").orElseThrow();
    private static final String ALLOCATED = "tot_sub_activity_value", NUMBER = "item_numb", ITEM = "item", WORDS = "explanation";

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach void open() { ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()); }

    @AfterEach void close() { ledger.close(); }

    @Test void partsThatChangeInsideAnActivityOfTheSameTotalAreTold() throws IOException {
        assertThat(changes(List.of(part("A", "A_1", ALLOCATED, 5), part("A", "A_2", ALLOCATED, 7)), List.of(part("A", "A_1", ALLOCATED, 7), part("A", "A_2", ALLOCATED, 5))))
            .containsExactly("A [parts]", "CHANGED A_1 [allocated 5 7]", "CHANGED A_2 [allocated 7 5]");
    }

    @Test void anotherThingOrNumberForTheSameSumIsAChange() throws IOException {
        assertThat(changes(List.of(part("A", "A_1", NUMBER, 4, ITEM, "Leopard 2")), List.of(part("A", "A_1", NUMBER, 4.5, ITEM, "Leopard 1"))))
            .containsExactly("A [parts]", "CHANGED A_1 [item Leopard 2 Leopard 1, promised 4 4.5]");
    }

    @Test void aPartThatTookThePlaceOfAnotherIsNewAndTheOtherGone() throws IOException {
        assertThat(changes(List.of(part("A", "A_1", ALLOCATED, 5)), List.of(part("A", "A_2", ALLOCATED, 5)))).first().isEqualTo("A [parts]");
        assertThat(changes(List.of(part("A", "A_1", ALLOCATED, 5)), List.of(part("A", "A_2", ALLOCATED, 5)))).anyMatch(line -> line.startsWith("NEW A_2 ")).anyMatch(line -> line.startsWith("GONE A_1 "));
    }

    @Test void rowsWithoutANameOfTheirOwnAreHeldAgainstTheOnesLeft() throws IOException {
        assertThat(changes(List.of(whole("A", 1, NUMBER, 2), whole("A", 3, NUMBER, 4)), List.of(whole("A", 3, NUMBER, 4), whole("A", 1, NUMBER, 5)))).containsExactly("A [parts]", "CHANGED null [promised 2 5]");
    }

    @Test void aSumThatChangesIsOneOfTheActivityAndOfItsRow() throws IOException {
        assertThat(changes(List.of(whole("A", 10)), List.of(whole("A", 12.50)))).containsExactly("A [value]", "CHANGED null [total 10 12.5]");
    }

    @Test void wordsAndConvertedSumsAreNoChange() throws IOException {
        assertThat(changes(List.of(part("A", "A_1", WORDS, "told so", "tot_sub_activity_value_EUR", 5)), List.of(part("A", "A_1", WORDS, "told otherwise", "tot_sub_activity_value_EUR", 6)))).isEmpty();
    }

    private List<String> changes(List<Map<String, Object>> before, List<Map<String, Object>> after) throws IOException {
        Release first = take("release-31.xlsx", before), second = take("release-32.xlsx", after);
        List<String> lines = new ArrayList<>();
        for (Changes.Changed one : Changes.between(new Datasets(ledger, Long.MAX_VALUE), KIEL, first, second).changed()) {
            lines.add(one.after().id() + " " + one.what());
            for (Changes.ChangedRow row : one.rows()) lines.add(row.way() + " " + row.part() + " " + row.differences().stream().map(field -> field.field() + " " + field.before() + " " + field.after()).sorted().toList());
        }
        return lines;
    }

    private Release take(String name, List<Map<String, Object>> rows) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(new ArrayList<>(LAYOUT.columns().stream().map(Column::name).toList()));
        for (Map<String, Object> row : rows) lines.add(new ArrayList<>(Arrays.asList(LAYOUT.columns().stream().map(column -> row.get(column.name())).toArray())));
        Import.Outcome outcome = new Import(KIEL, ledger, false).record(new Book(folder.resolve(name)).sheet("Categorized Data", lines).write(), null, count -> { });
        assertThat(outcome.report().problems()).isEmpty();
        return Objects.requireNonNull(outcome.release());
    }

    private static Map<String, Object> part(String activity, String part, Object... more) { return row(more, "activity_id", activity, "sub_activity_id", part, "measure", "Allocation"); }

    private static Map<String, Object> whole(String activity, double total, Object... more) { return row(more, "activity_id", activity, "tot_activity_value", total, "measure", "Commitment"); }

    private static Map<String, Object> row(Object[] more, Object... given) {
        Map<String, Object> row = new java.util.HashMap<>(Map.of("donor", "Norway", "aid_type_general", "Military", "reporting_currency", "NOK"));
        for (Object[] cells : List.of(given, more)) for (int at = 0; at < cells.length; at += 2) row.put((String) cells[at], cells[at + 1]);
        return row;
    }
}
