package daman.documents.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareTest {
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        <p>One<p>Two                                   | One Two
        <p>O<b>n</b>e <SPAN class="x>y">two</SPAN>     | One y">two
        a < b, 5 <6                                    | a < b, 5 <6
        <script>if (a</b>1) "<p>"</script>One          | One
        <style>p { }</style >Two<!-- <p>no --> three   | Two three
        s&eacute;curit&eacute; &#1059;&lt;p>           | sécurité У<p>
        <scripts>One</scripts><a href=/x>Two</a>       | One Two
        One<!-- never closed                           | One
        One<script>never closed                        | One
        One <                                          | One""")
    void marksAreGoneAndWordsAreThere(String html, String words) { assertThat(Bare.of(html).replaceAll("\\s+", " ").strip()).isEqualTo(words); }

    @ParameterizedTest @ValueSource(strings = {"<", "<p", "<p>", "</", "<!--", "-->", "<script>", "<script", "</script", "&", "&amp", "&#", "<a href='", "<!", "a<"})
    void timeIsLinearWhateverThePageIs(String repeated) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Bare.of(repeated.repeat(4_000_000 / repeated.length())));
    }

    @Test void whatIsWithinAPageIsWithinItsWords() {
        String html = "<html><head><title>Aid</title><style>p{}</style></head><body><nav>Home</nav><article><h1>Aid</h1><p>Norway will give <b>Ukraine</b> six systems.</p></article></body></html>";
        assertThat(Bare.of(html).split("\\s+")).contains("Aid", "Home", "Norway", "will", "give", "Ukraine", "six", "systems.").doesNotContain("p{}");
    }
}
