package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.briefs.Brief;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Briefings over the sample reports, as they are asked for and as they are opened by others. */
class BriefTest {
    private static final Path HOME = Path.of("..");
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(HOME));
    private static final Reader READER = new Reader(KNOWLEDGE);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path folder;
    private static Path ledger;
    private static String guarantee;

    @BeforeAll static void record() throws IOException {
        ledger = folder.resolve("ledger.db");
        Typed typed = typed();
        assertThat(typed.run("intake", "../samples").status()).isZero();
        for (String line : typed.run("list", "--format", "json").out().lines().toList()) {
            JsonNode one = JSON.readTree(line);
            if (one.path("stages").size() > 1 && one.path("amounts").size() > 0 || guarantee == null) guarantee = one.path("id").asText();
        }
    }

    private static Typed typed() {
        Typed typed = new Typed();
        typed.home = HOME;
        typed.reader = READER::read;
        typed.knowledge = KNOWLEDGE;
        typed.environment.put("DAMAN_LEDGER", ledger.toString());
        return typed;
    }

    private static String question(String name) { return name.equals("guarantee") ? "guarantee:" + guarantee : name; }

    private static Document html(String question, String language, String... more) {
        Typed.Answer answer = typed().run(Stream.concat(Stream.of("brief", "--question", question(question), "--lang", language, "--format", "html"), Stream.of(more)).toArray(String[]::new));
        assertThat(answer.status()).as(answer.err()).isZero();
        return Jsoup.parse(answer.out());
    }

    private static byte[] file(String question, String language, String format) throws IOException {
        Path out = folder.resolve(question.replaceAll("[^a-z]", "") + "-" + language + "." + format);
        Typed.Answer answer = typed().run("brief", "--question", question(question), "--lang", language, "--format", format, "--out", out.toString());
        assertThat(answer.status()).as(answer.err()).isZero();
        return Files.readAllBytes(out);
    }

    private static boolean hasFonts() { return Files.isReadable(Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")); }

    @ParameterizedTest @ValueSource(strings = {"en", "ar", "fr", "uk"})
    void whatTheTablesKnowCarriesItsRowAndTheRowItsSource(String language) throws IOException {
        Document page = html("exposure:2035-12-31", language, "--as-of", "2026-01-31");
        List<Element> sentences = page.select("p.sentence");
        assertThat(sentences).allSatisfy(one -> assertThat(one.attr("data-claims") + one.attr("data-rows")).as(one.text()).isNotEmpty());
        for (String table : List.of("calendar", "envelopes", "agreements")) assertThat(sentences).as(table).anySatisfy(one -> assertThat(one.attr("data-rows")).startsWith("world/" + table + ".tsv · "));
        for (Element one : sentences) for (String row : one.attr("data-rows").isEmpty() ? new String[0] : one.attr("data-rows").split("; ")) {
            String[] cells = row.split(" · ");
            assertThat(Files.readAllLines(HOME.resolve(cells[0]))).as(row).anySatisfy(line -> assertThat(List.of(line.split("\t"))).contains(cells[1], cells[cells.length - 1]));
        }
        for (Element one : page.select("p[data-rows]")) assertThat(one.select("sup a")).as(one.text()).anySatisfy(mark -> assertThat(page.select(mark.attr("href")).text()).contains("world/"));
    }

    @ParameterizedTest @CsvSource({"guarantee,en", "guarantee,ar", "provider:DE,fr", "provider:DE,uk", "gap,en", "gap,ar", "exposure,uk", "exposure,en", "changes:5,fr", "changes:0,ar"})
    void everySentenceLeadsToClaimsThatTheLedgerHasAndToANote(String question, String language) {
        Document page = html(question, language);
        List<Element> sentences = page.select("p.sentence");
        assertThat(sentences).isNotEmpty();
        Set<String> claims = new HashSet<>();
        for (Element one : Stream.concat(sentences.stream().filter(sentence -> sentence.attr("data-rows").isEmpty() || sentence.hasAttr("data-claims")), page.select("table.bars tr").stream()).toList()) {
            assertThat(one.attr("data-claims")).as(one.text()).matches("c-[0-9a-f]{12}( c-[0-9a-f]{12})*");
            claims.addAll(List.of(one.attr("data-claims").split(" ")));
            assertThat(one.select("sup a")).as(one.text()).isNotEmpty().allSatisfy(note -> assertThat(page.select(note.attr("href"))).hasSize(1));
        }
        String notes = page.select("div.note").text();
        for (Element one : page.select("p.sentence[data-claims], table.bars tr")) {
            boolean some = one.select("sup a").stream().anyMatch(note -> page.select(note.attr("href")).text().contains("(data-claims)"));
            if (!some) assertThat(one.attr("data-claims").split(" ")).as(one.text()).allSatisfy(claim -> assertThat(notes).contains(claim));
        }
        for (String claim : claims.stream().sorted().limit(5).toList()) assertThat(typed().run("show", claim).status()).as(claim).isZero();
    }

    /** A figure of ten thousand promises rests on all their claims; on paper their ids would be a book. */
    @Test void ofManyClaimsANoteNamesFortyAndSaysWhereTheOthersAre() throws IOException {
        Document page = html("changes:0", "en");
        Element bar = page.select("table.bars tr").first();
        int claims = bar.attr("data-claims").split(" ").length;
        assertThat(claims).isGreaterThan(43);
        String note = page.select(bar.select("sup a").last().attr("href")).text();
        assertThat(note).contains((claims - 3) + "", "further claims:", "names all of them, sentence by sentence");
        assertThat(Pattern.compile("c-[0-9a-f]{12}").matcher(note).results().count()).isEqualTo(40);
        assertThat(typed().run("brief", "--question", "changes:0").out()).contains("names all of them, sentence by sentence");
        assertThat(inside(file("changes:0", "en", "docx"), "word/document.xml")).contains("names all of them, sentence by sentence");
    }

    @Test void aSentenceWithoutClaimsCanNotBeWritten() {
        assertThatThrownBy(() -> new Brief.Sentence("Germany gives everything.", List.of(), List.of(), List.of(1))).hasMessageContaining("rests on none");
        assertThatThrownBy(() -> new Brief.Sentence("Germany gives everything.", List.of("c-000000000000"), List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void quotationsAreTheWordsOfTheirReportsInTheirOwnLanguage() throws IOException {
        Document page = html("guarantee", "ar");
        String whole = typed().run("show", guarantee).out();
        assertThat(page.select("q")).isNotEmpty().allSatisfy(quotation -> assertThat(quotation.attr("lang")).isIn("ar", "en", "fr", "uk", "de"));
        JsonNode shown = JSON.readTree(typed().run("show", "--format", "json", guarantee).out());
        Set<String> words = new HashSet<>();
        shown.path("claims").forEach(claim -> words.add(claim.path("commitment").path("evidence").path("text").asText().replaceAll("\\s+", " ")));
        assertThat(page.select("q").eachText()).allSatisfy(text -> assertThat(words).anySatisfy(evidence -> assertThat(evidence).startsWith(text.replaceAll("^“|”$", "").replace(" […]", ""))));
        assertThat(whole).isNotBlank();
    }

    @ParameterizedTest @ValueSource(strings = {"md", "html", "docx", "pdf"})
    void theSameQuestionHasTheSameBytesWhateverIsRecordedLater(String format) throws IOException {
        assumeTrue(!format.equals("pdf") || hasFonts(), "no fonts");
        Path copy = folder.resolve("later-" + format + ".db");
        Files.copy(ledger, copy);
        Typed typed = typed();
        typed.environment.put("DAMAN_LEDGER", copy.toString());
        String known = "40";
        String[] asked = {"brief", "--question", "provider:DE", "--lang", "ar", "--format", format, "--known-at", known, "--as-of", "2026-12-31", "--out", folder.resolve("a").toString()};
        assertThat(typed.run(asked).status()).isZero();
        byte[] before = Files.readAllBytes(folder.resolve("a"));
        Files.writeString(folder.resolve("more.txt"), "News from Berlin\n\nGermany will supply Ukraine with nine more IRIS-T systems, Defence Minister Boris Pistorius announced on Friday.");
        typed.now = typed.now.plusSeconds(100_000);
        assertThat(typed.run("intake", "--published", "2025-09-06", folder.resolve("more.txt").toString()).status()).isZero();
        assertThat(typed.run(asked).status()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("a"))).isEqualTo(before);
    }

    @Test void arabicIsSetFromTheRightAndJoinedInAPdf() throws IOException {
        assumeTrue(hasFonts(), "no fonts");
        try (PDDocument pdf = Loader.loadPDF(file("provider:DE", "ar", "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isBetween(1, 3);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.codePoints().filter(ch -> ch >= 0xFE70 && ch <= 0xFEFC || ch >= 0x600 && ch < 0x700).count()).isGreaterThan(100);
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("ألمانيا");
            assertThat(text).doesNotContain("\u2068", "\uFFFD");
        }
    }

    @Test void arabicRunsAndParagraphsOfWordAreMarkedAsSuch() throws IOException {
        String document = inside(file("provider:DE", "ar", "docx"), "word/document.xml");
        assertThat(document).contains("<w:bidi/>").contains("<w:rtl/>").contains("ألمانيا").contains("<w:bidiVisual/>").doesNotContain("\u2068");
        assertThat(inside(file("provider:DE", "en", "docx"), "word/document.xml")).contains("Germany");
        assertThat(Bidi.requiresBidi(document.toCharArray(), 0, document.length())).isTrue();
    }

    @Test void everyRunOfWordHasItsSizeForBothKindsOfScriptAndNotesAreRaised() throws IOException {
        for (String language : List.of("ar", "en")) {
            Document document = Jsoup.parse(inside(file("provider:DE", language, "docx"), "word/document.xml"), Parser.xmlParser());
            assertThat(document.getElementsByTag("w:r")).isNotEmpty().allSatisfy(run -> {
                assertThat(run.getElementsByTag("w:sz").attr("w:val")).isNotEmpty().isEqualTo(run.getElementsByTag("w:szCs").attr("w:val"));
                assertThat(run.getElementsByTag("w:b").attr("w:val")).isEqualTo(run.getElementsByTag("w:bCs").attr("w:val"));
            });
            List<Element> marks = document.getElementsByTag("w:r").stream().filter(run -> run.text().matches(" ?\\[\\d+]")).toList();
            assertThat(marks).isNotEmpty().allSatisfy(mark -> assertThat(mark.getElementsByTag("w:vertAlign").attr("w:val")).isEqualTo("superscript"));
        }
    }

    @ParameterizedTest @CsvSource({"en,For how many years it holds is not confirmed of the agreement with: Greece,programme Nansen|Nansen Programme", "fr,Durée non confirmée,programme Nansen", "uk,Строк дії не підтверджено,Програма Нансена", "ar,عدد سنوات السريان غير مؤكد,برنامج نانسن"})
    void whatIsNotConfirmedOfAnAgreementIsToldAndMoneyHasItsNameInTheLanguage(String language, String unsure, String programme) {
        Document page = html("exposure:2035-12-31", language, "--as-of", "2026-01-31");
        assertThat(page.select("p.unknown").eachText().stream().map(BriefTest::bare)).anySatisfy(text -> assertThat(text).contains(unsure));
        assertThat(bare(page.select("p.sentence").text())).containsAnyOf(programme.split("\\|"));
    }

    @ParameterizedTest @CsvSource({"en,'as of 14 July 2027'", "fr,14 juillet 2027", "uk,14 липня 2027", "ar,14 يوليو 2027"})
    void howLongSomethingIsOpenSaysUpToWhichDay(String language, String day) {
        List<String> open = html("gap", language, "--as-of", "2027-07-14").select("p.sentence").eachText().stream().map(BriefTest::bare).toList();
        assertThat(open).anySatisfy(text -> assertThat(text).contains(day));
    }

    private static String bare(String text) { return text.replaceAll("[\\u2066-\\u2069\\u200f]", ""); }

    @Test void wordsWithAControlBetweenStayApartAndAnAddressThatIsNoneIsNoLink() throws IOException {
        Path lines = folder.resolve("lines.db"), report = folder.resolve("lines.txt");
        Files.writeString(report, "News from Berlin\n\nGermany will supply Ukraine\twith four more IRIS-T systems, Defence Minister Boris Pistorius announced on Friday.");
        Files.writeString(folder.resolve("lines.json"), "{\"published\":\"2025-09-06\",\"publisher\":\"Wire\",\"url\":\"javascript:alert(1)\"}");
        Typed typed = typed();
        typed.environment.put("DAMAN_LEDGER", lines.toString());
        assertThat(typed.run("intake", report.toString()).status()).isZero();
        assertThat(Jsoup.parse(typed.run("brief", "--question", "provider:DE", "--format", "html").out()).select("q").text()).contains("supply Ukraine with four");
        assertThat(typed.run("brief", "--question", "provider:DE").out()).contains("supply Ukraine with four").doesNotContain("javascript");
        assertThat(typed.run("brief", "--question", "provider:DE", "--format", "docx", "--out", folder.resolve("lines.docx").toString()).status()).isZero();
        assertThat(inside(Files.readAllBytes(folder.resolve("lines.docx")), "word/document.xml")).contains("supply Ukraine with four");
    }

    private static String inside(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(name);
    }

    @Test void whatIsNotThereIsSaidAndIsNoZero() {
        Document nobody = html("provider:XX", "en");
        assertThat(nobody.select("p.sentence")).isEmpty();
        assertThat(nobody.select("p.unknown").text()).contains("tells nothing that answers");
        assertThat(html("gap", "en", "--as-of", "1900-01-01").select("p.unknown").text()).contains("tells nothing that answers");
        assertThat(html("exposure", "en", "--known-at", "2025-01-01").select("p.unknown").text()).contains("tells nothing that answers");
    }

    @Test void anEmptyLedgerIsSaidToBeSo() throws IOException {
        Path empty = folder.resolve("empty.db");
        Typed typed = typed();
        typed.environment.put("DAMAN_LEDGER", empty.toString());
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        typed.run("intake", nothing.toString());
        Typed.Answer answer = typed.run("brief", "--question", "gap");
        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("Nothing is recorded").contains("tells nothing that answers");
    }

    @Test void wrongCallsSayWhatToDo() {
        for (String[] wrong : new String[][] {{"--question", "weather"}, {"--question", "gap:x"}, {"--question", "exposure:soon"}, {"--question", "guarantee:g-ffffffffffff"}, {"--question", "changes:yesterday"}, {"--question", "gap", "--lang", "de"}, {"--question", "gap", "--format", "pdf"}, {"--question", "gap", "--format", "pdf", "--out", "x.pdf", "--fonts", "/nowhere"}}) {
            Typed.Answer answer = typed().run(Stream.concat(Stream.of("brief"), Stream.of(wrong)).toArray(String[]::new));
            assertThat(answer.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(answer.err()).as(String.join(" ", wrong)).isNotBlank().doesNotContain("fault of Daman");
        }
    }
}
