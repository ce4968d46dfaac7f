package daman.web;

import daman.reports.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** One request, and what its answer comes to. */
final class Client implements AutoCloseable {
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final Connections connections;

    Client(PublicAddresses addresses, Duration longest) {
        this.connections = new Connections(addresses, longest);
    }

    sealed interface Outcome {}

    /** @param to as the server wrote it, perhaps relative */
    record Redirect(URI to) implements Outcome {}

    record Settled(Answer answer) implements Outcome {}

    /** @throws IOException when there is no answer, or one that takes too long */
    Outcome ask(URI address, @Nullable String etag, @Nullable String lastModified, int most) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (etag != null) request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
        if (lastModified != null) request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, lastModified);
        return connections.execute(request, response -> outcome(address, response, most, request));
    }

    private static Outcome outcome(URI address, ClassicHttpResponse response, int most, HttpGet request) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (status == 304) return new Settled(new Answer.Unchanged());
        if (status / 100 == 3 && location != null) return abandoned(request, redirect(address, location.getValue()));
        if (status != 200) return abandoned(request, refused(address, status, response));
        return found(address, response, most, request);
    }

    /** The rest of the answer is of no interest: the connection is closed rather than read to its end. */
    private static Outcome abandoned(HttpGet request, Outcome outcome) {
        request.abort();
        return outcome;
    }

    private static Outcome refused(URI address, int status, ClassicHttpResponse response) {
        boolean passing = status / 100 == 5 || status == 408 || status == 429;
        if (!passing) return missing(address, "answers " + status, "open it in a browser; it may have moved, or want an account", false);
        Duration rest = rest(response);
        String todo = rest == null ? "try again later" : "try again in " + rest.toSeconds() + " s, as it asks";
        return new Settled(new Answer.Missing(new Problem(address.toString(), "answers " + status, todo), true, rest));
    }

    /** Retry-After: seconds, or a day and hour, which counts from the server's own. */
    static @Nullable Duration rest(ClassicHttpResponse response) {
        String asked = header(response, HttpHeaders.RETRY_AFTER);
        if (asked == null) return null;
        if (asked.strip().matches("\\d{1,9}")) return bounded(Duration.ofSeconds(Long.parseLong(asked.strip())));
        Instant until = DateUtils.parseStandardDate(asked), now = DateUtils.parseStandardDate(response, HttpHeaders.DATE);
        return until == null ? null : bounded(Duration.between(now == null ? Instant.now() : now, until));
    }

    private static @Nullable Duration bounded(Duration rest) {
        if (rest.isNegative() || rest.isZero()) return null;
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static Outcome redirect(URI address, String to) {
        try {
            return new Redirect(new URI(to.strip()));
        } catch (java.net.URISyntaxException none) {
            return missing(address, "leads to what is no address", "open it in a browser, and give the address where it ends", false);
        }
    }

    private static Outcome found(URI address, ClassicHttpResponse response, int most, HttpGet request) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) return missing(address, "answers with nothing", "open it in a browser", true);
        String packing = entity.getContentEncoding() == null ? "identity" : entity.getContentEncoding().toLowerCase(java.util.Locale.ROOT);
        if (!packing.equals("identity") && !packing.equals("gzip") && !packing.equals("x-gzip")) return abandoned(request, missing(address, "is packed in a way that was not asked for (" + packing + ")", "save it from a browser, and give the file", false));
        byte[] bytes;
        try (InputStream in = packing.equals("identity") ? entity.getContent() : new GZIPInputStream(entity.getContent())) {
            bytes = in.readNBytes(most + 1);
            if (bytes.length > most) return abandoned(request, missing(address, "is longer than " + (most >> 20) + " MB", "save what is of interest, and give the file", false));
        }
        return new Settled(new Answer.Found(address, bytes, charset(entity), header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED)));
    }

    private static @Nullable String charset(HttpEntity entity) {
        ContentType type = ContentType.parseLenient(entity.getContentType());
        Charset charset = type == null ? null : type.getCharset();
        return charset == null ? null : charset.name();
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().length() > 1000 ? null : header.getValue();
    }

    private static Settled missing(URI address, String what, String todo, boolean passing) { return new Settled(new Answer.Missing(new Problem(address.toString(), what, todo), passing, null)); }

    @Override public void close() { connections.close(); }
}
