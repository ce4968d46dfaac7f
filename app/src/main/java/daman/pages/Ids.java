package daman.pages;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id that an address names; empty where it has not the form of one. */
final class Ids {
    private static final Pattern GUARANTEE = Pattern.compile("g-[0-9a-f]{12}");
    private static final Pattern CLAIM = Pattern.compile("c-[0-9a-f]{12}");
    private static final Pattern REPORT = Pattern.compile("[0-9a-f]{64}");

    private Ids() {}

    static Optional<String> guarantee(Context context) { return id(context, GUARANTEE); }

    static Optional<String> claim(Context context) { return id(context, CLAIM); }

    static Optional<String> report(Context context) { return id(context, REPORT).map(hex -> "sha256:" + hex); }

    static boolean isClaim(String text) { return CLAIM.matcher(text).matches(); }

    private static Optional<String> id(Context context, Pattern pattern) {
        String id = context.pathParam("id").replaceFirst("\\.(json|csv)$", "");
        return pattern.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }
}
