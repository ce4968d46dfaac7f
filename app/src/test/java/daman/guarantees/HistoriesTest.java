package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.deciding.GuaranteeParser;
import daman.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Histories of reports out of order, corrections, merges, splits and their undoing, against an {@link Oracle} that asks no table. */
class HistoriesTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int STEPS = 24;

    private record Asked(LocalDate asOf, long known, List<String> answer) {}

    @Property(tries = 30, seed = "20250904") void theAnswerForAPairIsTheOraclesAndNeverChanges(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws IOException {
        try (History history = new History(seed)) {
            List<Asked> asked = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                history.step();
                LocalDate asOf = FIRST.plusDays(history.random.nextInt(80) - 5);
                long known = history.random.nextInt((int) history.ledger.size());
                List<String> answer = history.list(asOf, known);
                assertThat(answer).as("as of %s, known at entry %s", asOf, known).isEqualTo(Oracle.list(history.ledger, asOf, known));
                asked.add(new Asked(asOf, known, answer));
            }
            for (Asked one : asked) assertThat(history.list(one.asOf, one.known)).as("as of %s, known at entry %s", one.asOf, one.known).isEqualTo(one.answer);
            assertThat(history.list(Times.NOW.asOf(), history.ledger.size() - 1)).isEqualTo(history.guarantees.list(Guarantees.Filter.ALL, Times.NOW, Guarantees.Stretch.ALL));
        }
    }

    @Property(tries = 12, seed = "20250905") void tablesDerivedAnewComeOutEqual(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws IOException {
        try (History history = new History(seed)) {
            for (int step = 0; step < STEPS; step++) history.step();
            List<String> before = history.tables();
            assertThat(Rebuilding.all(history.ledger)).isEqualTo(history.ledger.size());
            assertThat(history.tables()).isEqualTo(before).hasSizeGreaterThan(STEPS);
        }
    }

    @Property(tries = 12, seed = "20250906") void oneGuaranteeIsShownAsItIsListed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) throws IOException {
        try (History history = new History(seed)) {
            for (int step = 0; step < STEPS; step++) history.step();
            Times times = new Times(FIRST.plusDays(history.random.nextInt(60)), new Times.Known.Entry(history.random.nextInt((int) history.ledger.size())));
            for (String line : history.guarantees.list(Guarantees.Filter.ALL, times, Guarantees.Stretch.ALL)) {
                Guarantee listed = GuaranteeParser.line(line);
                assertThat(GuaranteeJson.line(listed)).isEqualTo(line);
                assertThat(GuaranteeJson.line(history.guarantees.guarantee(listed.id(), times).orElseThrow())).isEqualTo(line);
            }
        }
    }

    /** A ledger to which random things happen; the clock moves on with each. */
    private static final class History implements AutoCloseable {
        private final Random random;
        private final Path folder = Files.createTempDirectory("daman-history");
        private final Ledger ledger;
        private final Guarantees guarantees;
        private Instant now = Instant.parse("2025-06-01T00:00:00Z");
        private int reports;

        History(long seed) throws IOException {
            random = new Random(seed);
            ledger = Ledger.open(folder.resolve("ledger.db"), new Clock() {
                @Override public ZoneId getZone() { return ZoneOffset.UTC; }

                @Override public Clock withZone(ZoneId zone) { return this; }

                @Override public Instant instant() { return now; }
            });
            guarantees = new Guarantees(ledger);
        }

        void step() {
            now = now.plus(Duration.ofMinutes(random.nextInt(3)));
            if (reports < 4 || random.nextInt(3) > 0) report();
            else review();
        }

        private void report() {
            String day = FIRST.plusDays(random.nextInt(60)).toString();
            String[] commitments = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(one -> commitment()).toArray(String[]::new);
            new Intake(ledger).record(Told.reading("publisher-" + reports++ % 5 + " no " + reports, day, commitments));
        }

        private String commitment() {
            StringBuilder words = new StringBuilder("'providers':['" + pick("DE", "FR", "US") + "'],'measure':'" + pick("arms", "arms", "financing", "agreement", "forces") + "','stage':'" + pick("discussed", "announced", "agreed", "delivered", "suspended", "refused") + "'");
            if (random.nextBoolean()) words.append(",'item':'").append(pick("F-16", "Leopard 2", "tanks")).append('\'');
            if (random.nextInt(3) == 0) words.append(",'quantity':").append(1 + random.nextInt(3) * 7);
            if (random.nextBoolean()) words.append(",'amount':{'value':").append(pick("1000000000", "2000000000", "2100000000")).append(",'currency':'EUR'}");
            if (random.nextBoolean()) words.append(",'date':'").append(FIRST.plusDays(random.nextInt(60))).append('\'');
            if (random.nextInt(4) == 0) words.append(",'attribution':'leak'");
            return words.toString();
        }

        private void review() {
            List<Guarantee> all = guarantees.list(Guarantees.Filter.ALL);
            if (all.isEmpty()) return;
            Guarantee one = guarantees.guarantee(pick(all).id()).orElseThrow();
            String claim = pick(one.claims()).id();
            Review review = switch (random.nextInt(6)) {
                case 0 -> new Review.Reject(claim);
                case 1 -> new Review.Merge(one.id(), pick(all).id());
                case 2 -> new Review.Split(one.id(), List.of(claim));
                case 3 -> new Review.Correct(claim, Corrected.stageAndDay(one.claims().getFirst().commitment(), pick(Stage.values()), FIRST.plusDays(random.nextInt(60))));
                case 4 -> new Review.Accept(claim);
                default -> new Review.Undo(random.nextInt((int) ledger.size()));
            };
            try {
                new Reviewing(ledger).record(review, "reviewer", "because");
            } catch (Reviewing.Impossible nothing) {
                // Random reviews may be of nothing; then nothing happens.
            }
        }

        List<String> list(LocalDate asOf, long known) { return guarantees.list(Guarantees.Filter.ALL, new Times(asOf, new Times.Known.Entry(known)), Guarantees.Stretch.ALL); }

        List<String> tables() { return ledger.read(sql -> Rebuilding.ALL.stream().flatMap(table -> sql.selectFrom(table).fetch().stream().map(row -> table + " " + row.intoMap())).sorted().toList()); }

        private String pick(String... of) { return of[random.nextInt(of.length)]; }

        private <T> T pick(List<T> of) { return of.get(random.nextInt(of.size())); }

        private Stage pick(Stage... of) { return of[random.nextInt(of.length)]; }

        @Override public void close() throws IOException {
            ledger.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
