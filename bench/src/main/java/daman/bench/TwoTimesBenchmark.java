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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Linking and listing in a ledger that grows: the cost of a new claim in each stretch beside that of the first, by the
 * processor time of the thread that records (a busy machine would tell of its other work), then how long a list takes
 * as of random pairs of times. Java is warmed up in a ledger of its own. Run by hand: {@code java -cp 'bench/target/daman-bench.jar:bench/target/lib/*'
 * daman.bench.TwoTimesBenchmark [CLAIMS]}, 200,000 claims unless told otherwise.
 */
public final class TwoTimesBenchmark {
    private static final int STRETCH = 10_000;
    private static final int AT_ONCE = 100;
    private static final int ASKED = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TwoTimesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path folder = Files.createTempDirectory("daman-bench");
        try (Ledger warming = Ledger.open(folder.resolve("warming.db"), Clock.systemUTC()); Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC())) {
            fill(warming, STRETCH, false);
            fill(ledger, claims, true);
            ask(ledger);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private static void fill(Ledger ledger, int claims, boolean told) {
        Promises promises = new Promises();
        Intake intake = new Intake(ledger);
        double first = 0;
        for (int recorded = 0, next = STRETCH; recorded < claims; next += STRETCH) {
            int before = recorded;
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            while (recorded < Math.min(next, claims)) {
                List<Reading> batch = new ArrayList<>();
                for (int one = 0; one < AT_ONCE; one++) batch.add(promises.next());
                for (Intake.Outcome outcome : intake.record(batch)) recorded += outcome.claims();
            }
            double each = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6 / (recorded - before);
            double waited = (System.nanoTime() - started) / 1e6 / (recorded - before);
            if (first == 0) first = each;
            if (told) System.out.printf(Locale.ROOT, "%,9d claims  %6.2f ms a claim (%.2f by the clock)  %5.2f of the first stretch%n", recorded, each, waited, each / first);
        }
    }

    private static void ask(Ledger ledger) {
        Guarantees guarantees = new Guarantees(ledger);
        Random random = new Random(7);
        int size = (int) ledger.size();
        System.out.printf(Locale.ROOT, "%,d entries, %,d guarantees%n", size, guarantees.count(Guarantees.Filter.ALL, Times.NOW));
        for (long most : new long[] {100, Integer.MAX_VALUE}) {
            long[] taken = new long[ASKED];
            for (int question = 0; question < ASKED; question++) {
                Times times = new Times(LocalDate.of(2022, 3, 1).plusDays(random.nextInt(1_600)), new Times.Known.Entry(random.nextInt(size)));
                long started = System.nanoTime();
                guarantees.list(Guarantees.Filter.ALL, times, new Guarantees.Stretch(0, most));
                taken[question] = System.nanoTime() - started;
            }
            Arrays.sort(taken);
            System.out.printf(Locale.ROOT, "list of %s as of random pairs: median %.1f ms, p95 %.1f ms%n", most == 100 ? "a page of 100" : "all", taken[ASKED / 2] / 1e6, taken[ASKED * 95 / 100] / 1e6);
        }
    }
}
