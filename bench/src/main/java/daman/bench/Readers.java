package daman.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Those who read a desk, in a process of their own, so that what they take of the machine can be told from what the desk takes. They are told what to do a
 * line at a time: {@code crowd READERS SECONDS PAUSE}, each of them asking for a page, waiting for it, and pausing for so many milliseconds; or
 * {@code alone KIND PAGES}, one of them and one kind. Told back is a line a kind, then an empty line.
 */
public final class Readers {
    private static final int NAMED = 300;

    private final URI server;
    private int runs;
    private PageKind.@Nullable Desk desk;

    private Readers(URI server) {
        this.server = server;
    }

    /** How one kind of page did. Times in milliseconds. */
    record Told(PageKind kind, int asked, double middle, double p95, double longest, int failed) {
        static Told of(String line) {
            String[] parts = line.split(" ");
            return new Told(PageKind.valueOf(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), Double.parseDouble(parts[4]), Integer.parseInt(parts[5]));
        }

        String line() { return String.format(Locale.ROOT, "%s %d %.2f %.2f %.2f %d", kind, asked, middle, p95, longest, failed); }
    }

    public static void main(String[] arguments) throws Exception {
        Readers readers = new Readers(URI.create(arguments[0]));
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] parts = line.split(" ");
            if (parts[0].equals("crowd")) readers.crowd(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
            else readers.alone(PageKind.valueOf(parts[1]), Integer.parseInt(parts[2]));
            System.out.println();
        }
    }

    /** What can be asked for is looked up once; the log goes on. */
    private PageKind.Desk desk() throws IOException {
        try (Wire wire = new Wire(server)) {
            int last = Integer.parseInt(found("(?<=\"size\":)[0-9]+", wire.get("/api/v1/checkpoint", "identity").text()).getFirst()) - 1;
            if (desk != null) return desk = new PageKind.Desk(desk.style(), desk.ids(), desk.reports(), desk.days(), last);
            String list = wire.get("/api/v1/guarantees?limit=" + NAMED, "identity").text();
            String style = found("/style-[0-9a-f]+\\.css", wire.get("/changes?lang=en", "identity").text()).getFirst();
            List<String> days = found("(?<=\"last\":\")[0-9-]{10}", list);
            List<String> reports = new ArrayList<>();
            List<String> ids = found("(?<=\"id\":\")g-[0-9a-f]{12}", list);
            for (String id : ids) reports.addAll(found("(?<=sha256:)[0-9a-f]{64}", wire.get("/api/v1/guarantees/" + id, "identity").text()).subList(0, 1));
            return desk = new PageKind.Desk(style, ids, reports, (int) (java.time.LocalDate.parse(days.getFirst()).toEpochDay() - PageKind.FIRST.toEpochDay()), last);
        }
    }

    private static List<String> found(String expression, String text) { return Pattern.compile(expression).matcher(text).results().map(java.util.regex.MatchResult::group).distinct().toList(); }

    private void crowd(int readers, int seconds, long pause) throws Exception {
        PageKind.Desk desk = desk();
        Map<PageKind, Taken> taken = new EnumMap<>(PageKind.class);
        for (PageKind kind : PageKind.values()) taken.put(kind, new Taken());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> each = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            Random random = new Random(1000L * runs + reader);
            each.add(Thread.ofPlatform().start(() -> read(desk, random, pause, end, taken)));
        }
        runs++;
        for (Thread one : each) one.join();
        taken.forEach((kind, one) -> System.out.println(one.told(kind).line()));
    }

    private void read(PageKind.Desk desk, Random random, long pause, long end, Map<PageKind, Taken> taken) {
        try (Wire wire = new Wire(server)) {
            Thread.sleep(pause == 0 ? 0 : random.nextLong(pause)); // nobody came at the same moment
            while (System.nanoTime() < end) {
                PageKind kind = PageKind.values()[random.nextInt(PageKind.values().length)];
                one(wire, kind, kind.address(desk, random), taken.get(kind));
                Thread.sleep(pause);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void one(Wire wire, PageKind kind, String address, Taken taken) throws IOException {
        long began = System.nanoTime();
        int status = wire.get(address, "gzip").status();
        taken.add((System.nanoTime() - began) / 1e6, status == 200);
        if (status != 200) System.err.println(status + " " + kind + " " + address);
    }

    private void alone(PageKind kind, int pages) throws IOException {
        PageKind.Desk desk = desk();
        Random random = new Random(1000L * runs++);
        Taken taken = new Taken();
        try (Wire wire = new Wire(server)) {
            for (int page = 0; page < pages; page++) one(wire, kind, kind.address(desk, random), taken);
        }
        System.out.println(taken.told(kind).line());
    }

    private static final class Taken {
        private final List<Double> millis = new ArrayList<>();
        private int failed;

        synchronized void add(double one, boolean answered) {
            millis.add(one);
            if (!answered) failed++;
        }

        synchronized Told told(PageKind kind) {
            Collections.sort(millis);
            return new Told(kind, millis.size(), at(50), at(95), at(100), failed);
        }

        private double at(int percent) { return millis.isEmpty() ? 0 : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100)); }
    }
}
