package daman.pages.operation;

import daman.access.Overseen;
import daman.access.Role;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import daman.pages.door.Door;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** {@code /healthz} and {@code /metrics}, and what is noted of each request. */
public final class Operating implements AutoCloseable {
    /** Whether the desk is ready; who asks need not be known. */
    public static final String HEALTH = "/healthz";

    private final Ledger ledger;
    private final BooleanSupplier loaded;
    private final RequestLog log;
    private final Metrics metrics = new Metrics();
    private @Nullable Javalin beside;

    /** @param loaded whether what pages are made from is at hand */
    public Operating(Ledger ledger, BooleanSupplier loaded, RequestLog log) {
        this.ledger = ledger;
        this.loaded = loaded;
        this.log = log;
    }

    /** Among the pages: whether the desk is ready is told to everybody, what it does to administrators alone. */
    public void addTo(RoutesConfig routes) {
        routes.get(HEALTH, this::health);
        routes.get("/metrics", context -> {
            if (Door.visit(context).visitor().may(Role.ADMINISTRATOR)) metrics(context);
            else context.status(404);
        });
    }

    /** On a port of their own, for this machine alone, where nobody signs in. */
    public void serveBeside(Overseen overseen, String host) {
        if (overseen.metricsPort() < 0) return;
        beside = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.get(HEALTH, this::health);
            config.routes.get("/metrics", this::metrics);
        }).start(host, overseen.metricsPort());
    }

    /** Of the metrics; below zero for none. */
    public int port() { return beside == null ? -1 : beside.port(); }

    private void health(Context context) {
        String why = !isReadable() ? "the ledger can't be read" : loaded.getAsBoolean() ? "" : "the ledger is being read";
        context.status(why.isEmpty() ? 200 : 503).contentType("text/plain; charset=utf-8").header("Cache-Control", "no-store").result(why.isEmpty() ? "ready\n" : why + "\n");
    }

    private boolean isReadable() {
        try {
            return ledger.size() >= 0;
        } catch (LedgerRefused refused) {
            return false;
        }
    }

    private void metrics(Context context) {
        boolean readable = isReadable();
        context.contentType(Metrics.TYPE).header("Cache-Control", "no-store").result(metrics.text(Map.of(
            "daman_ledger_readable", new Metrics.Gauge(readable ? 1 : 0, "Whether the ledger can be read."),
            "daman_ledger_entries", new Metrics.Gauge(readable ? ledger.size() : 0, "Entries of the log."),
            "daman_ready", new Metrics.Gauge(readable && loaded.getAsBoolean() ? 1 : 0, "Whether what pages are made from is at hand."))));
    }

    /** Once a request was answered. */
    public void note(Context context, float millis) {
        var found = context.endpoints().lastHttpEndpoint();
        metrics.answered(found == null ? "none" : found.path, context.statusCode(), millis / 1000);
        log.request(context.method().name(), context.path(), context.statusCode(), millis);
    }

    @Override public void close() { if (beside != null) beside.stop(); }
}
