package daman.cli.gathering.looks;

import static org.assertj.core.api.Assertions.assertThat;

import daman.documents.text.Document;
import daman.documents.text.Draft;
import daman.documents.text.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private final List<List<String>> taken = new ArrayList<>();
    private long held;
    private Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private Bundles bundles(Clock by) {
        return new Bundles(by, (drafts, bytes) -> {
            taken.add(drafts.stream().map(Draft::place).toList());
            held += bytes;
        });
    }

    private static Draft draft(String place, int letters) { return Draft.of(new Document(place, "x".repeat(letters), Facts.NONE)); }

    @Test void smallOnesGoTogetherInTheirOrderAndTheLastWhenAllAreThere() {
        Bundles bundles = bundles(clock);
        for (int i = 0; i < Bundles.MOST + 2; i++) bundles.add(draft("" + i, 10));
        bundles.finish();
        bundles.finish();
        assertThat(taken).extracting(List::size).containsExactly(Bundles.MOST, 2);
        assertThat(taken.getLast()).containsExactly("" + Bundles.MOST, "" + (Bundles.MOST + 1));
        assertThat(held).isEqualTo(20L * (Bundles.MOST + 2));
    }

    @Test void aLargeOneWaitsForNoOther() {
        Bundles bundles = bundles(clock);
        bundles.add(draft("small", 10));
        bundles.add(draft("large", 1 << 20));
        assertThat(taken).containsExactly(List.of("small", "large"));
    }

    @Test void noneWaitsLongForTheNext() {
        Clock each = new Clock() {
            private Instant now = Instant.EPOCH;

            @Override public Instant instant() { return now = now.plus(Duration.ofMillis(150)); }

            @Override public java.time.ZoneId getZone() { return ZoneOffset.UTC; }

            @Override public Clock withZone(java.time.ZoneId zone) { return this; }
        };
        Bundles bundles = bundles(each);
        for (int i = 0; i < 4; i++) bundles.add(draft("" + i, 10));
        assertThat(taken).containsExactly(List.of("0", "1"), List.of("2", "3"));
    }
}
