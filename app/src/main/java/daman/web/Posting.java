package daman.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/** Sends to addresses that somebody named: never into a private network unless allowed, no redirects, and an end after a set time and a set number of bytes. Safe for several threads. */
public final class Posting implements AutoCloseable {
    private final Connections connections;
    private final int most;

    /**
     * @param privateToo whether loopback, link-local and private addresses may be sent to
     * @param longest    that one sending may take, with its answer
     * @param most       bytes of an answer that are read
     */
    public Posting(boolean privateToo, Duration longest, int most) {
        this.connections = new Connections(new PublicAddresses(privateToo), longest);
        this.most = most;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** There was an answer. @param isCut whether it was longer than is read @param rest how long its host asks to be left alone (Retry-After); null where it says nothing of that */
    public record Answered(int status, String body, boolean isCut, @Nullable Duration rest) implements Outcome {
        public boolean isTaken() { return status / 100 == 2; }
    }

    /** There was none: why, for people. */
    public record Failed(String why) implements Outcome {}

    /** Whether it is one that can be sent to: of the web, with a host, and without a name or a password in it. */
    public static boolean isAddress(String address) { return address.equals(address.strip()) && Web.parsed(address) != null; }

    /** @param address of the web; what isn't is told as failed @param headers by name */
    public Outcome send(String address, Map<String, String> headers, String json) {
        URI uri = Web.parsed(address);
        if (uri == null) return new Failed("it is no address of the web; they begin with http:// or https:// and a host");
        HttpPost request = new HttpPost(uri);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        try {
            return connections.execute(request, response -> answered(response, request));
        } catch (PublicAddresses.NotPublic refused) {
            return new Failed("it was not sent: " + refused.getMessage() + "; if it is meant, add --allow-private");
        } catch (UnknownHostException unknown) {
            return new Failed("its host is not known");
        } catch (IOException broken) {
            return new Failed(String.valueOf(broken.getMessage()));
        }
    }

    private Outcome answered(ClassicHttpResponse response, HttpPost request) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) return new Answered(response.getCode(), "", false, Client.rest(response));
        try (InputStream in = entity.getContent()) {
            byte[] bytes = in.readNBytes(most + 1);
            boolean cut = bytes.length > most;
            if (cut) request.abort(); // the rest of it is of no interest
            return new Answered(response.getCode(), new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.UTF_8), cut, Client.rest(response));
        }
    }

    @Override public void close() { connections.close(); }
}
