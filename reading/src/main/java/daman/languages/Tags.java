package daman.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a dictionary's part-of-speech tags into {@link Feature}s, by the patterns ({@code *} and {@code ?}) of {@code tags.tsv}. */
final class Tags {
    private record Pattern(String glob, long features) {}

    private final List<Pattern> patterns = new ArrayList<>();
    private final ConcurrentHashMap<String, Long> known = new ConcurrentHashMap<>();

    Tags(Table table) {
        for (Table.Row row : table.expect("tag", "features").rows()) {
            patterns.add(new Pattern(row.get("tag"), Feature.bits(row.get("features"), row.origin())));
        }
    }

    long features(String tag) { return known.computeIfAbsent(tag, this::decide); }

    private long decide(String tag) {
        long features = 0;
        for (Pattern pattern : patterns) if (matches(pattern.glob, tag)) features |= pattern.features;
        return features;
    }

    /** Glob matching in linear time: on a mismatch only the last star is widened. */
    static boolean matches(String glob, String text) {
        int g = 0, t = 0, star = -1, mark = 0;
        while (t < text.length()) {
            if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t)) && glob.charAt(g) != '*') {
                g++;
                t++;
            } else if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                mark = t;
            } else if (star >= 0) {
                g = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') g++;
        return g == glob.length();
    }
}
