package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long now = 7;
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), () -> now);

    private void after(long seconds, long taken, long read) {
        now += seconds * 1_000_000_000;
        progress.accept(taken, read);
    }

    private List<String> said() { return said.toString(StandardCharsets.UTF_8).lines().toList(); }

    @Test void theRateIsOfWhatCameSinceTheFirst() {
        after(0, 0, 0);
        after(10, 100, 0);
        after(10, 400, 20);
        assertThat(said()).containsExactly("daman: Flink is starting", "daman: 100 documents taken, 0 read, 10 s", "daman: 400 documents taken, 20 read, 20 s, 30 documents a second");
    }

    @Test void itIsToldAtMostEveryFewSecondsAndWhereItGotOn() {
        after(0, 0, 0);
        after(4, 100, 0);
        after(4, 200, 0);
        after(10, 200, 0);
        assertThat(said()).containsExactly("daman: Flink is starting", "daman: 200 documents taken, 0 read, 8 s");
    }

    /** After a machine is lost Flink counts anew. */
    @Test void countsThatBeginAnewHaveARateOfTheirOwn() {
        after(10, 1000, 0);
        after(10, 200, 0);
        after(10, 300, 0);
        assertThat(said()).containsExactly("daman: 1000 documents taken, 0 read, 10 s", "daman: 200 documents taken, 0 read, 20 s", "daman: 300 documents taken, 0 read, 30 s, 10 documents a second");
    }
}
