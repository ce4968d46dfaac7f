package daman.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test void breaksAndControlsBecomeOneBlank() {
        assertThat(OneLine.of("four\r\nsystems\tfor\u0085\u2028Kyiv")).isEqualTo("four systems for Kyiv");
        assertThat(OneLine.of("a  b")).as("blanks are the report's own").isEqualTo("a  b");
    }

    @Test void whatNoFileCanSayGoesAndOtherLettersStay() {
        assertThat(OneLine.of("\uD83Dلحظة\uFFFE 🙂\uDBFF\uDFFF.")).isEqualTo("لحظة 🙂.");
    }
}
