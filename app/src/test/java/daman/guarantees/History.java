package daman.guarantees;

import daman.claims.ReportHead;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.events.Contact;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.text.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A ledger to which random things happen; the clock moves on with each. */
public final class History implements AutoCloseable {
    public static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    public static final int STEPS = 24;

    public final Random random;
    public final Path folder = Files.createTempDirectory("daman-history");
    public final Ledger ledger;
    public final Guarantees guarantees;
    private final Intake intake;
    private Instant now = Instant.parse("2025-06-01T00:00:00Z");
    private int reports;

    public History(Homes home, long seed) throws IOException {
        random = new Random(seed);
        ledger = Ledger.open(home.fresh(folder), new Clock() {
            @Override public ZoneId getZone() { return ZoneOffset.UTC; }

            @Override public Clock withZone(ZoneId zone) { return this; }

            @Override public Instant instant() { return now; }
        });
        guarantees = new Guarantees(ledger);
        intake = new Intake(ledger);
    }

    /** What is done with one history. */
    public interface Work {
        void on(History history) throws IOException;
    }

    /** With histories that are always the same; a server, which answers each small question over a socket, gets fewer. */
    public static void each(Homes home, int onAFile, int onAServer, Work work) throws IOException {
        for (long seed : new Random(20250904).longs(home == Homes.FILE ? onAFile : onAServer).toArray()) {
            try (History history = new History(home, seed)) {
                work.on(history);
            } catch (AssertionError wrong) {
                throw new AssertionError("in the history of seed " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    public void step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(3)));
        if (reports < 4 || random.nextInt(3) > 0) report();
        else review();
    }

    private void report() {
        String day = FIRST.plusDays(random.nextInt(60)).toString();
        String[] commitments = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(one -> commitment()).toArray(String[]::new);
        intake.record(withAMeeting(Told.reading("publisher-" + reports++ % 5 + " no " + reports, day, commitments)));
    }

    private Reading withAMeeting(Reading read) {
        Contact meeting = new Contact(new Evidence(read.report().text().substring(0, 9), 0, 9), Contact.Kind.MEETING, List.of(pick("DE", "FR", "US"), "UA"), FIRST.plusDays(random.nextInt(60)), false, List.of());
        return new Reading(read.report(), read.language(), read.title(), read.statements(), read.commitments(), List.of(meeting), read.attacks(), read.findings(), read.mentions());
    }

    /** Withdraws the text of a report, as a publisher may ask at any time. @return its id */
    public String withdraw() {
        ReportHead head = pick(guarantees.reports());
        ledger.withdraw(head.index(), "asked by the publisher", recording -> Rebuilding.catchUp(recording));
        return head.id();
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
        } catch (Impossible nothing) {
            // Random reviews may be of nothing; then nothing happens.
        }
    }

    /** A pair of times, some before the first day and some after the last. */
    public Times someTimes() { return new Times(FIRST.plusDays(random.nextInt(80) - 5), new Times.Known.Entry(random.nextInt((int) ledger.size()))); }

    public List<String> list(Times times) { return guarantees.list(Guarantees.Filter.ALL, times, Guarantees.Stretch.ALL); }

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
