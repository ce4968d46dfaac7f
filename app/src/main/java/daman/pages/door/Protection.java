package daman.pages.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What browsers are told with every answer: nothing runs, nothing is fetched from elsewhere, nothing learns where the reader came from. */
public final class Protection {
    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put(POLICY, policy(""));
        HEADERS.put("X-Content-Type-Options", "nosniff");
        HEADERS.put("Referrer-Policy", "no-referrer");
        HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
        HEADERS.put("Cross-Origin-Resource-Policy", "same-origin");
        HEADERS.put("Cache-Control", "no-cache");
        HEADERS.put("Vary", "Accept, Accept-Language, Accept-Encoding");
    }

    private Protection() {}

    private static String policy(String scripts) { return "default-src 'none'; style-src 'self'; img-src 'self'; " + scripts + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"; }

    public static void putInto(BiConsumer<String, String> headers) { HEADERS.forEach(headers); }

    /** The one script of ours, on the pages that have it; nobody else's and none in the page. */
    public static void allowOwnScript(BiConsumer<String, String> headers) { headers.accept(POLICY, policy("script-src 'self'; ")); }
}
