package daman.measures;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.Analysed;
import daman.languages.Knowledge;
import daman.languages.Language;
import daman.languages.Table;
import daman.languages.TestKnowledge;
import daman.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of every language: {@code languages/XX/examples/measures.tsv}. Kind {@code none} says that the slice is no value. */
class MeasuresTest {
    private static final Knowledge KNOWLEDGE = TestKnowledge.load();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "fr", "uk"})
    void examplesAreReadAsTheySay(String id) throws IOException {
        Path path = TestKnowledge.home().resolve("languages/" + id + "/examples/measures.tsv");
        Table table = Table.parse(path.toString(), Files.readString(path)).expect("text", "published", "kind", "slice", "value");
        Language language = new Language(id, KNOWLEDGE);
        Measures measures = new Measures(language);
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<Shown> found = find(language, measures, row);
            if (!fits(row, found)) wrong.add(row.origin() + "\n  " + row.get("text") + "\n  expected " + row.get("kind") + " «" + row.get("slice") + "» "
                    + row.get("value") + "\n  found    " + found.stream().map(Shown::toString).collect(Collectors.joining("\n           ")));
        }
        assertThat(wrong).as(() -> String.join("\n", wrong)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "fr", "uk"})
    void wordsOfTheTablesInAnyOrderAreReadWithoutOverlap(String id) {
        Language language = new Language(id, KNOWLEDGE);
        Measures measures = new Measures(language);
        List<String> pieces = new ArrayList<>(List.of("1,000", "24", "2024", "$", "€", "-", "/", ":", "(", ")", ".", ",", "%", "311-112", "9,999,999,999", "31/12/9999", "1.2.3"));
        for (String name : List.of("numbers", "bounds", "units", "dates", "currencies")) {
            for (Table.Row row : language.table(name).rows()) pieces.addAll(row.forms("words"));
        }
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(9) == 0 ? "" : " ");
        Analysed words = language.analyse(language.tokens(new Text(text.toString())));
        int next = 0;
        for (Measured measured : measures.find(words, LocalDate.of(2024, 2, 29))) {
            assertThat(measured.first()).as(() -> Shown.of(measured, words).toString()).isGreaterThanOrEqualTo(next);
            assertThat(measured.last()).isGreaterThanOrEqualTo(measured.first());
            next = measured.last() + 1;
        }
    }

    private static List<Shown> find(Language language, Measures measures, Table.Row row) {
        Analysed words = language.analyse(language.tokens(new Text(row.get("text"))));
        LocalDate published = row.get("published").equals("-") ? null : LocalDate.parse(row.get("published"));
        return measures.find(words, published).stream().map(m -> Shown.of(m, words)).toList();
    }

    /** A value is there, or nothing touches the slice; {@code kind none} without a slice: nothing at all. */
    private static boolean fits(Table.Row row, List<Shown> found) {
        if (row.get("kind").equals("none")) {
            return found.stream().noneMatch(s -> s.slice().contains(row.get("slice")) || row.get("slice").contains(s.slice()));
        }
        return found.stream().anyMatch(s -> s.kind().equals(row.get("kind")) && s.slice().equals(row.get("slice")) && s.value().equals(row.get("value")));
    }
}
