package daman.bench;

import daman.access.opening.Opening;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reading;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a page takes in a ledger of many claims, while reports come in and twenty readers ask for pages of all kinds, of all times and with all filters
 * and pause no longer than they are told to. Each kind of page stands beside the style sheet, asked for in the same crowd: a file that costs the server
 * nothing, so that a machine that others use is slow for both. The readers are a process of their own. It is measured once the server is warm: when Java's
 * compilers take less than a twentieth of what it takes, or after two minutes.
 *
 * <p>{@code java -Xmx512m -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -cp 'bench/target/daman-bench.jar:bench/target/lib/*' daman.bench.PagesBenchmark FOLDER [CLAIMS] [SECONDS] [PAUSE] [EVERY] [ALONE]}: the
 * ledger is made in the folder, and gone on with where it is there already; 200,000 claims, 30 seconds, no pause between two questions of a reader, a report
 * every 100 milliseconds unless told otherwise; then so many pages of each kind one by one, for what each takes of the processor, none unless told. Leaves with
 * 1 where a bar is missed.
 */
public final class PagesBenchmark {
    private static final int READERS = 20;
    private static final int AT_ONCE = 100;
    private static final int WARMING_SECONDS = 10;
    private static final int WARMINGS = 12;
    private static final double WARM = 0.05;
    private static final double BAR_MILLIS = 50;

    private final Filling filling;
    private final long every;
    private final BufferedReader told;
    private final PrintStream tell;

    private PagesBenchmark(Filling filling, long every, Process readers) {
        this.filling = filling;
        this.every = every;
        this.told = readers.inputReader(StandardCharsets.UTF_8);
        this.tell = new PrintStream(readers.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int claims = (int) number(arguments, 1, 200_000), seconds = (int) number(arguments, 2, 30), alone = (int) number(arguments, 5, 0);
        long pause = number(arguments, 3, 0), every = number(arguments, 4, 100);
        boolean passed;
        try (Ledger ledger = Ledger.open(folder.resolve("pages.db"), Clock.systemUTC())) {
            Filling filling = new Filling(ledger);
            filling.until(claims);
            Knowledge knowledge = Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home()));
            long began = System.nanoTime();
            try (Pages pages = Pages.start(ledger, knowledge, Standings.NONE, Opening.here(0, "reader"), System.err)) {
                try (Wire wire = new Wire(java.net.URI.create(pages.address()))) {
                    wire.get("/overview?lang=en", "gzip");
                }
                System.out.printf(Locale.ROOT, "%,d entries; the first page after %.1f s%n", ledger.size(), (System.nanoTime() - began) / 1e9);
                Process readers = readers(pages.address());
                try {
                    PagesBenchmark benchmark = new PagesBenchmark(filling, every, readers);
                    benchmark.warm(pause);
                    passed = benchmark.crowd(seconds, pause);
                    if (alone > 0) benchmark.alone(alone);
                } finally {
                    readers.destroy();
                }
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static long number(String[] arguments, int at, long otherwise) { return arguments.length > at ? Long.parseLong(arguments[at]) : otherwise; }

    private static Process readers(String address) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Readers.class.getName(), address)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Reports that come in, some at once until there are enough, then one by one. */
    private static final class Filling {
        private final Intake intake;
        private final Eventful reports = new Eventful();
        private int claims;

        Filling(Ledger ledger) {
            this.intake = new Intake(ledger);
            for (int known = new Guarantees(ledger).reports().size(); known > 0; known--) claims += reports.next().commitments().size();
        }

        void until(int wanted) {
            while (claims < wanted) {
                List<Reading> batch = new ArrayList<>();
                for (int one = 0; one < AT_ONCE; one++) batch.add(reports.next());
                for (Intake.Outcome outcome : intake.record(batch)) claims += outcome.claims();
            }
        }

        void one() { claims += intake.record(reports.next()).claims(); }
    }

    /** @param readings of what the readers did @param came reports meanwhile @param took of this process */
    private record Run(List<Readers.Told> readings, long came, Processor took) {
        int pages() { return readings.stream().mapToInt(Readers.Told::asked).sum(); }
    }

    private void warm(long pause) throws Exception {
        for (int one = 1; one <= WARMINGS; one++) {
            Run run = run("crowd " + READERS + " " + WARMING_SECONDS + " " + pause, true);
            double compiling = run.took.of(Processor.For.COMPILING) / run.took.all();
            System.out.printf(Locale.ROOT, "warming %d: %d pages, %s; compiling is %.0f%%%n", one, run.pages(), run.took.perPage(run.pages()), compiling * 100);
            if (run.pages() == 0 || compiling < WARM) return;
        }
    }

    private boolean crowd(int seconds, long pause) throws Exception {
        Run run = run("crowd " + READERS + " " + seconds + " " + pause, true);
        System.out.printf(Locale.ROOT, "%d readers, pause %d ms, %.1f pages a second, %d reports came in meanwhile; %s; heap in use %,d MB of %,d MB%n", READERS, pause, run.pages() / (double) seconds, run.came, run.took.perPage(run.pages()), used() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(Locale.ROOT, "%-14s %7s %9s %9s %9s %12s%n", "page", "asked", "p50 ms", "p95 ms", "max ms", "p95/anchor");
        double anchor = run.readings.stream().filter(one -> one.kind() == PageKind.STYLE).findFirst().orElseThrow().p95();
        for (Readers.Told one : run.readings)
            System.out.printf(Locale.ROOT, "%-14s %7d %9.1f %9.1f %9.1f %12.1f%s%n", name(one), one.asked(), one.middle(), one.p95(), one.longest(), one.p95() / anchor, one.failed() == 0 ? "" : "  failed: " + one.failed());
        return run.readings.stream().allMatch(one -> one.p95() <= BAR_MILLIS && one.failed() == 0);
    }

    private static String name(Readers.Told one) { return one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '); }

    private void alone(int pages) throws Exception {
        System.out.printf("one by one, nothing coming in:%n");
        for (PageKind kind : PageKind.values()) {
            run("alone " + kind + " " + pages, false);
            Run run = run("alone " + kind + " " + pages, false);
            System.out.printf(Locale.ROOT, "%-14s p50 %.1f ms, p95 %.1f ms; %s%n", name(run.readings.getFirst()), run.readings.getFirst().middle(), run.readings.getFirst().p95(), run.took.perPage(pages));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** @param intaking whether reports come in meanwhile */
    private Run run(String command, boolean intaking) throws Exception {
        AtomicBoolean over = new AtomicBoolean(!intaking);
        AtomicLong came = new AtomicLong();
        Thread intake = Thread.ofPlatform().name("intake").start(() -> {
            for (long next = System.nanoTime(); !over.get(); next += every * 1_000_000, came.incrementAndGet()) {
                filling.one();
                rest((next - System.nanoTime()) / 1_000_000);
            }
        });
        Processor began = Processor.now();
        tell.println(command);
        List<Readers.Told> readings = new ArrayList<>();
        for (String line = told.readLine(); line != null && !line.isEmpty(); line = told.readLine()) readings.add(Readers.Told.of(line));
        Processor took = Processor.now().since(began);
        over.set(true);
        intake.join();
        return new Run(readings, came.get(), took);
    }

    private static void rest(long millis) {
        try {
            if (millis > 0) Thread.sleep(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
