package daman.bench;

import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.measures.Amount;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.statements.Attribution;
import daman.text.Evidence;
import daman.things.Measure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reports about thousands of promises over four years, each promise told of several times at its stages; the same for the same seed. */
final class Promises {
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final int DAYS = 1_460;
    private static final List<String> PROVIDERS = List.of("DE", "FR", "GB", "US", "NL", "DK", "SE", "NO", "FI", "PL", "CZ", "EE", "LV", "LT", "CA", "JP", "AU", "IT", "ES", "PT", "BE", "RO", "BG", "EU", "KR");
    private static final List<Stage> STAGES = List.of(Stage.ANNOUNCED, Stage.AGREED, Stage.APPROVED, Stage.ALLOCATED, Stage.DELIVERED);
    private static final Measure[] MEASURES = {Measure.ARMS, Measure.ARMS, Measure.FINANCING, Measure.AIR_DEFENCE, Measure.TRAINING, Measure.INDUSTRY};

    private final Random random = new Random(42);
    private final Deque<Telling> retold = new ArrayDeque<>();
    private int reports;

    private record Told(String provider, Measure measure, @Nullable String item, @Nullable BigDecimal quantity, @Nullable Amount amount, LocalDate begun) {}

    private record Telling(Told promise, Stage stage, LocalDate day) {}

    /** A report with one to five commitments. */
    Reading next() {
        List<Telling> tellings = new ArrayList<>();
        int many = 1 + random.nextInt(5);
        while (tellings.size() < many) tellings.add(!retold.isEmpty() && random.nextInt(4) > 0 ? retold.poll() : fresh());
        LocalDate day = tellings.stream().map(Telling::day).max(LocalDate::compareTo).orElse(FIRST);
        StringBuilder text = new StringBuilder("Report " + reports + " of " + random.nextLong() + "\n\n");
        List<Commitment> commitments = new ArrayList<>();
        for (Telling telling : tellings) {
            String words = telling.promise.provider + " " + telling.stage.id() + " " + telling.promise.measure.id() + " " + random.nextLong() + ".";
            int start = text.length();
            text.append(words).append('\n');
            commitments.add(commitment(telling, new Evidence(words, start, start + words.length())));
        }
        String publisher = "publisher-" + random.nextInt(60);
        Report report = new Report(publisher + "-" + reports++, Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)), text.toString(), day, publisher, null, "en");
        return new Reading(report, "en", "Report", List.of(), commitments, List.of(), List.of(), List.of(), List.of());
    }

    private Telling fresh() {
        Measure measure = MEASURES[random.nextInt(MEASURES.length)];
        boolean sum = random.nextInt(3) == 0;
        Told promise = new Told(PROVIDERS.get(random.nextInt(PROVIDERS.size())), measure, sum ? null : "Item " + random.nextInt(400), sum ? null : BigDecimal.valueOf(1 + random.nextInt(200)),
            sum ? Amount.of(BigDecimal.valueOf((1 + random.nextInt(4_000)) * 1_000_000L), "EUR") : null, FIRST.plusDays(random.nextInt(DAYS)));
        int times = random.nextInt(8);
        for (int time = 1; time <= times; time++) retold.add(new Telling(promise, STAGES.get(Math.min(STAGES.size() - 1, time / 2)), promise.begun.plusDays(time * (1L + random.nextInt(20)))));
        return new Telling(promise, Stage.ANNOUNCED, promise.begun);
    }

    private static Commitment commitment(Telling telling, Evidence evidence) {
        Told promise = telling.promise;
        return new Commitment(evidence, List.of(promise.provider), null, "UA", promise.measure, promise.item, promise.quantity, null, promise.amount, telling.stage, Attribution.NAMED, null,
            telling.day, null, null, List.of());
    }
}
