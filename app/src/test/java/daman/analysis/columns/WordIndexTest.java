package daman.analysis.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordIndexTest {
    @ParameterizedTest @CsvSource({"missile,'{0, 1}'", "MISSILES,'{0, 1}'", "iss,'{0, 1}'", "Emmanuel Macron,{2}", "manuel macron,{2}", "Macron Emmanuel,{}", "emmanuel m,{2}", "said Emmanuel,{}", "зеленськ,{3}", "صواريخ,{4}", "macro nsaid,{}", "zzzz,{}"})
    void wordsAreFoundFoldedInsideOthersAndOneAfterTheOther(String question, String found) {
        WordIndex index = new WordIndex();
        index.add(List.of("100 missiles"));
        index.add(List.of("Missiles, again missiles"));
        index.add(List.of("Emmanuel Macron", "said so"));
        index.add(List.of("заява Зеленського"));
        index.add(List.of("تسلم الصواريخ"));
        assertThat(index.find(WordIndex.words(question))).hasToString(found);
    }

    @Test void whatIsFoundAmongManyWordsIsWhatIsThere() {
        Random random = new Random(5);
        WordIndex index = new WordIndex();
        List<String> texts = new ArrayList<>();
        for (int text = 0; text < 3_000; text++) {
            texts.add(random.ints(1 + random.nextInt(6)).mapToObj(number -> Integer.toString(Math.abs(number % 20_000), 36)).collect(Collectors.joining(" ")));
            index.add(List.of(texts.getLast()));
        }
        for (int question = 0; question < 300; question++) {
            String part = Integer.toString(random.nextInt(1 + random.nextInt(20_000)), 36);
            List<Integer> expected = new ArrayList<>();
            for (int text = 0; text < texts.size(); text++) if (texts.get(text).contains(part)) expected.add(text);
            assertThat(index.find(List.of(part)).stream().boxed().toList()).as(part).isEqualTo(expected);
        }
        for (int question = 0; question < 300; question++) {
            String[] words = texts.get(random.nextInt(texts.size())).split(" ");
            if (words.length < 2) continue;
            String phrase = words[0].substring(words[0].length() / 2) + " " + words[1];
            List<Integer> expected = new ArrayList<>();
            for (int text = 0; text < texts.size(); text++) if (texts.get(text).contains(phrase)) expected.add(text);
            assertThat(index.find(WordIndex.words(phrase)).stream().boxed().toList()).as(phrase).isEqualTo(expected).isNotEmpty();
        }
    }

    @Test void aWordThatIsThereBeforeItsTextsIsFoundNowhere(@TempDir Path folder) throws IOException {
        Values<String> words = new Values<>();
        for (String word : List.of("known", "coming")) words.add(word);
        Ints said = new Ints(), begins = new Ints();
        said.add(0);
        begins.add(0);
        WordIndex index = new WordIndex();
        index.columns(taking(folder.resolve("columns"), words, said, begins));
        assertThat(index.find(List.of("known"))).hasToString("{0}");
        assertThat(index.find(List.of("coming"))).hasToString("{}");
        assertThat(index.find(List.of("n"))).as("in both").hasToString("{0}");
        assertThat(index.find(List.of("known", "coming"))).hasToString("{}");
    }

    /** What another thread sees between the first and the last step of adding a text. */
    private static Taking taking(Path path, Values<String> words, Ints... columns) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Putting putting = new Putting(file);
            putting.texts(words);
            putting.ints(columns);
            putting.done();
        }
        return new Taking(ByteBuffer.wrap(Files.readAllBytes(path)));
    }
}
