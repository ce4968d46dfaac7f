package daman.bench;

import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import daman.reading.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Linking and listing in a ledger that has grown. What a new claim costs in a ledger of 10,000 claims and in a large one is measured in
 * turns and by the processor time of the thread that records, so that a busy machine is busy for both. Then lists as of random pairs of
 * times: as of days before and after what was known, and as of today's knowledge of the past.
 *
 * <p>{@code java -cp 'bench/target/daman-bench.jar:bench/target/lib/*' daman.bench.TwoTimesBenchmark FOLDER [CLAIMS]}: the ledgers are made
 * in the folder, and gone on with where they are there already; 200,000 claims unless told otherwise. Leaves with 1 where a bar is missed.
 */
public final class TwoTimesBenchmark {
    private static final int SMALL = 10_000;
    private static final int STRETCH = 10_000;
    private static final int AT_ONCE = 100;
    private static final int TURNS = 30;
    private static final int ASKED = 200;
    private static final int PAGE = 100;
    private static final double FLAT = 2;
    private static final double LIST_MILLIS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TwoTimesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int claims = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        boolean passed;
        try (Ledger few = Ledger.open(folder.resolve("small.db"), Clock.systemUTC()); Ledger many = Ledger.open(folder.resolve("large.db"), Clock.systemUTC())) {
            Filling small = new Filling(few);
            Filling large = new Filling(many);
            small.until(SMALL);
            large.until(claims);
            passed = link(small, large) & ask(many);
        }
        if (!passed) System.exit(1);
    }

    /** A ledger that reports come into. */
    private static final class Filling {
        private final Ledger ledger;
        private final Intake intake;
        private final Promises promises = new Promises();
        private int claims;

        Filling(Ledger ledger) {
            this.ledger = ledger;
            this.intake = new Intake(ledger);
            for (int known = new Guarantees(ledger).reports().size(); known > 0; known--) claims += promises.next().commitments().size();
        }

        void until(int wanted) {
            while (claims < wanted) {
                int before = claims;
                long began = System.nanoTime();
                double busy = 0;
                while (claims < Math.min(before + STRETCH, wanted)) busy += some();
                System.out.printf(Locale.ROOT, "%,9d claims: %.2f ms each, of which the thread was busy for %.2f%n", claims, (System.nanoTime() - began) / 1e6 / (claims - before), busy / (claims - before));
            }
        }

        /** @return milliseconds in which the thread was busy */
        double some() {
            List<Reading> batch = new ArrayList<>();
            for (int one = 0; one < AT_ONCE; one++) batch.add(promises.next());
            long began = THREADS.getCurrentThreadCpuTime();
            for (Intake.Outcome outcome : intake.record(batch)) claims += outcome.claims();
            return (THREADS.getCurrentThreadCpuTime() - began) / 1e6;
        }
    }

    private static boolean link(Filling small, Filling large) {
        small.some(); // what is told of now comes to hand
        large.some();
        int fewBefore = small.claims, manyBefore = large.claims;
        double few = 0, many = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            few += small.some();
            many += large.some();
        }
        few /= small.claims - fewBefore;
        many /= large.claims - manyBefore;
        System.out.printf(Locale.ROOT, "a new claim in a ledger of %,d takes %.2f ms, in one of %,d %.2f ms: ratio %.2f%n", fewBefore, few, manyBefore, many, many / few);
        return many / few <= FLAT;
    }

    private static boolean ask(Ledger ledger) {
        Guarantees guarantees = new Guarantees(ledger);
        int size = (int) ledger.size();
        System.out.printf(Locale.ROOT, "%,d entries, %,d guarantees%n", size, guarantees.count(Guarantees.Filter.ALL, Times.NOW));
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2022, 3, 1);
        LocalDate last = first.plusDays(1_600);
        boolean passed = ask(guarantees, "as of any day, as known at any entry", Guarantees.Filter.ALL, () -> times(first.plusDays(random.nextInt(1_600)), random.nextInt(size)));
        passed &= ask(guarantees, "as of the last day, as known at any entry", Guarantees.Filter.ALL, () -> times(last, random.nextInt(size)));
        passed &= ask(guarantees, "as of any day, as known today", Guarantees.Filter.ALL, () -> times(first.plusDays(random.nextInt(1_600)), size));
        passed &= ask(guarantees, "the same of one giver", new Guarantees.Filter("DK", null, null), () -> times(first.plusDays(random.nextInt(1_600)), random.nextInt(size)));
        return passed;
    }

    private static Times times(LocalDate asOf, long known) { return new Times(asOf, new Times.Known.Entry(known)); }

    private static boolean ask(Guarantees guarantees, String what, Guarantees.Filter filter, java.util.function.Supplier<Times> pairs) {
        long[] taken = new long[ASKED];
        for (int question = 0; question < ASKED; question++) {
            Times times = pairs.get();
            long began = System.nanoTime();
            guarantees.list(filter, times, new Guarantees.Stretch(0, PAGE));
            taken[question] = System.nanoTime() - began;
        }
        Arrays.sort(taken);
        double high = taken[ASKED * 95 / 100] / 1e6;
        System.out.printf(Locale.ROOT, "a list of %d, %s: median %.1f ms, p95 %.1f ms%n", PAGE, what, taken[ASKED / 2] / 1e6, high);
        return high <= LIST_MILLIS;
    }
}
