package daman.bulk.copies;

import static org.assertj.core.api.Assertions.assertThat;

import daman.reports.Sketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Texts of one site, which all end in the same words, so that many meet in one band; among them copies and copies of copies. */
class AcquaintanceTest {
    private static final String FOOTER = " all rights are with this site and its writers who ask you to name them wherever you print what they wrote and to tell them of it by mail at the address that stands below these words";

    private final Random chance = new Random(11);
    private final List<Seen> texts = made(400);

    private List<Seen> made(int count) {
        List<String> words = new ArrayList<>();
        List<Seen> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(switch (i % 8) {
                case 5 -> words.get(chance.nextInt(i)) + " again";
                case 6 -> words.get(chance.nextInt(i)).replaceFirst("\\S+ \\S+ \\S+ \\S+", "");
                case 7 -> words.get(chance.nextInt(i));
                default -> own() + FOOTER;
            });
            made.add(new Seen(chance.nextLong(), chance.nextInt(20), "sha256:" + i, Sketch.of(words.getLast()).bytes(), i));
        }
        return made;
    }

    private String own() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) text.append(' ').append(Integer.toString(chance.nextInt(100_000), 36));
        return text.toString();
    }

    /** The names of those that some band called a copy once all had come. */
    private static TreeSet<Long> copies(List<Seen> arrivals) {
        Map<String, Acquaintance> bands = new HashMap<>();
        TreeSet<Long> copies = new TreeSet<>();
        for (Seen text : arrivals) for (String band : Sketch.of(text.sketch()).bands()) {
            bands.put(band, bands.getOrDefault(band, Acquaintance.NONE).meets(text, (one, before) -> {
                if (before != null) copies.add(one.name());
            }));
        }
        return copies;
    }

    private static TreeSet<Long> byDefinition(List<Seen> texts) {
        TreeSet<Long> copies = new TreeSet<>();
        for (Seen one : texts) for (Seen other : texts) {
            List<String> shared = new ArrayList<>(Sketch.of(one.sketch()).bands());
            shared.retainAll(Sketch.of(other.sketch()).bands());
            if (!shared.isEmpty() && Sketch.of(one.sketch()).isCopyOf(Sketch.of(other.sketch())) && other.isBefore(one)) copies.add(one.name());
        }
        return copies;
    }

    @Test void whoIsACopyDoesNotHangOnTheOrderOfArrival() {
        TreeSet<Long> expected = byDefinition(texts);
        assertThat(expected).hasSizeBetween(100, 300);
        List<Seen> order = new ArrayList<>(texts);
        order.sort((one, other) -> one.isBefore(other) ? 1 : other.isBefore(one) ? -1 : 0);
        assertThat(copies(order)).as("the last first").isEqualTo(expected);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(order, chance);
            assertThat(copies(order)).isEqualTo(expected);
        }
    }

    @Test void manyMeetInOneBand() {
        Map<String, Integer> bands = new HashMap<>();
        for (Seen text : texts) for (String band : Sketch.of(text.sketch()).bands()) bands.merge(band, 1, Integer::sum);
        assertThat(Collections.max(bands.values())).as("else the other test shows little").isGreaterThan(100);
    }

    @Test void ofTextsWithOneSketchOneIsRemembered() {
        Acquaintance band = Acquaintance.NONE;
        List<Long> copies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) band = band.meets(new Seen(i, 1000 - i, "sha256:" + i, texts.getFirst().sketch(), i), (one, before) -> {
            if (before != null) copies.add(one.name());
        });
        assertThat(band.texts()).hasSize(1);
        assertThat(copies).as("each but the last to come, which is the first by its day").hasSize(999).doesNotContain(999L);
    }

    @Test void theSameTextOfTheSamePlaceIsHeardOnce() {
        Acquaintance band = Acquaintance.NONE.meets(texts.getFirst(), (one, before) -> { });
        assertThat(band.meets(texts.getFirst().met(7), (one, before) -> { throw new AssertionError("it has a verdict"); })).isSameAs(band);
    }

    @Test void whoCameTooLongAgoIsForgotten() {
        Acquaintance band = Acquaintance.NONE.meets(texts.get(0), (one, before) -> { }).meets(texts.get(1), (one, before) -> { });
        assertThat(band.since(1).texts()).containsExactly(texts.get(1));
        assertThat(band.since(0)).isSameAs(band);
    }
}
