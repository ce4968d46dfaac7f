package daman.words;

import daman.things.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The texts of the pages in one language, from its properties file. */
public final class Words {
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private final PageLanguage language;
    private final Properties texts = new Properties();

    public Words(PageLanguage language) {
        this.language = language;
        String file = "/daman/words/" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    public PageLanguage language() { return language; }

    /** Another one where any text is another. */
    public int version() { return texts.hashCode(); }

    Set<String> keys() { return texts.stringPropertyNames(); }

    /**
     * The text of a key, with arguments for its {@code {0}}, {@code {1}}. Each argument is isolated (UAX #9), so that a name in
     * another script doesn't turn the words around it. Plain text: whoever puts it on a page escapes it.
     */
    public String say(String key, Object... arguments) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("words/" + language.code() + ".properties has no text for " + key));
        StringBuilder said = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean place = text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}';
            if (!place) said.append(text.charAt(at));
            else {
                said.append(ISOLATE).append(arguments[text.charAt(at + 1) - '0']).append(END);
                at += 2;
            }
        }
        return said.toString();
    }

    /** "3 claims": the text of the form that the number takes in this language. */
    public String count(String key, long number) { return say(key + "." + Plural.form(language, number), Figures.number(language, number)); }

    /** What measures are called in the languages of the pages, by their ids. */
    public static Map<String, List<String>> measures() {
        Map<String, List<String>> measures = new HashMap<>();
        for (PageLanguage language : PageLanguage.values()) {
            Words words = new Words(language);
            for (Measure measure : Measure.values()) measures.computeIfAbsent(measure.id(), id -> new ArrayList<>()).add(words.say("measure." + measure.id()));
        }
        return measures;
    }

    public Optional<String> find(String key) { return Optional.ofNullable(texts.getProperty(key)); }
}
