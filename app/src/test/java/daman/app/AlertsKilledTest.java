package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending that is killed at a message, before its answer, right after it and a little later, again and again: each message arrives, and none that was settled arrives twice. */
class AlertsKilledTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();
    /** Milliseconds from a message to the kill; below zero for one before the answer. */
    private static final int[] MOMENTS = {-1, 0, 40};
    private static final int EACH = 3;

    @TempDir Path folder;
    private final Map<String, AtomicInteger> got = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> bodies = Collections.synchronizedMap(new LinkedHashMap<>());
    private @Nullable Process victim;
    private final AtomicInteger ofThisProcess = new AtomicInteger();
    private volatile int moment;
    private volatile int kills;
    private HttpServer server;

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach void stop() { server.stop(0); }

    private void take(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id"), body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
        String before = bodies.putIfAbsent(id, body);
        if (before != null && !before.equals(body)) bodies.put(id, "other bodies under one id");
        Process process = victim();
        boolean last = process != null && ofThisProcess.incrementAndGet() == EACH;
        if (last && moment < 0) kill(process);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        if (last && moment >= 0) kill(process);
    }

    private void kill(Process process) {
        try {
            Thread.sleep(Math.max(0, moment));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) kills++;
        process.destroyForcibly();
    }

    @Test void everyMessageArrivesAndOnlyOneThatWasUnderWayComesAgain() throws IOException, InterruptedException {
        Path ledger = folder.resolve("ledger.db");
        Reader reader = new Reader(Knowledge.of(KnowledgeFolder.read(HOME)));
        assertThat(command(reader::read, "intake", "--ledger", ledger.toString(), HOME.resolve("samples/en-1.txt").toString(), HOME.resolve("samples/fr-1.txt").toString())).isZero();
        assertThat(command(reader::read, "alerts", "add", "all", "--since", "all", "--to", "http://127.0.0.1:" + server.getAddress().getPort() + "/", "--ledger", ledger.toString())).isZero();
        for (int each : MOMENTS) {
            moment = each;
            ofThisProcess.set(0);
            Programs.end(startVictim(ledger));
        }
        victim = null;
        assertThat(Programs.end(start(ledger))).isZero();
        assertThat(kills).isPositive();
        assertThat(bodies.values()).hasSizeGreaterThan(MOMENTS.length * EACH - MOMENTS.length).doesNotContain("other bodies under one id");
        List<Integer> times = got.values().stream().map(AtomicInteger::get).toList();
        assertThat(times.stream().mapToInt(one -> one - 1).sum()).as("one at most for each kill").isLessThanOrEqualTo(kills);
        int before = times.stream().mapToInt(Integer::intValue).sum();
        Programs.end(start(ledger));
        assertThat(got.values().stream().mapToInt(AtomicInteger::get).sum()).as("after a restart nothing is sent twice").isEqualTo(before);
    }

    private Process start(Path ledger) throws IOException { return Programs.start(List.of(), folder.resolve("said"), Sending.class, ledger.toString()); }

    /** Whatever it asks for is answered once it is known that it is to be killed. */
    private synchronized Process startVictim(Path ledger) throws IOException { return victim = start(ledger); }

    private synchronized @Nullable Process victim() { return victim; }

    private static int command(java.util.function.Function<daman.reading.Report, daman.reading.Reading> reader, String... words) {
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return Commands.run(new Surroundings(System.in, out, out, Terminal.NONE, Map.of(), Clock.systemUTC(), HOME, () -> reader::apply, () -> Knowledge.of(KnowledgeFolder.read(HOME)), (ledger, port) -> 0), words);
    }

    /** What runs in the process that is killed. */
    static final class Sending {
        public static void main(String[] arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            Knowledge few = Knowledge.of(Map.of("world/bodies.tsv", "id\tkind", "world/items.tsv", "item\tclass"));
            System.exit(Commands.run(new Surroundings(System.in, out, out, Terminal.NONE, Map.of(), Clock.systemUTC(), Path.of(""), () -> report -> { throw new IllegalStateException("nothing is read here"); }, () -> few, (ledger, port) -> 0),
                "alerts", "send", "--allow-private", "--ledger", arguments[0]));
        }
    }
}
