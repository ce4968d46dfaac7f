package daman.languages;

import daman.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Phrases of tables found in a text in one pass: a trie over words, where a word of a phrase stands for its spelling, for
 * every form whose lemma it is, and (where the language has {@code endings.tsv}) for every form with the same stem; where
 * {@code grammar.tsv} says that the dictionary knows all {@code lemmas}, for every form that shares a lemma with it, and
 * stems are left to names and to unknown words. {@code =phrase} stands for that spelling alone.
 *
 * @param <T> what a phrase means
 */
public final class Lexicon<T> {
    /** A phrase where it stands. {@code features} are those of its first word under the key that matched. */
    public record Hit<T>(int first, int last, T value, String origin, long features) {}

    private record Entry<T>(T value, String origin, boolean capital) {}

    private final Language language;
    private final boolean names;
    private final Edges edges = new Edges();
    private final long bit;
    private final List<List<Entry<T>>> entries = new ArrayList<>(List.of(List.of()));

    public Lexicon(Language language) { this(language, false); }

    private Lexicon(Language language, boolean names) {
        this.language = language;
        this.names = names;
        this.bit = language.newLexicon();
    }

    /** For names: accents are looked over, and a name with a capital is found only with one. */
    public static <T> Lexicon<T> ofNames(Language language) { return new Lexicon<>(language, true); }

    /** @throws KnowledgeException if the phrase holds no word */
    public void add(String phrase, T value, String origin) { add(phrase, value, origin, Spellings.ANY); }

    /** The name of a body or the noun of an office: where words take clitics its endings tell it from other words (شرط is no شرطة). */
    public void addNoun(String phrase, T value, String origin) { add(phrase, value, origin, language.clitics() ? Spellings.LEMMA : Spellings.ANY); }

    /** A proper name: declined only where a language has cases; where words take clitics, found after one as well. */
    public void addName(String phrase, T value, String origin) {
        add(phrase, value, origin, language.clitics() ? Spellings.OWN : language.setting("cases") ? Spellings.ANY : Spellings.UNDECLINED);
    }

    private enum Spellings { OWN, LEMMA, UNDECLINED, ANY }

    private void add(String phrase, T value, String origin, Spellings spellings) {
        boolean exact = phrase.startsWith("=");
        var tokens = language.tokens(exact ? phrase.substring(1) : phrase);
        if (tokens.size() == 0) throw new KnowledgeException(origin + ": '" + phrase + "' holds no word");
        int node = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.form(i);
            if (exact) node = child(node, "=" + form);
            else if (spellings == Spellings.OWN && tokens.word(i)) node = child(node, "/" + Folding.plain(form));
            else node = spellings == Spellings.LEMMA && tokens.word(i) ? nounForm(node, form) : anyForm(node, form, spellings == Spellings.ANY);
        }
        if (entries.get(node).isEmpty()) entries.set(node, new ArrayList<>(1));
        entries.get(node).add(new Entry<>(value, origin, names && tokens.capital(0)));
    }

    /** Every longest match, from left to right, not overlapping; of several meanings all are given. */
    public List<Hit<T>> find(Analysed words) {
        List<Hit<T>> found = new ArrayList<>();
        Consumer<Hit<T>> take = found::add;
        for (int i = 0; i < words.size(); ) {
            int before = found.size();
            longest(words, i, take);
            i = found.size() > before ? found.get(before).last + 1 : i + 1;
        }
        return found;
    }

    /** Those hits (in the order of the text) that lie within a range of tokens. */
    public static <T> List<Hit<T>> within(List<Hit<T>> hits, int first, int last) {
        int low = 0, high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).first < first) low = middle + 1;
            else high = middle;
        }
        int end = low;
        while (end < hits.size() && hits.get(end).last <= last) end++;
        return hits.subList(low, end);
    }

    /** The longest phrases that start at a token, in the order of the tables. */
    public void longest(Analysed words, int first, Consumer<Hit<T>> found) {
        if ((words.analysis(first).starts() & bit) == 0) return;
        Walk<T> walk = new Walk<>(this, words, first);
        walk.from(first, 0, 0);
        walk.hits(found);
    }

    /** One look for phrases from one token on. */
    private static final class Walk<T> {
        private final Lexicon<T> lexicon;
        private final Analysed words;
        private final int first;
        private final List<Integer> nodes = new ArrayList<>(2);
        private final List<Long> features = new ArrayList<>(2);
        private int last = -1;

        Walk(Lexicon<T> lexicon, Analysed words, int first) {
            this.lexicon = lexicon;
            this.words = words;
            this.first = first;
        }

        void from(int token, int node, long ofFirst) {
            if (token >= words.size()) return;
            Analysis analysis = words.analysis(token);
            for (int k = 0; k < analysis.keys().length; k++) {
                for (int next : lexicon.edges.from(node, analysis.keys()[k])) {
                    long here = token == first ? analysis.features()[k] : ofFirst;
                    if (!lexicon.entries.get(next).isEmpty()) note(token, next, here);
                    from(token + 1, next, here);
                }
            }
        }

        private void note(int token, int node, long here) {
            if (token < last) return;
            if (token > last) {
                last = token;
                nodes.clear();
                features.clear();
            }
            int known = nodes.indexOf(node);
            if (known >= 0) features.set(known, features.get(known) | here);
            else {
                nodes.add(node);
                features.add(here);
            }
        }

        void hits(Consumer<Hit<T>> found) {
            for (int n = 0; n < nodes.size(); n++) {
                for (Entry<T> entry : lexicon.entries.get(nodes.get(n))) {
                    if (entry.capital && !words.tokens().mayBeName(first)) continue;
                    found.accept(new Hit<>(first, last, entry.value, entry.origin, features.get(n)));
                }
            }
        }
    }

    private int anyForm(int node, String form, boolean declined) {
        int to = child(node, form);
        if (names) lead(node, "/" + Folding.plain(form), to);
        List<String> lemmas = names || !language.setting("lemmas") ? List.of() : language.lemmas(form);
        for (String lemma : lemmas) lead(node, lemma, to);
        if (declined && lemmas.isEmpty() && language.stems() && form.length() > 2) lead(node, "^" + language.stem(form), to);
        return to;
    }

    private int nounForm(int node, String form) {
        int to = child(node, "/" + Folding.plain(form));
        lead(node, "~" + form, to);
        return to;
    }

    private int child(int node, String word) {
        int[] known = edges.from(node, language.newKey(word));
        if (known.length > 0) return known[0];
        entries.add(List.of());
        lead(node, word, entries.size() - 1);
        return entries.size() - 1;
    }

    private void lead(int node, String word, int to) {
        int key = language.newKey(word);
        edges.add(node, key, to);
        if (node == 0) language.starts(key, bit);
    }
}
