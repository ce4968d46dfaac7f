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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Reports of thousands of promises, as a desk gets them: in the order of their days, so many promises a day, each told of several times
 * in the weeks after it at its stages; one report in ten is older and was found late. The same for the same seed.
 */
final class Promises {
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    /** Begun a day, whoever gives; with their retellings some 130 claims. */
    private static final int A_DAY = 30;
    private static final int LATE = 10;
    private static final int LATE_BY = 400;
    private static final List<String> PROVIDERS = List.of("DE", "FR", "GB", "US", "NL", "DK", "SE", "NO", "FI", "PL", "CZ", "EE", "LV", "LT", "CA", "JP", "AU", "IT", "ES", "PT", "BE", "RO", "BG", "EU", "KR");
    private static final List<Stage> STAGES = List.of(Stage.ANNOUNCED, Stage.AGREED, Stage.APPROVED, Stage.ALLOCATED, Stage.DELIVERED);
    private static final Measure[] MEASURES = {Measure.ARMS, Measure.ARMS, Measure.FINANCING, Measure.AIR_DEFENCE, Measure.TRAINING, Measure.INDUSTRY};

    private final Random random = new Random(42);
    private final PriorityQueue<Telling> untold = new PriorityQueue<>(Comparator.comparing(Telling::toldOn).thenComparing(Telling::number));
    private LocalDate day = FIRST;
    private int tellings, reports;

    private record Told(String provider, Measure measure, @Nullable String item, @Nullable BigDecimal quantity, @Nullable Amount amount, LocalDate begun) {}

    /** @param toldOn when the report comes in; for one found late that is long after the day of the telling */
    private record Telling(Told promise, Stage stage, LocalDate day, LocalDate toldOn, int number) {}

    /** A report with one to five commitments. */
    Reading next() {
        List<Telling> told = new ArrayList<>();
        int many = 1 + random.nextInt(5);
        while (told.size() < many) {
            while (untold.isEmpty() || untold.peek().toldOn.isAfter(day)) nextDay();
            told.add(untold.poll());
        }
        return report(told);
    }

    private void nextDay() {
        day = day.plusDays(1);
        for (int one = 0; one < A_DAY; one++) promise();
    }

    private Reading report(List<Telling> tellings) {
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

    private void promise() {
        Measure measure = MEASURES[random.nextInt(MEASURES.length)];
        boolean sum = random.nextInt(3) == 0;
        Told promise = new Told(PROVIDERS.get(random.nextInt(PROVIDERS.size())), measure, sum ? null : "Item " + random.nextInt(400), sum ? null : BigDecimal.valueOf(1 + random.nextInt(200)),
            sum ? Amount.of(BigDecimal.valueOf((1 + random.nextInt(4_000)) * 1_000_000L), "EUR") : null, day);
        int times = random.nextInt(8);
        for (int time = 0; time <= times; time++) {
            LocalDate on = promise.begun.plusDays(time * (1L + random.nextInt(20)));
            untold.add(new Telling(promise, STAGES.get(Math.min(STAGES.size() - 1, time / 2)), on, random.nextInt(LATE) == 0 ? on.plusDays(random.nextInt(LATE_BY)) : on, tellings++));
        }
    }

    private static Commitment commitment(Telling telling, Evidence evidence) {
        Told promise = telling.promise;
        return new Commitment(evidence, List.of(promise.provider), null, "UA", promise.measure, promise.item, promise.quantity, null, promise.amount, telling.stage, Attribution.NAMED, null,
            telling.day, null, null, List.of());
    }
}
