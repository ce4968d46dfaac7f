package daman.pages.door;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests that are so malformed that they don't get as far as the door: the server's own page would repeat them and say what server it is. */
public final class Unreadable extends ErrorHandler {
    @Override protected void generateResponse(Request request, Response response, int code, @Nullable String message, @Nullable Throwable cause, Callback callback) {
        Protection.putInto((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONNECTION, "close"); // it is closed in any case; whoever keeps connections should know
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, code + " " + HttpStatus.getMessage(code) + ": this request cannot be followed as it was sent. Nothing was done.\n", callback);
    }
}
