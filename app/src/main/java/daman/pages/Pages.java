package daman.pages;

import daman.access.Opening;
import daman.analysis.memory.Memory;
import daman.languages.Knowledge;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import daman.sources.Standings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The pages over one ledger, for this machine alone. */
public final class Pages implements AutoCloseable {
    /** Never another: whoever can reach a port of this machine from outside could read everything. */
    static final String HOST = "127.0.0.1";
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 5_000;

    private final Javalin server;

    private Pages(Javalin server) {
        this.server = server;
    }

    /**
     * Serves until the program is told to stop.
     *
     * @param tables    the contents of {@code world/} and {@code languages/}, for names, and for reports that are sent
     * @param standings how good publishers have proved
     * @return the exit status
     */
    public static int serve(Address ledger, Opening opening, Map<String, String> tables, Standings standings, PrintStream err) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Ledger open = Ledger.existing(ledger); Pages pages = start(open, Knowledge.of(tables), standings, opening, err)) {
            err.println("daman: " + pages.address() + " shows " + ledger + "; Ctrl-C ends it");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                pages.close();
                stopped.countDown();
            }, "stop"));
            stopped.await();
            return 0;
        } catch (JavalinBindException taken) {
            int port = opening.port();
            err.println("daman: port " + port + " can't be used on " + HOST + ", something else may be listening there; try --port " + (port < 65_535 ? port + 1 : 8080));
            return 2;
        } catch (LedgerRefused refused) {
            err.println("daman: " + refused.getMessage());
            return 2;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public static Pages start(Ledger ledger, Knowledge knowledge, Standings standings, Opening opening, PrintStream err) {
        Site site = new Site(ledger, new Memory(ledger), knowledge, standings, err);
        return new Pages(Javalin.create(config -> configure(config, site, opening)).start(HOST, opening.port()));
    }

    private static void configure(JavalinConfig config, Site site, Opening opening) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = HEADER_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_MILLIS));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        site.addTo(config.routes, opening);
    }

    public int port() { return server.port(); }

    public String address() { return "http://" + HOST + ":" + port() + "/"; }

    /** Requests under way are answered first. */
    @Override public void close() { server.stop(); }
}
