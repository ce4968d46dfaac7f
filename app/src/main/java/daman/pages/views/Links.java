package daman.pages.views;

import daman.claims.Claim;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the pages. The language stays with the reader who has chosen one, and so do the times.
 *
 * @param chosen the code in {@code ?lang=}, null where the browser's own wish is followed
 * @param times  {@link #AS_OF} and {@link #KNOWN_AT} as they were asked for
 */
public record Links(@Nullable String chosen, Map<String, String> times) {
    public static final String AS_OF = "as-of";
    public static final String KNOWN_AT = "known-at";

    public Links(@Nullable String chosen) { this(chosen, Map.of()); }

    /** @param parameters in their order; those without a value are left out */
    public String to(String path, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        for (String time : new String[] {AS_OF, KNOWN_AT}) all.putIfAbsent(time, times.get(time));
        all.putIfAbsent("lang", chosen);
        String query = all.entrySet().stream().filter(one -> one.getValue() != null)
            .map(one -> one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    public String guarantees() { return to("/guarantees", Map.of()); }

    public String guarantee(String id) { return to("/guarantees/" + id, Map.of()); }

    public String report(String id) { return to("/reports/" + hex(id), Map.of()); }

    /** By a parameter: a name that no table has may hold a slash. */
    public String actor(String id) { return to("/actor", Map.of("id", id)); }

    /** The report, at the words of the claim. */
    public String place(Claim claim) { return place(claim.report().id(), claim.id()); }

    /** The report, at the words of a claim where one rests on them. */
    public String place(String report, @Nullable String claim) { return claim == null ? report(report) : to("/reports/" + hex(report), Map.of("claim", claim)) + "#" + claim; }

    /** A report's id without the name of its hash, which would need escaping. */
    public static String hex(String report) { return report.startsWith("sha256:") ? report.substring("sha256:".length()) : report; }

    /** An address that a report gives for itself, where a browser may be sent there: http and https alone. */
    public static Optional<String> outside(@Nullable String url) {
        if (url == null) return Optional.empty();
        try {
            URI parsed = new URI(url.strip());
            boolean web = "https".equalsIgnoreCase(parsed.getScheme()) || "http".equalsIgnoreCase(parsed.getScheme());
            return web && parsed.getHost() != null && parsed.getUserInfo() == null ? Optional.of(parsed.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
