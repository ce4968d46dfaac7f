package daman.pages;

import daman.access.opening.Opening;
import daman.alerts.Alert;
import daman.alerts.Alerts;
import daman.analysis.memory.Memory;
import daman.languages.Knowledge;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import daman.pages.door.Patience;
import daman.pages.door.Unreadable;
import daman.pages.operation.Following;
import daman.pages.operation.Graceful;
import daman.pages.operation.Operating;
import daman.pages.operation.RequestLog;
import daman.sources.Standings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnectionLimit;

/** The pages over one ledger. */
public final class Pages implements AutoCloseable {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 2_000;
    private static final long STOP_MILLIS = 5_000;

    private final String host;
    private final Javalin server;
    private final Operating operating;
    private final Following following;

    private Pages(String host, Javalin server, Operating operating, Following following) {
        this.host = host;
        this.server = server;
        this.operating = operating;
        this.following = following;
    }

    /**
     * Serves until the program is told to stop.
     *
     * @param knowledge {@code world/} and {@code languages/}, for names, and for reports that are sent
     * @param standings how good publishers have proved
     * @return the exit status
     */
    public static int serve(Address ledger, Opening opening, Knowledge knowledge, Standings standings, PrintStream err) {
        CountDownLatch stopped = new CountDownLatch(1), closed = new CountDownLatch(1);
        RequestLog log = log(opening, err);
        try (Ledger open = Ledger.existing(ledger); Pages pages = start(open, knowledge, standings, new Alerts(ledger.beside("alerts"))::all, opening, err)) {
            log.told("started", pages.address() + " shows " + ledger + "; Ctrl-C ends it");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                pages.close();
                stopped.countDown();
                await(closed);
            }, "stop"));
            stopped.await();
            return 0;
        } catch (PortTaken taken) {
            err.println("daman: " + taken.getMessage());
            return 2;
        } catch (LedgerRefused refused) {
            err.println("daman: " + refused.getMessage());
            return 2;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            closed.countDown();
        }
    }

    /** Until the ledger is closed too, but not for ever. */
    private static void await(CountDownLatch closed) {
        try {
            closed.await(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestLog log(Opening opening, PrintStream err) { return new RequestLog(err, Clock.systemUTC(), opening.overseen().json()); }

    /** Of a ledger of which nobody keeps alerts. */
    public static Pages start(Ledger ledger, Knowledge knowledge, Standings standings, Opening opening, PrintStream err) { return start(ledger, knowledge, standings, List::of, opening, err); }

    /** @param alerts that are kept, whose filters are feeds too */
    public static Pages start(Ledger ledger, Knowledge knowledge, Standings standings, Supplier<List<Alert>> alerts, Opening opening, PrintStream err) {
        Memory memory = new Memory(ledger);
        RequestLog log = log(opening, err);
        Operating operating = new Operating(ledger, memory::isLoaded, log);
        Following following = new Following(ledger, memory, log);
        try {
            Site site = new Site(ledger, memory, knowledge, standings, alerts, log);
            Javalin server = Javalin.create(config -> configure(config, site, opening, operating));
            listen(server, opening, operating);
            return new Pages(opening.place().host(), server, operating, following);
        } catch (RuntimeException failed) {
            following.close();
            throw failed;
        }
    }

    private static void listen(Javalin server, Opening opening, Operating operating) {
        listening("--port", opening.place().host(), opening.place().port(), () -> server.start(opening.place().host(), opening.place().port()));
        try {
            listening("--metrics-port", THIS_MACHINE, opening.overseen().metricsPort(), () -> operating.serveBeside(opening.overseen(), THIS_MACHINE));
        } catch (PortTaken taken) {
            server.stop();
            throw taken;
        }
    }

    private static void listening(String option, String host, int port, Runnable start) {
        try {
            start.run();
        } catch (JavalinBindException taken) {
            throw new PortTaken("port " + port + " can't be used on " + host + ", something else may be listening there; try " + option + " " + (port < 65_535 ? port + 1 : 8080), taken);
        }
    }

    /** Of the pages, or of the metrics: it says which, and what to try. */
    static final class PortTaken extends RuntimeException {
        PortTaken(String message, Throwable cause) { super(message, cause); }
    }

    private static void configure(JavalinConfig config, Site site, Opening opening, Operating operating) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = HEADER_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> {
            Graceful.of(jetty, STOP_MILLIS);
            jetty.setErrorHandler(new Unreadable());
            jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
            Patience.of(jetty, LONGEST_REQUEST);
        });
        config.requestLogger.http(operating::note);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        operating.addTo(config.routes);
        site.addTo(config.routes, opening);
    }

    public int port() { return server.port(); }

    public String address() { return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/"; }

    /** Requests under way are answered first. */
    @Override public void close() {
        server.stop();
        operating.close();
        following.close();
    }

    /** Of the metrics beside the pages; below zero for none. */
    public int metricsPort() { return operating.port(); }
}
