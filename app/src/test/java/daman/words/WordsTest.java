package daman.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.pages.marks.Mark;
import daman.statements.Attribution;
import daman.statements.Channel;
import daman.statements.Form;
import daman.things.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", ".."));
    private static final Pattern SAID = Pattern.compile("(?:say|count)\\(\"([a-z_.-]+)\"[,)]");
    private static final Pattern FORM = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
    private static final Set<String> COUNTS = Set.of("claims", "sources", "list.all", "promises", "without.sum", "without.number", "in.whole", "statements", "contacts", "contradictions", "findings", "waiting", "years", "months", "days", "alert.changes", "alert.more", "brief.others", "brief.count", "brief.unpriced", "brief.unnumbered", "brief.gone", "brief.no-notice", "list.alike", "overview.demands");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest @EnumSource void everyTextIsThereInEveryLanguage(PageLanguage language) {
        assertThat(bare(language)).isEqualTo(bare(PageLanguage.ENGLISH));
        Words words = new Words(language);
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.find(key).orElseThrow()).as(key).isNotBlank());
    }

    @ParameterizedTest @EnumSource void everyCountHasTheFormsOfItsLanguage(PageLanguage language) {
        Words words = new Words(language);
        for (String count : COUNTS)
            assertThat(words.keys().stream().filter(key -> key.startsWith(count + ".")).map(key -> key.substring(count.length() + 1)).filter(Set.of("zero", "one", "two", "few", "many", "other")::contains))
                .as(count).containsExactlyInAnyOrderElementsOf(Plural.forms(language));
    }

    @ParameterizedTest @EnumSource void placesAreTheSameInEveryLanguage(PageLanguage language) {
        Words english = new Words(PageLanguage.ENGLISH);
        Words words = new Words(language);
        assertThat(bare(language)).filteredOn(key -> english.find(key).isPresent()).allSatisfy(key -> assertThat(places(words, key)).as(key).isEqualTo(places(english, key)));
    }

    @Test void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> keys = bare(PageLanguage.ENGLISH);
        for (Path folder : new Path[] {HOME.resolve("app/src/main/jte"), HOME.resolve("app/src/main/java/daman/pages")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList())
                    assertThat(SAID.matcher(Files.readString(file)).results().map(found -> found.group(1)).filter(key -> !key.endsWith("."))).as(file.toString()).allMatch(keys::contains);
            }
        }
    }

    @Test void everyValueOfAReadingHasItsWord() {
        Stream<String> asked = Stream.of(ids("stage.", Stage.values(), Stage::id), ids("measure.", Measure.values(), Measure::id), ids("attribution.", Attribution.values(), Attribution::id),
            ids("condition.", Condition.values(), Condition::id), ids("channel.", Channel.values(), Channel::id), ids("form.", Form.values(), Form::id), ids("contact.", Contact.Kind.values(), Contact.Kind::id),
            ids("target.", Attack.Target.values(), Attack.Target::id), ids("finding.", Finding.Kind.values(), Finding.Kind::id), ids("kind.", Mark.Kind.values(), Mark.Kind::id)).flatMap(ids -> ids);
        assertThat(asked).allMatch(bare(PageLanguage.ENGLISH)::contains);
    }

    @Test void aMissingTextIsNamed() {
        assertThatThrownBy(() -> new Words(PageLanguage.FRENCH).say("no.such")).hasMessage("words/fr.properties has no text for no.such");
    }

    @Test void whatIsPutIntoATextIsIsolated() { assertThat(new Words(PageLanguage.ENGLISH).say("guarantee.waits", "وقف")).isEqualTo("Waits for: \u2068وقف\u2069"); }

    @ParameterizedTest @CsvSource({"ENGLISH,1,one", "ENGLISH,0,other", "FRENCH,0,one", "FRENCH,2,other", "UKRAINIAN,21,one", "UKRAINIAN,11,many", "UKRAINIAN,12,many", "UKRAINIAN,22,few",
        "UKRAINIAN,25,many", "ARABIC,0,zero", "ARABIC,1,one", "ARABIC,2,two", "ARABIC,103,few", "ARABIC,11,many", "ARABIC,99,many", "ARABIC,100,other", "ARABIC,102,other"})
    void countsByTheRulesOfTheLanguage(PageLanguage language, long number, String form) { assertThat(Plural.form(language, number)).isEqualTo(form); }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"ENGLISH|2500000000|€2.5 billion", "FRENCH|2500000000|2,5 milliards €", "UKRAINIAN|2500000000|2,5 млрд €", "ARABIC|2500000000|2.5 مليار يورو",
        "ENGLISH|12500|€12,500", "ENGLISH|1234567891|€1,234,567,891"})
    void sumsAreShortOnlyWhereThatIsExact(PageLanguage language, BigDecimal value, String written) {
        assertThat(Figures.sum(language, value, null, "EUR").replace('\u00A0', ' ')).isEqualTo(written);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"ENGLISH|251979237136.77912|260000000000|≈ €251.979 billion – €260 billion", "FRENCH|2345678912||≈ 2,346 milliards €", "ARABIC|2500000000||2.5 مليار يورو", "UKRAINIAN|999.5||999,5 €"})
    void whatIsAddedUpIsRoundedWithAWordWhereItHasManyDigits(PageLanguage language, BigDecimal low, BigDecimal high, String written) { assertThat(Figures.about(language, low, high, "EUR").replace('\u00A0', ' ')).isEqualTo(written); }

    @ParameterizedTest @CsvSource({"ENGLISH,5 September 2025", "FRENCH,5 septembre 2025", "UKRAINIAN,5 вересня 2025 р.", "ARABIC,5 سبتمبر 2025"})
    void daysAreWrittenOut(PageLanguage language, String written) { assertThat(Figures.day(language, LocalDate.of(2025, 9, 5)).replace('\u00A0', ' ').replace('\u202F', ' ')).isEqualTo(written); }

    @ParameterizedTest @CsvSource(nullValues = "-", delimiter = '|', value = {"ar-EG,en;q=0.5|ARABIC", "uk|UKRAINIAN", "de, fr;q=0.1|FRENCH", "de|ENGLISH", "-|ENGLISH", ";;;q=|ENGLISH", "*|ENGLISH"})
    void theBrowsersWishIsFollowed(String header, PageLanguage language) { assertThat(PageLanguage.preferred(header)).isEqualTo(language); }

    private static <T> Stream<String> ids(String prefix, T[] values, java.util.function.Function<T, String> id) { return Arrays.stream(values).map(value -> prefix + id.apply(value)); }

    private static Set<String> places(Words words, String key) { return PLACE.matcher(words.find(key).orElseThrow()).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new)); }

    /** The keys, counts without their form. {@code condition.other} is none. */
    private static Set<String> bare(PageLanguage language) {
        Set<String> counts = COUNTS;
        return new Words(language).keys().stream().map(key -> {
            var form = FORM.matcher(key);
            return form.matches() && counts.contains(form.group(1)) ? form.group(1) : key;
        }).collect(Collectors.toCollection(TreeSet::new));
    }
}
