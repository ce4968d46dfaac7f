package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import daman.documents.text.Document;
import daman.documents.text.Facts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private static final String FIRST = "Norway will give Ukraine six more air-defence systems, the prime minister said on Friday, and pay for the training of their crews.";
    private static final String SECOND = "The parliament has to approve the money first, a spokesman added; a vote is planned for next week, before the summer recess begins.";

    @Test void theMainTextStandsWithoutWhatIsAroundIt() {
        Document document = Taken.of("a.html", page("", "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav><article><h1>Norway gives systems</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>"
            + "<aside class=sidebar><h2>Most read</h2><ul><li><a href=/1>Ten recipes</a></li></ul></aside><footer>All rights reserved</footer>")).only();
        assertThat(document.text()).isEqualTo("Norway gives systems\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test void whatThePageDeclaresIsTaken() {
        Document document = Taken.of("a.html", page("<meta property=og:site_name content='The Daily'><meta property=og:title content='Norway &amp; Ukraine'><link rel=canonical href='https://daily.example/a/1'><meta property='article:published_time' content='2025-09-05T23:30:00-04:00'>",
            "<p>" + FIRST + "</p><p>" + SECOND + "</p>")).only();
        assertThat(document.text()).startsWith("Norway & Ukraine\n\n");
        assertThat(document.facts()).isEqualTo(new Facts(LocalDate.of(2025, 9, 5), "The Daily", "https://daily.example/a/1", "en"));
    }

    @Test void linkedDataOutranksTheHead() {
        String data = "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Six systems\",\"datePublished\":\"2025-09-04T08:00:00Z\",\"publisher\":{\"name\":\"The Wire\"},\"inLanguage\":\"nb-NO\"}]}</script>";
        Document document = Taken.of("a.html", page(data + "<meta name=date content=2001-01-01>", "<p>" + FIRST + "</p>")).only();
        assertThat(document.text()).startsWith("Six systems\n\n");
        assertThat(document.facts().published()).isEqualTo("2025-09-04");
        assertThat(document.facts().publisher()).isEqualTo("The Wire");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "<time datetime='2025-09-05T10:00'>5 September</time>|2025-09-05", "<time pubdate datetime='2025-09-06'>x</time><time datetime='2025-01-01'>y</time>|2025-09-06",
        "<time datetime='Fri, 05 Sep 2025 10:00:00 GMT'>x</time>|2025-09-05", "<time>yesterday</time>|", "<time datetime='2025-02-31'>x</time>|", "<time datetime='0001-01-01T00:00'>x</time>|"})
    void timesOfThePageTellItsDay(String time, LocalDate day) {
        assertThat(Taken.of("a.html", page("", "<article>" + time + "<p>" + FIRST + "</p></article>")).only().facts().published()).isEqualTo(day);
    }

    @Test void whoHasThePageKnowsBetterThanThePage() {
        Facts known = new Facts(LocalDate.of(2025, 9, 1), "wire", null, null);
        Facts facts = Taken.of("a.html", page("<meta name=date content=2025-09-05><meta property=og:site_name content=X>", "<p>" + FIRST + "</p>").getBytes(StandardCharsets.UTF_8), null, known).only().facts();
        assertThat(facts.published()).isEqualTo("2025-09-01");
        assertThat(facts.publisher()).isEqualTo("wire");
    }

    @Test void aPageCannotGiveItselfTheAddressOfAnotherSite() {
        Facts from = new Facts(null, null, "https://copy.example/1?utm=2", null);
        String evil = page("<link rel=canonical href='https://ministry.example/x'>", "<p>" + FIRST + "</p>"), own = page("<link rel=canonical href='https://www.copy.example/1'>", "<p>" + FIRST + "</p>");
        assertThat(Taken.of("1", evil.getBytes(StandardCharsets.UTF_8), null, from).only().facts().url()).isEqualTo("https://copy.example/1?utm=2");
        assertThat(Taken.of("1", own.getBytes(StandardCharsets.UTF_8), null, from).only().facts().url()).isEqualTo("https://www.copy.example/1");
    }

    @ParameterizedTest @CsvSource({"windows-1251,windows-1251,", "koi8-u,KOI8-U,", "windows-1251,,windows-1251", "utf-8,windows-1251,", "utf-8,,", "utf-16le,UTF-16LE,utf-16le", "windows-1251,utf-8,windows-1251"})
    void encodingsAreTakenAsDeclaredAndUtf8AsWhatItIs(String real, String inside, String server) {
        String words = "Норвегія передасть Україні ще шість систем протиповітряної оборони, сказав прем'єр-міністр у п'ятницю.";
        String page = page(inside == null ? "" : "<meta charset='" + inside + "'>", "<p>" + words + "</p>");
        assertThat(Taken.of("a.html", page.getBytes(Charset.forName(real)), server, Facts.NONE).only().text()).contains(words);
    }

    @Test void whereNoEncodingIsDeclaredNoneIsGuessed() {
        byte[] bytes = page("", "<p>Норвегія передасть Україні ще шість систем</p>").getBytes(Charset.forName("windows-1251"));
        assertThat(Taken.of("a.html", bytes).problem()).contains("a.html: is not UTF-8, and declares nothing else that fits", "iconv");
        assertThat(Taken.of("a.html", bytes, "utf-8", Facts.NONE).problem()).contains("is not UTF-8");
    }

    @Test void oneBrokenLetterSpoilsNoPage() {
        byte[] bytes = page("<meta charset=utf-8>", "<p>" + (FIRST + " ").repeat(20) + "*</p>").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('*')] = (byte) 0xD0;
        assertThat(Taken.of("a.html", bytes).only().text()).endsWith("\uFFFD");
    }

    @Test void scriptsAndStylesAreNoText() {
        String text = Taken.of("a.html", page("<style>p{color:red}</style>", "<p>" + FIRST + "</p><script>var said='Norway gives 100 tanks'</script><noscript>Please enable scripts</noscript><p hidden>Norway gives 200 tanks</p>")).only().text();
        assertThat(text).contains(FIRST).doesNotContain("tanks", "enable", "color");
    }

    @Test void aPageMadeByScriptsSaysSo() {
        assertThat(Taken.of("a.html", page("", "<div id=root></div><script>render()</script>")).problem()).contains("a page without text of its own");
    }

    @Test void lineBreaksParagraphsAndCellsStayApart() {
        String text = Taken.of("a.html", page("", "<article><p>" + FIRST + "<br>Second line</p><table><tr><td>Leopard</td><td>14</td></tr><tr><td>Marder</td><td>40</td></tr></table><p>" + SECOND + "</p></article>")).only().text();
        assertThat(text).contains("crews.\nSecond line\n\n").contains("Leopard 14\n\nMarder 40");
    }

    @ParameterizedTest @ValueSource(strings = {"<div>", "<span><b><i>", "<table><tr><td>", "<ul><li>", "<p class=a>", "<a href=x>", "<blockquote>", "<svg><g>", "<select><option>"})
    void nestingWithoutEndIsReadInTime(String opening) {
        assertTimeout(Duration.ofSeconds(120), () -> Taken.of("a.html", page("", opening.repeat(100_000) + FIRST)));
    }

    @ParameterizedTest @ValueSource(strings = {"<p>x, y.</p>", "<div><p>word, word</p></div>", "<br>", "<br><br>text", "&amp;", "<a href=/x>y</a> ", "<div class='comment sidebar article'>t, ", "<h1>t</h1>", "<img src=a>", "<!-- x -->", "<script>var x</script>"})
    void muchOfOneKindIsReadInTime(String piece) {
        assertTimeout(Duration.ofSeconds(120), () -> Taken.of("a.html", page("", piece.repeat(1_000_000 / piece.length()))));
    }

    @Test void aPageIsToldByItsContentAndNotByItsName() {
        assertThat(Taken.of("a.txt", page("", "<p>" + FIRST + "</p>")).only().text()).doesNotContain("<p>");
        assertThat(Taken.of("a.html", "<p>" + FIRST).only().text()).isEqualTo(FIRST);
    }

    private static String page(String head, String body) { return "<!DOCTYPE html>\n<html lang='en-GB'><head><title>Paper</title>" + head + "</head><body>" + body + "</body></html>"; }
}
