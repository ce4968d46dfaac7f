package daman.web;

import daman.reports.Problem;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. */
public sealed interface Answer {
    /**
     * It was there.
     *
     * @param address      where it was found in the end, after redirects
     * @param charset      as the server named it
     * @param etag         to ask by the next time (RFC 9110, 8.8.3)
     * @param lastModified as the server wrote it
     */
    record Found(URI address, byte[] bytes, @Nullable String charset, @Nullable String etag, @Nullable String lastModified) implements Answer {}

    /** It is as it was when it was last asked for. */
    record Unchanged() implements Answer {}

    /**
     * It was not to be had.
     *
     * @param passing whether it may be there another time
     * @param rest    how long its host asks to be left alone (Retry-After of RFC 9110, 10.2.3); null where it says nothing of that
     */
    record Missing(Problem problem, boolean passing, @Nullable Duration rest) implements Answer {}
}
