package daman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.TestKnowledge;
import daman.text.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, it is read without an exception, and every finding is an exact slice of it. */
class ReaderTest {
    private static final Reader READER = new Reader(TestKnowledge.load());
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);

    private static final List<String> PIECES = List.of("Germany", "will send", "Ukraine", "50 tanks", "\"", "“", "”", "«", "»", "'", "’", ".", ",", ":", "\n", "\n\n", "– ", "(", ")",
            "Emmanuel Macron", "said", "a annoncé", "l'Ukraine", "2,5 milliards d'euros", "повідомив", "Зеленський", "млрд євро", "п'ять", "قال", "ماكرون", "ستسلّم", "أوكرانيا",
            "مليار", "\u200F", "\u202E", "😀", "\uD83D", "\uDE00", "🇺🇦", "yesterday", "у п'ятницю", "الجمعة", "1.000", "٣٫١", "$", "€", "\t", "\u00A0", "\u0000", "...", "؟", "U.S.", "-", "--");

    @Provide Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
        Arbitrary<String> glued = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, glued, Arbitraries.strings().ofMaxLength(200));
    }

    @Property(tries = 400, seed = "20250905") void everyEvidenceIsAnExactSlice(@ForAll("texts") String text, @ForAll("languages") String language) {
        Reading reading = READER.read(report(text, language));
        int[] points = text.codePoints().toArray();
        for (Evidence evidence : evidences(reading)) {
            assertThat(new String(points, evidence.start(), evidence.end() - evidence.start())).isEqualTo(evidence.text());
        }
        assertThat(READER.read(report(text, language))).isEqualTo(reading);
    }

    @Property(tries = 20, seed = "20250905") void severalReportsAreReadAsOneByOne(@ForAll("mixed") List<Report> reports) {
        assertThat(READER.read(reports)).isEqualTo(reports.stream().map(READER::read).toList());
    }

    @Test void moreReportsThanAreTakenTogetherKeepTheirOrder() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 2 * Reader.TOGETHER + 3; i++) reports.add(report("Norway will send Ukraine " + (i + 2) + " tanks, its government said.", i % 3 == 0 ? "xx" : "en"));
        assertThat(READER.read(reports)).isEqualTo(reports.stream().map(READER::read).toList());
    }

    @Test void longReportsKeepTheirOrderTooAndAreAllRead() {
        Report promise = report("Norway will send Ukraine 12 tanks, its government said.", "en"), endless = report("x ".repeat(Reader.LONG), "xx");
        List<Report> reports = List.of(endless, promise, endless, endless, promise);
        assertThat(READER.read(reports)).isEqualTo(reports.stream().map(READER::read).toList());
        assertThat(READER.read(reports).getLast().commitments()).hasSize(1);
    }

    @Provide Arbitrary<List<Report>> mixed() {
        Arbitrary<String> languages = Arbitraries.of("ar", "de", "en", "fr", "uk", "xx");
        return Combinators.combine(texts(), languages).as(ReaderTest::report).list().ofMaxSize(80);
    }

    @Provide Arbitrary<String> languages() { return Arbitraries.of("ar", "de", "en", "fr", "uk"); }

    /** The search for a guest has an end, or its time would be the square of the length. */
    @Test void aGuestWasNamedNotLongBefore() {
        assertThat(saidLast("قال الضيف الكندي إن بلاده ستساعد.", 5)).containsExactly("mark-carney");
        assertThat(saidLast("قال الضيف الكندي إن بلاده ستساعد.", 500)).doesNotContain("mark-carney");
    }

    private static List<String> saidLast(String said, int between) {
        String text = "كارني في كييف\n\nوصل رئيس الوزراء الكندي مارك كارني إلى كييف. " + "ألمانيا وفرنسا هناك. ".repeat(between) + said;
        return READER.read(report(text, "ar")).statements().getLast().speakers();
    }

    @Test void figuresHeldAgainstAWordNameTheLineOfIt() {
        for (String text : List.of("Sweden approved 16 billion kronor for Ukraine. Of that sum, 19 billion will go to ammunition.",
                "Aid to Ukraine was backed by 148 votes to 46, with one abstention; 215 deputies took part in the vote.")) {
            assertThat(READER.read(report("Aid to Ukraine\n\n" + text, "en")).findings()).as(text).isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.rules()).anyMatch(rule -> rule.matches("languages/en/sums\\.tsv:\\d+")));
        }
    }

    @Test void lineSeparatorsAndCombinedSignsKeepTheirOffsets() {
        Reading reading = READER.read(report("Title\r\n\r\n🇺🇦 \"We will send Ukraine 50 tanks,\" Emmanuel Macron said on Thursday.\r\n", "en"));
        assertThat(reading.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.speakers()).containsExactly("emmanuel-macron");
            assertThat(statement.date()).isEqualTo("2025-09-04");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "«", "(", "[", "a ", "said ", "tanks, ", "Germany, ", "5 ", "million ", "Macron ", "'", "–", "1 ", "and ", "the ", "президент ", "مليار ", "و", "ال"})
    void aMillionTimesTheSameIsReadInReasonableTime(String piece) {
        for (String language : List.of("ar", "de", "en", "fr", "uk")) {
            String text = piece.repeat(200_000 / piece.length());
            assertThat(READER.read(report(text, language)).language()).isEqualTo(language);
        }
    }

    /** Looked for anew at each of them, it took minutes. */
    @Test @Timeout(180) void theDayThatALongReportTellsOfIsLookedForOnce() {
        Reading reading = READER.read(report("Title\n" + "A b\n".repeat(400_000) + "Hours before the vote Zelensky met Scholz in Berlin. ".repeat(30_000), "en"));
        assertThat(reading.contacts()).isNotEmpty();
    }

    /** Held against those of the whole report, it took minutes. */
    @Test @Timeout(180) void aNumberIsHeldAgainstTheThingsOfItsSentence() {
        Reading reading = READER.read(report("Title\n" + "Germany will send 12 tanks and 500 shells to Kyiv with 20 men. ".repeat(50_000), "en"));
        assertThat(reading.mentions().stream().filter(mention -> mention.kind().equals("quantity")).count()).isEqualTo(100_000);
    }

    @Test void aLineAsLongAsABookIsNoDialogueWhoseStatementsAreAllOfIt() {
        String text = "Title\n– " + "We will send Ukraine tanks, – said Olaf Scholz. – ".repeat(2000);
        assertThat(READER.read(report(text, "en")).statements()).isNotEmpty().allSatisfy(statement -> assertThat(statement.evidence().text().length()).isLessThan(1000));
    }

    private static Report report(String text, String language) { return new Report("test", "sha256:0", text, DAY, null, null, language); }

    /** All that a reading points at. */
    static List<Evidence> evidences(Reading reading) {
        List<Evidence> all = new ArrayList<>();
        reading.statements().forEach(s -> all.add(s.evidence()));
        reading.commitments().forEach(c -> all.add(c.evidence()));
        reading.contacts().forEach(c -> all.add(c.evidence()));
        reading.attacks().forEach(a -> all.add(a.evidence()));
        reading.findings().forEach(f -> all.add(f.evidence()));
        reading.mentions().forEach(m -> all.add(m.evidence()));
        return all;
    }
}
