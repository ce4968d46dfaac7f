package daman.pages;

import daman.pages.door.Packed;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers that were written lately, packed, by their entity tags: under the same tag the answer is the same. */
final class Written {
    private static final int KEPT = 256;
    /** Bytes of an answer; what is shorter is hardly made shorter, what is longer is seldom asked for twice. */
    private static final int SHORTEST = 1_500;
    private static final int LONGEST = 1 << 20;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) { return size() > KEPT; }
    };

    private record Kept(String type, @Nullable String language, @Nullable String disposition, Packed body) {}

    /** @return whether it was there */
    boolean again(Context context, String tag) {
        Kept answer = find(tag);
        if (answer == null) return false;
        if (answer.language != null) context.header("Content-Language", answer.language);
        if (answer.disposition != null) context.header("Content-Disposition", answer.disposition);
        answer.body.answer(context.contentType(answer.type));
        return true;
    }

    private synchronized @Nullable Kept find(String tag) { return kept.get(tag); }

    /** What was answered is packed here, and goes out so. */
    void keep(Context context, String tag) {
        InputStream result = context.resultInputStream();
        if (!(result instanceof ByteArrayInputStream bytes) || context.statusCode() != 200 || bytes.available() < SHORTEST || bytes.available() > LONGEST) return;
        Packed body = Packed.of(bytes.readAllBytes());
        keep(tag, new Kept(Objects.requireNonNull(context.res().getContentType()), context.res().getHeader("Content-Language"), context.res().getHeader("Content-Disposition"), body));
        body.answer(context);
    }

    private synchronized void keep(String tag, Kept answer) { kept.put(tag, answer); }
}
