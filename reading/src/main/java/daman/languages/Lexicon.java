package daman.languages;

import daman.text.Folding;
import daman.text.Spelling;
import daman.text.Stretch;
import java.util.List;

/**
 * Phrases of tables found in a text in one pass over a trie of words ({@link Automaton}), where a word of a phrase stands for
 * its spelling, for every form whose lemma it is, and (where the language has {@code endings.tsv}) for every form with the
 * same stem. {@code =phrase} stands for that spelling alone; {@code verb … preposition} for the verb where the preposition follows after its
 * subject, in the same clause.
 *
 * @param <T> what a phrase means
 */
public final class Lexicon<T> {
    /** A phrase where it stands. {@code features} are those of its first word under the key that matched. */
    public record Hit<T>(int first, int last, T value, String origin, long features) {}

    /** Between the pieces of a phrase that its subject may part. */
    private static final String GAP = " … ";

    private final Language language;
    private final boolean names;
    private final Automaton automaton;
    private final int number;

    public Lexicon(Language language) { this(language, false); }

    private Lexicon(Language language, boolean names) {
        this.language = language;
        this.names = names;
        this.automaton = language.automaton(names);
        this.number = automaton.newLexicon();
    }

    /** For names: accents are looked over, and a name with a capital is found only with one. */
    public static <T> Lexicon<T> ofNames(Language language) { return new Lexicon<>(language, true); }

    public Language language() { return language; }

    /** Nothing more is added to the trie of all names, or to that of all other phrases, which this one is part of: it is laid flat now, and no text waits for that. */
    public void close() { automaton.flatten(); }

    /** @throws KnowledgeException if the phrase holds no word */
    public void add(String phrase, T value, String origin) { add(phrase, value, origin, Spellings.ANY, Particles.Role.NONE); }

    /** A small word: where it stands is told by bits ({@link Analysed#marks}) and makes no hit. It has no gap. */
    void addMark(String phrase, Particles.Role role, String origin) {
        if (phrase.contains(GAP)) throw new KnowledgeException(origin + ": '" + phrase + "' is a small word and has no gap");
        add(phrase, role, origin, Spellings.ANY, role);
    }

    /** The name of a body or the noun of an office: where words take clitics its endings tell it from other words (شرط is no شرطة). */
    public void addNoun(String phrase, T value, String origin) { add(phrase, value, origin, language.clitics() ? Spellings.LEMMA : Spellings.ANY, Particles.Role.NONE); }

    /** A proper name: declined only where a language has cases; where words take clitics, found after one as well. */
    public void addName(String phrase, T value, String origin) {
        add(phrase, value, origin, language.clitics() ? Spellings.OWN : language.setting("cases") ? Spellings.ANY : Spellings.UNDECLINED, Particles.Role.NONE);
    }

    private enum Spellings { OWN, LEMMA, UNDECLINED, ANY }

    private void add(String whole, Object value, String origin, Spellings spellings, Particles.Role mark) {
        int gap = whole.indexOf(GAP);
        String phrase = gap < 0 ? whole : whole.substring(0, gap);
        boolean exact = phrase.startsWith("=");
        Spelling[] words = language.spellings(exact ? phrase.substring(1) : phrase);
        if (words.length == 0) throw new KnowledgeException(origin + ": '" + phrase + "' holds no word");
        if (names && !exact) language.name(words[0].form());      // "=والمملكة" is no name that begins with و
        int node = 0;
        for (Spelling word : words) {
            String form = word.form();
            if (exact) node = child(node, "=" + form);
            else if (spellings == Spellings.OWN && Spelling.word(word.written())) node = child(node, "/" + Folding.plain(form));
            else node = spellings == Spellings.LEMMA && Spelling.word(word.written()) ? nounForm(node, form) : anyForm(node, form, spellings == Spellings.ANY);
        }
        Automaton.Tail tail = gap < 0 ? null : language.tail(whole.substring(gap + GAP.length()));
        automaton.end(node, new Automaton.Entry(number, value, origin, names && words[0].capital(), tail, automaton.sets().number(mark), value instanceof Enum<?> kind ? 1L << kind.ordinal() : 0, null));
    }

    /** Every longest match, from left to right, not overlapping; of several meanings all are given. */
    public List<Hit<T>> find(Analysed words) {
        List<Hit<T>> all = all(words);
        if (!words.overlapping(names, number)) return all;
        Hit<T>[] found = room(all.size());
        int free = 0, begun = -1, count = 0;
        for (int i = 0; i < all.size(); i++) {
            Hit<T> hit = all.get(i);
            if (hit.first < free && hit.first != begun) continue;
            begun = hit.first;
            free = hit.last + 1;
            found[count++] = hit;
        }
        return new Stretch<>(found, 0, count);
    }

    /** The longest phrases from every token on, overlapping ones too; of one token in the order of the tables. */
    public List<Hit<T>> everywhere(Analysed words) { return all(words); }

    /** Of an enum's constants that its phrases mean: bits by their numbers of those that stand in a text, and perhaps of some more. Most texts are told by that without a look at a phrase. */
    public long kinds(Analysed words) { return words.kinds(names, number); }

    /** Those hits (in the order of the text) that lie within a range of tokens. */
    public static <T> List<Hit<T>> within(List<Hit<T>> hits, int first, int last) {
        int low = lowest(hits, first);
        int end = low;
        while (end < hits.size() && hits.get(end).last <= last) end++;
        return hits.subList(low, end);
    }

    /** Those hits (in the order of the text) that begin at a token. */
    public static <T> List<Hit<T>> from(List<Hit<T>> hits, int first) {
        int low = lowest(hits, first);
        int end = low;
        while (end < hits.size() && hits.get(end).first == first) end++;
        return hits.subList(low, end);
    }

    /** The number of the first of those hits that begins at a token or behind it; how many they are where none does. */
    public static <T> int lowest(List<Hit<T>> hits, int first) {
        int low = 0, high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).first < first) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Safe: what is found under this lexicon's number was added by it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Hit<T>> all(Analysed words) { return (List) words.hits(names, number); }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T> Hit<T>[] room(int most) { return new Hit[most]; }

    private int anyForm(int node, String form, boolean declined) {
        Language.Keys keys = language.keys(form, !names);
        int to = automaton.child(node, keys.alike()[0]);
        if (names) lead(node, "/" + Folding.plain(form), to);
        for (int key : keys.alike()) automaton.lead(node, key, to);
        if (declined && keys.stem() >= 0) automaton.lead(node, keys.stem(), to);
        return to;
    }

    private int nounForm(int node, String form) {
        int to = child(node, "/" + Folding.plain(form));
        lead(node, "~" + form, to);
        return to;
    }

    private int child(int node, String word) { return automaton.child(node, language.newKey(word)); }

    private void lead(int node, String word, int to) { automaton.lead(node, language.newKey(word), to); }
}
