package daman.languages;

import daman.languages.dictionaries.Dictionary;
import daman.text.Folding;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A Morfologik dictionary of a language: from a form to its lemmas and tags. */
final class Words {
    private static final String AUTOMATON = ".dict", DESCRIPTION = ".info";
    private static final int PIECE = 1 << 16;

    /** Null for none. It is read while tables are, whose words mostly don't ask for it. */
    private final @Nullable FutureTask<Dictionary> reading;
    private @Nullable Dictionary read;
    private final Tags tags;
    private final boolean nounsCapital;

    /**
     * @param resource     class-path name of the dictionary; empty for none
     * @param nounsCapital a capital makes no proper name, the tags alone say what is one; and a word with one is no verb where it can be a noun
     */
    Words(String resource, Tags tags, boolean nounsCapital) {
        this.reading = resource.isEmpty() ? null : new FutureTask<>(() -> load(resource));
        if (reading != null) ForkJoinPool.commonPool().execute(reading);
        this.tags = tags;
        this.nounsCapital = nounsCapital;
    }

    /** Gives each lemma (folded) with its features; nothing for an unknown form. A proper name that has a singular has no plural: "України" is no nominative. */
    void analyse(String form, BiConsumer<String, Long> found) {
        Dictionary known = dictionary();
        if (known == null) return;
        List<Dictionary.Entry> all = known.entries(form);
        boolean noun = false;
        if (nounsCapital && capital(form)) for (Dictionary.Entry entry : all) noun |= capital(entry.lemma());
        for (Dictionary.Entry entry : all) if (!noun || capital(entry.lemma())) analyse(entry, known.frequencies(), found);
    }

    private void analyse(Dictionary.Entry entry, boolean frequencies, BiConsumer<String, Long> found) {
        String tagged = entry.tag();
        if (frequencies && !tagged.isEmpty()) tagged = tagged.substring(0, tagged.length() - 1);
        long features = 0, singular = 0;
        for (int at = 0; at <= tagged.length(); ) {
            int bar = tagged.indexOf('|', at);
            int end = bar < 0 ? tagged.length() : bar;
            long one = tags.features(tagged.substring(at, end));
            features |= one;
            if (!Feature.PLURAL.in(one)) singular |= one;
            at = end + 1;
        }
        boolean proper = !nounsCapital && capital(entry.lemma());
        found.accept(Folding.fold(entry.lemma()), (proper && singular != 0 ? singular : features) | (proper ? Feature.NAME.bit() : 0));
    }

    /** The lemmas alone (folded); of a noun with a capital nothing else that is spelled so. One may come twice. */
    List<String> lemmas(String form) {
        Dictionary known = dictionary();
        if (known == null) return List.of();
        List<String> all = known.lemmas(form), lemmas = new ArrayList<>(all.size());
        boolean noun = false;
        if (nounsCapital && capital(form)) for (String lemma : all) noun |= capital(lemma);
        for (String lemma : all) if (!noun || capital(lemma)) lemmas.add(Folding.fold(lemma));
        return lemmas;
    }

    private @Nullable Dictionary dictionary() {
        if (read != null || reading == null) return read;
        reading.run(); // here, where no other thread has begun to
        try {
            return read = reading.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            throw new IllegalStateException("interrupted while a dictionary was read", asked);
        }
    }

    private static boolean capital(String word) { return !word.isEmpty() && Character.isUpperCase(word.charAt(0)); }

    private static Dictionary load(String resource) {
        Properties description = new Properties();
        try (InputStream in = opened(resource.replace(AUTOMATON, DESCRIPTION)).getInputStream()) {
            description.load(in);
            Map<String, String> lines = new HashMap<>();
            for (String name : description.stringPropertyNames()) lines.put(name, description.getProperty(name));
            return new Dictionary(resource, bytes(opened(resource)), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException unknown) {
            throw new KnowledgeException(String.valueOf(unknown.getMessage()));
        }
    }

    private static URLConnection opened(String resource) throws IOException {
        URL url = Words.class.getClassLoader().getResource(resource);
        if (url == null) throw new KnowledgeException("dictionary " + resource + " is not on the class path");
        return url.openConnection();
    }

    /** Into one array where it is told how long that is, since a dictionary has up to 12 MB; by pieces, since Java takes as much memory once more for what is read at once. */
    private static byte[] bytes(URLConnection opened) throws IOException {
        try (InputStream in = opened.getInputStream()) {
            int length = opened.getContentLength();
            if (length < 0) return in.readAllBytes();
            byte[] bytes = new byte[length];
            for (int read = 0, more; read < length; read += more) {
                more = in.read(bytes, read, Math.min(PIECE, length - read));
                if (more < 0) throw new EOFException(opened.getURL() + " ends too soon");
            }
            return bytes;
        }
    }

    /** Turns a dictionary's part-of-speech tags into {@link Feature}s, by the patterns ({@code *} and {@code ?}) of {@code tags.tsv}. */
    static final class Tags {
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
}
