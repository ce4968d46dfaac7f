package daman.bench;

import daman.access.opening.Opening;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reading;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a page takes in a ledger of many claims, while reports come in and twenty readers ask for pages of all kinds, of all times and with all filters
 * and pause no longer than they are told to. Each kind of page stands beside the style sheet, asked for in the same crowd: a file that costs the server
 * nothing, so that a machine that others use is slow for both.
 *
 * <p>{@code java -Xmx512m -cp 'bench/target/daman-bench.jar:bench/target/lib/*' daman.bench.PagesBenchmark FOLDER [CLAIMS] [SECONDS] [PAUSE] [EVERY]}: the ledger is
 * made in the folder, and gone on with where it is there already; 200,000 claims, 30 seconds, no pause between two questions of a reader, a report every 100
 * milliseconds unless told otherwise. Leaves with 1 where a bar is missed.
 */
public final class PagesBenchmark {
    private static final int READERS = 20;
    private static final int AT_ONCE = 100;
    private static final int WARMING_SECONDS = 20;
    private static final int NAMED = 300;
    private static final double BAR_MILLIS = 50;
    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    private final Guarantees guarantees;
    private final Pages pages;
    private final long pause;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> ids = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final String style;
    private final int days;

    private PagesBenchmark(Guarantees guarantees, Pages pages, long pause) throws IOException {
        this.guarantees = guarantees;
        this.pages = pages;
        this.pause = pause;
        long known = guarantees.lastEntry(Times.NOW.known());
        List<String> lines = guarantees.list(Guarantees.Filter.ALL, new Times(Times.NOW.asOf(), new Times.Known.Entry(known)), new Guarantees.Stretch(0, NAMED));
        lines.forEach(line -> ids.add(GuaranteeParser.line(line).id()));
        lines.forEach(line -> reports.add(guarantees.guarantee(GuaranteeParser.line(line).id()).orElseThrow().claims().getFirst().report().id().substring("sha256:".length())));
        this.days = (int) (GuaranteeParser.line(lines.getFirst()).last().toEpochDay() - FIRST.toEpochDay());
        String page = send("/overview?lang=en", "identity").body();
        int at = page.indexOf("/style-");
        this.style = page.substring(at, page.indexOf(".css", at) + ".css".length());
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int claims = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
        long pause = arguments.length > 3 ? Long.parseLong(arguments[3]) : 0;
        long every = arguments.length > 4 ? Long.parseLong(arguments[4]) : 100;
        boolean passed;
        try (Ledger ledger = Ledger.open(folder.resolve("pages.db"), Clock.systemUTC())) {
            Filling filling = new Filling(ledger);
            filling.until(claims);
            Knowledge knowledge = Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home()));
            long began = System.nanoTime();
            try (Pages pages = Pages.start(ledger, knowledge, Standings.NONE, Opening.here(0, "reader"), System.err)) {
                PagesBenchmark benchmark = new PagesBenchmark(new Guarantees(ledger), pages, pause);
                System.out.printf(Locale.ROOT, "%,d entries; the first page after %.1f s%n", ledger.size(), (System.nanoTime() - began) / 1e9);
                passed = benchmark.crowd(filling, seconds, every);
            }
        }
        System.exit(passed ? 0 : 1);
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

    private boolean crowd(Filling filling, int seconds, long every) throws InterruptedException {
        ask(filling, WARMING_SECONDS, every, Map.of());
        Map<String, Taken> taken = new java.util.concurrent.ConcurrentSkipListMap<>();
        for (Kind kind : Kind.values()) taken.put(kind.name(), new Taken());
        long came = ask(filling, seconds, every, taken);
        Taken anchor = taken.get(Kind.STYLE.name());
        System.out.printf(Locale.ROOT, "%d readers, pause %d ms, %d reports came in meanwhile; heap in use %,d MB of %,d MB%n", READERS, pause, came, used() >> 20, Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(Locale.ROOT, "%-14s %7s %9s %9s %9s %12s%n", "page", "asked", "p50 ms", "p95 ms", "max ms", "p95/anchor");
        boolean passed = true;
        for (Kind kind : Kind.values()) {
            Taken one = taken.get(kind.name());
            passed &= one.at(95) <= BAR_MILLIS && one.failed == 0;
            System.out.printf(Locale.ROOT, "%-14s %7d %9.1f %9.1f %9.1f %12.1f%s%n", kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), one.millis.size(), one.at(50), one.at(95), one.at(100), one.at(95) / anchor.at(95), one.failed == 0 ? "" : "  failed: " + one.failed);
        }
        return passed;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** @param taken where to note how long each kind took; empty for nowhere @return reports that came in */
    private long ask(Filling filling, int seconds, long every, Map<String, Taken> taken) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong came = new AtomicLong();
        Thread intake = Thread.ofPlatform().start(() -> {
            for (long next = System.nanoTime(); !over.get(); next += every * 1_000_000, came.incrementAndGet()) {
                filling.one();
                rest((next - System.nanoTime()) / 1_000_000);
            }
        });
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader + seconds);
                readers.submit(() -> { while (!over.get()) one(random, taken); });
            }
            TimeUnit.SECONDS.sleep(seconds);
            over.set(true);
        }
        intake.join();
        return came.get();
    }

    private static void rest(long millis) {
        try {
            if (millis > 0) Thread.sleep(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void one(Random random, Map<String, Taken> taken) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        String address = kind.address(this, random);
        long began = System.nanoTime();
        int status = 0;
        try {
            status = send(address, "gzip").statusCode();
        } catch (IOException failed) {
            System.err.println(address + ": " + failed);
        }
        double millis = (System.nanoTime() - began) / 1e6;
        Taken noted = taken.get(kind.name());
        if (noted != null) noted.add(millis, status == 200);
        if (status != 200) System.err.println(status + " " + address);
        rest(pause);
    }

    private HttpResponse<String> send(String address, String encoding) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(pages.address()).resolve(address)).header("Accept-Encoding", encoding).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException asked) {
            throw new IOException(asked);
        }
    }

    /** What readers ask for. */
    private enum Kind {
        STYLE, OVERVIEW, GUARANTEES, FILTERED, GUARANTEE, REPORT, ACTORS, ACTOR, SOURCES, FINDINGS, CHANGES, SEARCH, REVIEWS, OVERVIEW_JSON, LIST_JSON, API;

        String address(PagesBenchmark at, Random random) {
            return switch (this) {
                case STYLE -> at.style;
                case OVERVIEW -> "/overview?" + at.times(random);
                case GUARANTEES -> "/guarantees?" + at.times(random) + "&page=" + (1 + random.nextInt(3));
                case FILTERED -> "/guarantees?" + at.times(random) + "&" + pick(random, FILTERS) + "&sort=" + pick(random, SORTS);
                case GUARANTEE -> "/guarantees/" + pick(random, at.ids) + "?" + language(random);
                case REPORT -> "/reports/" + pick(random, at.reports) + "?" + language(random);
                case ACTORS -> "/actors?" + at.times(random);
                case ACTOR -> "/actor?id=" + pick(random, ACTORS_ASKED) + "&" + at.times(random);
                case SOURCES -> "/sources?" + at.times(random);
                case FINDINGS -> "/findings?" + at.times(random);
                case CHANGES -> "/changes?" + language(random) + "&since=" + (at.guarantees.lastEntry(Times.NOW.known()) - random.nextInt(3_000));
                case REVIEWS -> "/reviews?" + at.times(random);
                case SEARCH -> "/search?" + at.times(random) + "&q=" + pick(random, QUESTIONS);
                case OVERVIEW_JSON -> "/overview.json?" + at.times(random);
                case LIST_JSON -> "/guarantees.json?" + at.times(random) + "&" + pick(random, FILTERS);
                case API -> "/api/v1/guarantees?limit=100&" + pick(random, FILTERS);
            };
        }
    }

    private static final List<String> FILTERS = List.of("provider=DE", "provider=FR&measure=arms", "measure=air-defence", "stage=agreed", "rung=delivered&provider=US", "reached=promised&from=2023-01-01&to=2023-03-31", "least=1000000000&currency=EUR", "source=publisher-7", "credibility=2", "attribution=named&provider=PL", "contradicted=yes", "givers=NL", "q=Deutschland");
    private static final List<String> SORTS = List.of("last", "first", "stage", "sum", "claims", "grade");
    private static final List<String> ACTORS_ASKED = List.of("DE", "FR", "US", "EU", "UA", "KR", "name:Speaker+17", "PL:president");
    private static final List<String> QUESTIONS = List.of("Germany", "Allemagne+arms", "announced", "delivered+training", "4711", "Patriot", "%D0%9F%D0%BE%D0%BB%D1%8C%D1%89%D0%B0", "zzzz", "Macron");

    private static String pick(Random random, List<String> of) { return of.get(random.nextInt(of.size())); }

    private static String language(Random random) { return "lang=" + pick(random, List.of("en", "ar", "fr", "uk")); }

    /** Half ask of now, the others of some day, of some entry, or of both. */
    private String times(Random random) {
        String language = language(random);
        return switch (random.nextInt(6)) {
            case 0 -> language + "&as-of=" + FIRST.plusDays(days / 8 + random.nextInt(days - days / 8));
            case 1 -> language + "&known-at=" + (10_000 + random.nextInt((int) guarantees.lastEntry(Times.NOW.known()) - 10_000));
            case 2 -> language + "&as-of=" + FIRST.plusDays(days / 2 + random.nextInt(days / 2)) + "&known-at=" + (int) (guarantees.lastEntry(Times.NOW.known()) * (0.5 + random.nextDouble() / 2));
            default -> language;
        };
    }

    /** How long pages of one kind took, in milliseconds. */
    private static final class Taken {
        private final List<Double> millis = new ArrayList<>();
        private int failed;

        synchronized void add(double one, boolean answered) {
            millis.add(one);
            if (!answered) failed++;
        }

        /** @param percent 100 for the longest */
        synchronized double at(int percent) {
            List<Double> ordered = millis.stream().sorted().toList();
            return ordered.isEmpty() ? 0 : ordered.get(Math.min(ordered.size() - 1, ordered.size() * percent / 100));
        }
    }
}
