package daman.briefs.writers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test void onlyWhatIsOneOfTheWebOnOneLineLeadsAnywhere() {
        assertThat(Html.isWeb("https://example.org/a?b=c#d")).isTrue();
        for (String other : List.of("javascript:alert(1)", "https://example.org/\u2028# Heading", "https://example.org/\u2029x", "https://example.org/\u0085x", "https://example.org/\u0001x", "https://example.org/> <b>", "https://")) assertThat(Html.isWeb(other)).as(other).isFalse();
        assertThat(Html.isWeb(null)).isFalse();
    }
}
