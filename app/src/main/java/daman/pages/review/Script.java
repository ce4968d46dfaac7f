package daman.pages.review;

import daman.reports.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one script of the desk: keys, and marked words taken into a field. Everything works without it. */
public final class Script {
    private static final byte[] BYTES = read();
    private static final String PATH = "/review-" + Digest.of(BYTES).substring("sha256:".length(), "sha256:".length() + 12) + ".js";

    private Script() {}

    /** Its address, another one where it is another script. */
    public static String path() { return PATH; }

    public static byte[] bytes() { return BYTES.clone(); }

    private static byte[] read() {
        try (InputStream in = Script.class.getResourceAsStream("/daman/pages/review.js")) {
            if (in == null) throw new IllegalStateException("daman/pages/review.js is missing");
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("review.js", unreadable);
        }
    }
}
