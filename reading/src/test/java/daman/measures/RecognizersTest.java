package daman.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.TestKnowledge;
import daman.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public cases of Recognizers-Text, where they lie beside the project: prints how many are exact. */
class RecognizersTest {
    /** Without a code in ISO 4217: left out. */
    private static final Set<String> NO_CURRENCY = Set.of("Bitcoin", "Satoshi");
    /** The cases count these by themselves; a sum is in its currency, so 50 cents are 0.50. */
    private static final Set<String> HUNDREDTHS = Set.of("Cent", "Penny", "Pence", "Centimes");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void sumsAreCounted(String id) throws IOException {
        Language language = new Language(id, TestKnowledge.load());
        Measures measures = new Measures(language);
        int all = 0;
        int exact = 0;
        for (Map<String, Object> test : cases("currency-" + id)) {
            String input = (String) test.get("Input");
            List<Shown> found = find(language, measures, input, null);
            for (Map<String, Object> result : results(test)) {
                if (!"currency".equals(result.get("TypeName"))) continue;
                Map<String, Object> resolution = map(result.get("Resolution"));
                if (!(resolution.get("value") instanceof String value) || value.equals("null")) continue;
                if (NO_CURRENCY.contains(String.valueOf(resolution.get("unit")))) continue;
                all++;
                boolean fits = found.stream().anyMatch(s -> s.kind().equals("money") && s.slice().equals(text(input, result)) && same(s.value(), value, resolution));
                if (fits) exact++;
                else System.out.println("  " + input + "\n     expected " + text(input, result) + " = " + resolution + "\n     found " + found);
            }
        }
        System.out.printf(java.util.Locale.ROOT, "sums %s: %d of %d exact (%.3f)%n", id, exact, all, exact / (double) all);
        assertThat(all).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void daysAreCounted(String id) throws IOException {
        Language language = new Language(id, TestKnowledge.load());
        Measures measures = new Measures(language);
        int all = 0;
        int exact = 0;
        for (Map<String, Object> test : cases("date-" + id)) {
            String input = (String) test.get("Input");
            String reference = (String) map(test.get("Context")).getOrDefault("ReferenceDateTime", "2016-11-07T00:00:00");
            List<Shown> found = find(language, measures, input, LocalDate.parse(reference.substring(0, 10)));
            for (Map<String, Object> result : results(test)) {
                if (!(map(map(result.get("Value")).get("PastResolution")).get("date") instanceof String day) || day.startsWith("0001")) continue;
                if (!named(id, String.valueOf(result.get("Text")))) continue;
                all++;
                if (found.stream().anyMatch(s -> s.kind().equals("day") && s.value().startsWith(day))) exact++;
                else System.out.println("  " + input + "\n     expected " + result.get("Text") + " = " + day + " at " + reference + "\n     found " + found);
            }
        }
        System.out.printf(java.util.Locale.ROOT, "days %s: %d of %d (%.3f)%n", id, exact, all, exact / (double) all);
        assertThat(all).isPositive();
    }

    /** It names a month and a day, a full numeric date or a day of the week: the cases. "In three weeks" and "the 27th" are none. */
    private static boolean named(String id, String text) {
        String names = id.equals("en") ? "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)day"
                : "janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
        String relative = id.equals("en") ? "first|second|third|fourth|from|later|week" : "semaine|premier|deuxième|troisième|dans|après";
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        boolean full = lower.matches(".*\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
        return full || lower.matches(".*\\b(" + names + ").*") && !(lower.matches(".*\\b(" + relative + ").*") && !lower.matches(".*\\d.*"));
    }

    private static boolean same(String shown, String value, Map<String, Object> resolution) {
        String[] parts = shown.split(" ");
        BigDecimal expected = new BigDecimal(value.replace(",", "."));
        if (HUNDREDTHS.contains(String.valueOf(resolution.get("unit")))) expected = expected.movePointLeft(2);
        boolean equal = new BigDecimal(parts[0].split("\\.\\.")[0]).compareTo(expected) == 0;
        return equal && (!(resolution.get("isoCurrency") instanceof String iso) || iso.startsWith("_") || iso.equals(parts[1]));
    }

    private static String text(String input, Map<String, Object> result) {
        if (result.get("Start") instanceof String start && result.get("End") instanceof String end) {
            int last = Math.min(input.length(), Integer.parseInt(end) + 1);
            String slice = input.substring(Integer.parseInt(start), last);
            if (slice.equalsIgnoreCase((String) result.get("Text"))) return slice;
        }
        int at = input.toLowerCase(java.util.Locale.ROOT).indexOf(((String) result.get("Text")).toLowerCase(java.util.Locale.ROOT));
        return at < 0 ? (String) result.get("Text") : input.substring(at, at + ((String) result.get("Text")).length());
    }

    private static List<Shown> find(Language language, Measures measures, String input, LocalDate published) {
        Analysed words = language.analyse(language.tokens(new Text(input)));
        return measures.find(words, published).stream().map(m -> Shown.of(m, words)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cases(String name) throws IOException {
        for (String beside : new String[] {"../shared", "../../shared"}) {
            Path path = TestKnowledge.home().resolve(beside + "/data/recognizers/" + name + ".json");
            if (Files.exists(path)) return (List<Map<String, Object>>) Json.parse(Files.readString(path));
        }
        assumeTrue(false, name + ".json does not lie beside the project: nothing is counted");
        return List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> results(Map<String, Object> test) {
        return test.get("Results") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) { return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of(); }
}
