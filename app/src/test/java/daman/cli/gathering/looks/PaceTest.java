package daman.cli.gathering.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {
    @TempDir Path folder;
    private final Hand hand = new Hand();
    private final Pace pace = new Pace(hand);

    @Test void aRateIsToldWhenItIsNoGuessAnyMoreAndTimeLeftByBytes() throws IOException {
        Path long1 = Files.write(folder.resolve("a.jsonl"), new byte[4_000]), long2 = Files.write(folder.resolve("b.jsonl"), new byte[16_000]);
        pace.of(List.of(folder.toString()));
        pace.reached(long1.toString(), 0, 4_000);
        assertThat(pace.told(10)).isEqualTo("10 reports read");
        hand.millis += 60_000;
        pace.reached(long1.toString(), 2_000, 4_000);
        assertThat(pace.told(600)).isEqualTo("600 reports read, 10 a second, about 9 min left");
        pace.reached(long2.toString(), 0, 16_000);
        hand.millis += 60_000;
        assertThat(pace.told(2_400)).isEqualTo("2400 reports read, 20 a second, about 8 min left");
        pace.reached(long2.toString(), 15_000, 16_000);
        assertThat(pace.told(4_800)).isEqualTo("4800 reports read, 40 a second, less than a minute left");
        pace.reached(long2.toString(), 16_000, 16_000);
        assertThat(pace.told(4_800)).isEqualTo("4800 reports read, 40 a second");
    }

    @Test void ofWhatHasNoLengthNoTimeIsTold() {
        pace.of(List.of("-", "https://a.example/", "not there", "\0"));
        hand.millis += 10_000;
        assertThat(pace.told(50)).isEqualTo("50 reports read, 5 a second");
    }

    /** Goes on when it is told to. */
    private static final class Hand extends Clock {
        private long millis;

        @Override public Instant instant() { return Instant.ofEpochMilli(millis); }

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }
    }
}
