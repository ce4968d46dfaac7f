package daman.pages.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.component.LifeCycle;

/** Ends connections whose request doesn't come to its end: a client that sends a letter now and then would hold one for ever. */
public final class Patience extends AbstractLifeCycle implements Connection.Listener, LifeCycle.Listener {
    private final Duration longest;
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("patience").factory());

    private Patience(Duration longest) {
        this.longest = longest;
    }

    /** As of when it asked last. @param messages requests so far @param bytes received with them */
    private record Progress(long messages, long bytes, long nanos) {}

    /** @param longest from a request's first byte to its last */
    public static void of(Server server, Duration longest) {
        Patience patience = new Patience(longest);
        server.addEventListener(patience);
        server.addBean(patience);
    }

    @Override public void lifeCycleStarting(LifeCycle event) {
        if (event instanceof Server server) for (Connector connector : server.getConnectors()) if (connector instanceof AbstractConnector own) own.addBean(this, false);
    }

    @Override protected void doStart() {
        long often = Math.max(50, longest.toMillis() / 10);
        watch.scheduleWithFixedDelay(() -> open.replaceAll(this::look), often, often, TimeUnit.MILLISECONDS);
    }

    @Override protected void doStop() { watch.shutdownNow(); }

    @Override public void onOpened(Connection connection) { open.put(connection, new Progress(0, 0, System.nanoTime())); }

    @Override public void onClosed(Connection connection) { open.remove(connection); }

    private Progress look(Connection connection, Progress before) {
        Progress now = new Progress(connection.getMessagesIn(), connection.getBytesIn(), System.nanoTime());
        if (now.messages != before.messages || now.bytes == before.bytes) return now;
        if (now.nanos - before.nanos > longest.toNanos()) connection.getEndPoint().close();
        return before;
    }
}
