package daman.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers that were written lately, by their entity tags: under the same tag the answer is the same. */
final class Written {
    private static final int KEPT = 128;
    /** UTF-16 units of an answer; what is longer is seldom asked for twice. */
    private static final int LONGEST = 1 << 19;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) { return size() > KEPT; }
    };

    private record Kept(String type, @Nullable String language, @Nullable String disposition, String body) {}

    /** @return whether it was there */
    boolean again(Context context, String tag) {
        Kept answer = find(tag);
        if (answer == null) return false;
        if (answer.language != null) context.header("Content-Language", answer.language);
        if (answer.disposition != null) context.header("Content-Disposition", answer.disposition);
        context.contentType(answer.type).result(answer.body);
        return true;
    }

    private synchronized @Nullable Kept find(String tag) { return kept.get(tag); }

    synchronized void keep(Context context, String tag) {
        String body = context.result();
        if (body == null || body.length() > LONGEST || context.statusCode() != 200) return;
        kept.put(tag, new Kept(Objects.requireNonNull(context.res().getContentType()), context.res().getHeader("Content-Language"), context.res().getHeader("Content-Disposition"), body));
    }
}
