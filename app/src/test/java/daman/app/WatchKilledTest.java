package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.languages.Knowledge;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.reading.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch that is killed in the middle of a feed, at a page or a little later, again and again: in the end each entry is one report, and none is two. */
class WatchKilledTest {
    private static final int ENTRIES = 6;
    /** Milliseconds from the request for a page to the kill: before the answer, and while the page is read and recorded. */
    private static final int[] MOMENTS = {0, 5, 30, 80};
    @TempDir Path folder;
    private @Nullable Process victim;
    private HttpServer server;
    private String base;
    private volatile int moment;
    private volatile int kills;

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/robots.txt", exchange -> send(exchange, 404, ""));
        server.createContext("/feed", exchange -> send(exchange, 200, "<rss version='2.0'><channel><title>Wire</title><link>" + base + "</link><description>x</description>" + IntStream.range(0, ENTRIES)
            .mapToObj(at -> "<item><title>Title " + at + "</title><link>" + base + "/page/" + at + "</link><pubDate>Fri, 05 Sep 2025 10:00:00 GMT</pubDate></item>").collect(Collectors.joining()) + "</channel></rss>"));
        server.createContext("/page/", this::page);
        server.start();
    }

    @AfterEach void stop() { server.stop(0); }

    /** Each process lives until its second page at most, so that the feed is cut in the middle every time. */
    private void page(HttpExchange exchange) throws IOException {
        Process process = victim();
        boolean last = process != null && exchange.getRequestURI().getPath().hashCode() % 2 == 0;
        if (last && moment == 0) kill(process);
        send(exchange, 200, "<html><body><article><p>Words of the page " + exchange.getRequestURI().getPath() + ", which are long enough to be told from what stands around them in a page.</p></article></body></html>");
        if (last && moment > 0) kill(process);
    }

    private void kill(Process process) {
        try {
            Thread.sleep(moment);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) kills++;
        process.destroyForcibly();
    }

    @Test void aWatchKilledInTheMiddleOfAFeedGoesOnAndRecordsEachEntryOnce() throws IOException, InterruptedException {
        Path ledger = folder.resolve("ledger.db");
        for (int each : MOMENTS) {
            moment = each;
            Programs.end(startVictim(ledger));
        }
        victim = null;
        assertThat(Programs.end(start(ledger))).isZero();
        assertThat(kills).isPositive();
        try (Ledger open = Ledger.existing(ledger)) {
            assertThat(open.verify().failure()).isNull();
            List<String> reports = LongStream.range(0, open.size()).mapToObj(index -> open.entry(index).orElseThrow()).filter(entry -> entry.kind() == Kind.REPORT).map(entry -> entry.body().path("url").asText()).sorted().toList();
            assertThat(reports).isEqualTo(IntStream.range(0, ENTRIES).mapToObj(at -> base + "/page/" + at).toList());
        }
    }

    private Process start(Path ledger) throws IOException {
        return Programs.start(List.of(), folder.resolve("said"), Watch.class, ledger.toString(), base + "/feed");
    }

    /** Whatever it asks for is answered once it is known that it is to be killed. */
    private synchronized Process startVictim(Path ledger) throws IOException { return victim = start(ledger); }

    private synchronized @Nullable Process victim() { return victim; }

    /** What runs in the process that is killed. */
    static final class Watch {
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            System.exit(Commands.run(new Surroundings(System.in, out, out, Terminal.NONE, Map.of(), Clock.systemUTC(), Path.of(""), () -> Watch::nothing, () -> Knowledge.of(Map.of("world/bodies.tsv", "id\tkind", "world/items.tsv", "item\tclass")), (ledger, port) -> 0),
                "watch", "--rounds", "1", "--allow-private", "--pause", "0", "--ledger", arguments[0], arguments[1]));
        }

        private static Reading nothing(Report report) { return new Reading(report, "en", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of()); }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
