package daman.languages.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against Morfologik's own reading of the same files. */
class DictionaryTest {
    private static final String UKRAINIAN = "ua/net/nlp/ukrainian";
    private static final int ENTRIES = 60_000, ONE_OF = 17;

    @ParameterizedTest
    @ValueSource(strings = {UKRAINIAN, "org/languagetool/resource/ar/arabic", "org/languagetool/resource/de/german", "org/languagetool/resource/en/english", "org/languagetool/resource/fr/french"})
    void everyFormHasTheSameLemmasAndTagsInTheSameOrder(String name) throws IOException {
        Dictionary ours = new Dictionary(name, file(name), description(name));
        morfologik.stemming.Dictionary read = morfologik.stemming.Dictionary.read(resource(name + ".dict"), resource(name + ".info"));
        DictionaryLookup theirs = new DictionaryLookup(read);
        assertThat(ours.frequencies()).isEqualTo(read.metadata.isFrequencyIncluded());
        for (String form : forms(read)) {
            List<Dictionary.Entry> wanted = new ArrayList<>();
            for (WordData word : theirs.lookup(form)) if (word.getStem() != null) wanted.add(new Dictionary.Entry(word.getStem().toString(), word.getTag() == null ? "" : word.getTag().toString()));
            assertThat(ours.entries(form)).as(form).isEqualTo(wanted);
            assertThat(new LinkedHashSet<>(ours.lemmas(form))).as(form).isEqualTo(new LinkedHashSet<>(wanted.stream().map(Dictionary.Entry::lemma).toList()));
        }
    }

    /** Known ones, and some that hardly any dictionary knows. */
    private static List<String> forms(morfologik.stemming.Dictionary dictionary) {
        List<String> forms = new ArrayList<>(List.of("", "+", "_", "a+b", "a_b", "?", "1", "😀", "\ud800", "надати", "надаст", "وزير", "announced", "été", "gibt"));
        int at = 0;
        for (WordData word : new DictionaryLookup(dictionary)) {
            if (at++ == ENTRIES) return forms;
            if (at % ONE_OF != 0) continue;
            String form = word.getWord().toString();
            forms.addAll(List.of(form, form + "x", form.substring(1)));
        }
        return forms;
    }

    @Test void whatIsNoDictionaryOfThisFormIsNamed() throws IOException {
        byte[] file = file(UKRAINIAN);
        Map<String, String> description = description(UKRAINIAN);
        assertThatThrownBy(() -> new Dictionary("own", new byte[] {1, 2, 3}, description)).hasMessageContaining("own").hasMessageContaining("CFSA2");
        assertThatThrownBy(() -> new Dictionary("own", file, with(description, "encoding", "iso-8859-2"))).hasMessage("dictionary own is not in UTF-8");
        assertThatThrownBy(() -> new Dictionary("own", file, with(description, "encoder", "PREFIX"))).hasMessageContaining("SUFFIX");
        assertThatThrownBy(() -> new Dictionary("own", file, with(description, "separator", ""))).hasMessageContaining("separator");
    }

    private static Map<String, String> with(Map<String, String> description, String name, String value) {
        Map<String, String> other = new HashMap<>(description);
        other.put("fsa.dict." + name, value);
        return other;
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = resource(name + ".dict")) {
            return in.readAllBytes();
        }
    }

    private static Map<String, String> description(String name) throws IOException {
        Properties lines = new Properties();
        try (InputStream in = resource(name + ".info")) {
            lines.load(in);
        }
        Map<String, String> description = new HashMap<>();
        for (String line : lines.stringPropertyNames()) description.put(line, lines.getProperty(line));
        return description;
    }

    private static InputStream resource(String name) { return DictionaryTest.class.getClassLoader().getResourceAsStream(name); }
}
