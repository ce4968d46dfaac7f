package daman.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import daman.languages.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few words of the tables and samples in any order. Rules look at the words around what they find, and here these are often the first and the last. */
class AnyWordsTest {
    private static final Reader READER = new Reader(TestKnowledge.load());
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);
    private static final int TEXTS = 4000;
    private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", ": ", "\n\n", " – ", "» ", " «", "; ", " (");

    @ParameterizedTest @ValueSource(strings = {"ar", "de", "en", "fr", "uk"}) void anyFewWordsCanBeRead(String language) throws IOException {
        List<String> words = words(language);
        Random random = new Random(20250905);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(10); w >= 0; w--) text.append(words.get(random.nextInt(words.size()))).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            assertThatCode(() -> READER.read(new Report(language, "sha256:0", text.toString(), DAY, null, null, language))).as(text.toString()).doesNotThrowAnyException();
        }
    }

    private static List<String> words(String language) throws IOException {
        List<String> words = new ArrayList<>();
        Path home = TestKnowledge.home();
        for (Path sample : listed(home.resolve("samples"), name -> name.startsWith(language) && name.endsWith(".txt"))) words.addAll(List.of(Files.readString(sample).split("\\s+")));
        for (Path table : listed(home.resolve("languages").resolve(language), name -> name.endsWith(".tsv"))) words.addAll(List.of(Files.readString(table).split("[\\t\\n|]+")));
        return words;
    }

    /** In an order that is the same everywhere. */
    private static List<Path> listed(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> wanted.test(file.getFileName().toString())).sorted().toList();
        }
    }
}
