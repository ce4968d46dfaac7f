package daman.pages.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedTest {
    @Test void whatIsPackedIsShorterAndComesOutAsItWas() throws Exception {
        byte[] plain = "<td>Україна</td> ".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Packed.of(plain).bytes();
        assertThat(packed.length).isLessThan(plain.length / 10);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"gzip|true", "br, GZIP;q=0.5|true", "deflate, gzip, br|true", "gzip;q=0|false", "gzip; q=0.0, br|false", "identity|false", "br|false"})
    void whoTakesItPackedSaysSo(String accepted, boolean taken) { assertThat(Packed.isTaken(accepted)).isEqualTo(taken); }

    @Test void whoSaysNothingTakesItPlain() { assertThat(Packed.isTaken(null)).isFalse(); }
}
