package daman.languages;

import daman.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/** A Morfologik dictionary of a language: from a form to its lemmas and tags. */
final class Words {
    /** Null for none. It is read while tables are, whose words mostly don't ask for it. */
    private final @Nullable FutureTask<Dictionary> reading;
    private final Tags tags;
    private final boolean nounsCapital;
    private final ThreadLocal<DictionaryLookup> lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary()));

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
        List<WordData> all = all(form);
        boolean frequencies = !all.isEmpty() && lookup.get().getDictionary().metadata.isFrequencyIncluded();
        for (WordData word : all) {
            CharSequence stem = word.getStem();
            CharSequence tag = word.getTag();
            String tagged = tag == null ? "" : tag.toString();
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
            boolean proper = !nounsCapital && capital(stem);
            found.accept(Folding.fold(stem), (proper && singular != 0 ? singular : features) | (proper ? Feature.NAME.bit() : 0));
        }
    }

    /** The lemmas alone (folded), each as often as it is told. */
    List<String> lemmas(String form) {
        List<String> lemmas = new ArrayList<>();
        for (WordData word : all(form)) lemmas.add(Folding.fold(word.getStem()));
        return lemmas;
    }

    /** All that the dictionary says of a form, until it is asked again; of a noun with a capital nothing else that is spelled so. */
    private List<WordData> all(String form) {
        if (reading == null) return List.of();
        List<WordData> all = lookup.get().lookup(form);
        boolean noun = nounsCapital && capital(form) && all.stream().anyMatch(word -> capital(word.getStem()));
        List<WordData> told = new ArrayList<>(all.size());
        for (WordData word : all) if (word.getStem() != null && (!noun || capital(word.getStem()))) told.add(word);
        return told;
    }

    private Dictionary dictionary() {
        FutureTask<Dictionary> asked = Objects.requireNonNull(reading);
        asked.run(); // here, where no other thread has begun to
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("interrupted while a dictionary was read", stopped);
        }
    }

    private static boolean capital(@Nullable CharSequence word) { return word != null && word.length() > 0 && Character.isUpperCase(word.charAt(0)); }

    private static Dictionary load(String resource) {
        URL url = Words.class.getClassLoader().getResource(resource);
        if (url == null) throw new KnowledgeException("dictionary " + resource + " is not on the class path");
        try {
            return Dictionary.read(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
