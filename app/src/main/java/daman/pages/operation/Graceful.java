package daman.pages.operation;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Requests under way are answered before the server stops, and none is taken in any more. */
public final class Graceful {
    private Graceful() {}

    /** @param millis how long it waits for them */
    public static void of(Server server, long millis) {
        server.setStopTimeout(millis);
        server.setHandler(new GracefulHandler());
    }
}
