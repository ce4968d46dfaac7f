package daman.pages.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest @ValueSource(strings = {"javascript:alert(1)", "data:text/html,<script>", "file:///etc/passwd", "//example.org", "example.org", "https:", "ht tp://x", "https://user:word@example.org/", " JavaScript:alert(1)"})
    void onlyAddressesOfTheWebBecomeLinks(String url) { assertThat(Links.outside(url)).isEmpty(); }

    @Test void anAddressOfTheWebIsOne() {
        assertThat(Links.outside("https://example.org/a?b=ج")).contains("https://example.org/a?b=%D8%AC");
        assertThat(Links.outside("HTTP://example.org/")).contains("HTTP://example.org/");
    }

    @Test void theChosenLanguageStays() {
        assertThat(new Links("ar").to("/guarantees", Map.of("provider", "DE&lang=fr"))).isEqualTo("/guarantees?provider=DE%26lang%3Dfr&lang=ar");
        assertThat(new Links(null).guarantee("g-1")).isEqualTo("/guarantees/g-1");
    }
}
