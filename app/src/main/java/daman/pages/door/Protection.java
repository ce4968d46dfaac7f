package daman.pages.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What browsers are told with every answer: nothing runs, nothing is fetched from elsewhere, nothing learns where the reader came from. */
public final class Protection {
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        HEADERS.put("X-Content-Type-Options", "nosniff");
        HEADERS.put("Referrer-Policy", "no-referrer");
        HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
        HEADERS.put("Cross-Origin-Resource-Policy", "same-origin");
        HEADERS.put("Cache-Control", "no-cache");
        HEADERS.put("Vary", "Accept, Accept-Language, Accept-Encoding");
    }

    private Protection() {}

    public static void putInto(BiConsumer<String, String> headers) { HEADERS.forEach(headers); }
}
