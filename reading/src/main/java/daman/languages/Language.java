package daman.languages;

import daman.text.Apostrophe;
import daman.text.Folding;
import daman.text.Spelling;
import daman.text.Spellings;
import daman.text.Text;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One language as its folder tells it: how words are cut, which forms belong together, and its tables. The vocabulary
 * grows while {@link Lexicon}s are built; after that a language is used by many threads.
 */
public final class Language {
    private static final long BEFORE_NOUNS = Feature.ARTICLE.bit() | Feature.BY.bit() | Feature.LIKE.bit();
    /** Clitics that a name never bears. */
    private static final long OF_WORDS = Feature.WILL.bit() | Feature.OUR.bit() | Feature.THEIR.bit() | Feature.ACCUSATIVE.bit();

    private final String id;
    private final Knowledge knowledge;
    private final Map<String, String> grammar = new HashMap<>();
    private final ByConstant yes;
    private final Apostrophe apostrophe;
    private final Words dictionary;
    private final Clitics clitics;
    private final Endings endings;
    private final Separable separable;
    private final boolean nounsCapital;
    /** Room for the words of one language, so that it needn't grow. Names and other phrases are added by two threads. */
    private final Map<String, Integer> vocabulary = new ConcurrentHashMap<>(1 << 16);
    private final AtomicInteger numbers = new AtomicInteger();
    /** By form, of the words of tables: names ask for no lemmas. */
    private final Map<String, Keys> keysByForm = new ConcurrentHashMap<>(), keysByLemma = new ConcurrentHashMap<>(1 << 13);
    /** Words that a name begins with: their first letter is no clitic, "واشنطن" is no "and". */
    private final Set<String> named = new HashSet<>();
    /** By form: the words with which phrases end behind a gap. */
    private final Map<String, Automaton.Tail.End> ends = new HashMap<>();
    private Automaton.Tail.@Nullable End stops;
    /** Short forms with the word of the tables that they stand for: "d" for "de". */
    private final Map<String, String> shortened = new HashMap<>();
    private final Automaton names = new Automaton(true);
    private final Automaton phrases = new Automaton(false);
    private final Map<String, Set<String>> words = new ConcurrentHashMap<>();
    private final Listed.Lines lines;
    private final Spellings spellings = new Spellings(this::word);
    /** Those of tables, of which it isn't asked what they may be. */
    private final Spellings ofTables = new Spellings(Spelling::new);
    private boolean derives;

    public Language(String id, Knowledge knowledge) {
        this.id = id;
        this.knowledge = knowledge;
        for (Table.Row row : table("grammar").expect("name", "value").rows()) grammar.put(row.get("name").intern(), row.get("value"));      // asked for by constants, which are then the same
        this.yes = new ByConstant(grammar.keySet().stream().filter(name -> grammar.get(name).equals("yes")).toList());
        this.apostrophe = Apostrophe.of(setting("apostrophe", "letter"));
        for (String pair : words("shortened")) shortened.put(pair.substring(0, Math.max(0, pair.indexOf('='))), pair.substring(pair.indexOf('=') + 1));
        this.lines = new Listed.Lines(grammar.keySet(), this::words);
        this.dictionary = new Words(setting("dictionary", ""), new Words.Tags(table("tags")), setting("nouns-capital"));
        this.clitics = new Clitics(find("clitics"));
        this.endings = new Endings(find("endings"));
        this.nounsCapital = setting("nouns-capital");
        this.separable = new Separable(this);
    }

    public String id() { return id; }

    /** The table {@code languages/ID/NAME.tsv}. */
    public Table table(String name) { return knowledge.table("languages/" + id + "/" + name + ".tsv"); }

    public @Nullable Table find(String name) { return knowledge.find("languages/" + id + "/" + name + ".tsv"); }

    public Knowledge knowledge() { return knowledge; }

    /** A line of {@code grammar.tsv}. */
    public String setting(String name, String otherwise) {
        return grammar.getOrDefault(name, otherwise);
    }

    public boolean setting(String name) { return yes.get(name) != 0; }

    /** The words of a line of {@code grammar.tsv}, folded. */
    public Set<String> words(String name) {
        Set<String> known = words.get(name);
        return known != null ? known : words.computeIfAbsent(name, this::list);
    }

    /** The same, to be asked of the tokens of a text. */
    public Listed listed(String name) { return lines.get(name); }

    private Set<String> list(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : setting(name, "").split("\\|")) if (!word.isBlank()) found.add(Folding.fold(word.strip()));
        return Collections.unmodifiableSet(found);
    }

    public Tokens tokens(Text text) { return Tokens.of(text, apostrophe, spellings); }

    /** Tokens of a phrase of a table, split as reports are. */
    public Tokens tokens(String phrase) { return Tokens.of(new Text(phrase), apostrophe, ofTables); }

    /** What the tokens of a phrase of a table would spell. */
    Spelling[] spellings(String phrase) { return Tokens.spellings(phrase, apostrophe, ofTables); }

    /** Every word has one place for what a {@link PerWord} says of it. */
    private synchronized void derive() {
        if (derives) throw new IllegalStateException("something else is kept with each word of this language");
        derives = true;
    }

    /** What each token may be. */
    public Analysed analyse(Tokens tokens) { return new Analysed(tokens, separable.join(tokens), this); }

    /** The number under which tables know a key, or -1. */
    int key(String word) { return vocabulary.getOrDefault(word, -1); }

    int newKey(String word) { return vocabulary.computeIfAbsent(word, w -> numbers.getAndIncrement()); }

    void name(String word) { named.add(Folding.plain(word)); }

    /** The trie of all names, or that of all other phrases. */
    Automaton automaton(boolean names) { return names ? this.names : phrases; }

    /** The lemmas a form may have, each with its features. */
    Map<String, Long> readings(String form) {
        Map<String, Long> found = new LinkedHashMap<>();
        dictionary.analyse(form, (lemma, features) -> found.merge(lemma, features, (a, b) -> a | b));
        return found;
    }

    String stem(String folded) { return endings.none() ? folded : endings.stem(folded); }

    /** A table lists exactly this form. */
    public boolean lists(String form) { return vocabulary.containsKey(form); }

    /** The lemmas a form may belong to: itself where it is one; none for an unknown form. */
    List<String> lemmas(String form) {
        List<String> lemmas = dictionary.lemmas(form);
        return lemmas.contains(form) ? List.of(form) : lemmas;
    }

    /**
     * The numbers under which a word of a table is found.
     *
     * @param alike of its spelling first, and of its lemmas where those were asked for and the language has them
     * @param stem  where it has no lemmas, else -1
     */
    record Keys(int[] alike, int stem) {}

    /** A word stands in several tables, which each ask for its keys: the dictionary is asked once. */
    Keys keys(String form, boolean byLemma) { return (byLemma ? keysByLemma : keysByForm).computeIfAbsent(form, f -> keysOf(f, byLemma)); }

    private Keys keysOf(String form, boolean byLemma) {
        List<String> lemmas = byLemma && setting("lemmas") ? lemmas(form) : List.of();
        int[] alike = new int[1 + lemmas.size()];
        alike[0] = newKey(form);
        for (int i = 1; i < alike.length; i++) alike[i] = newKey(lemmas.get(i - 1));
        return new Keys(alike, lemmas.isEmpty() && stems() && form.length() > 2 ? newKey("^" + stem(form)) : -1);
    }

    /** What must follow the first piece of a phrase, before a word of {@code gap-stops} ({@code grammar.tsv}). */
    synchronized Automaton.Tail tail(String phrase) {
        if (stops == null) stops = new Automaton.Tail.End(bits(words("gap-stops")), Automaton.Tail.STOP);
        List<Automaton.Tail.End> tail = new ArrayList<>();
        for (Spelling word : spellings(phrase)) tail.add(ends.computeIfAbsent(word.form(), form -> new Automaton.Tail.End(bits(keys(form, true)), 1L << ends.size() % (Long.SIZE - 1))));
        return new Automaton.Tail(tail);
    }

    private static BitSet bits(Keys keys) {
        BitSet bits = new BitSet();
        for (int key : keys.alike) bits.set(key);
        if (keys.stem >= 0) bits.set(keys.stem);
        return bits;
    }

    /** Of words exactly as they are spelled. */
    private BitSet bits(Collection<String> words) {
        BitSet bits = new BitSet();
        for (String word : words) bits.set(newKey("=" + word));
        return bits;
    }

    private long ends(int[] keys) {
        long signs = stops != null && stops.among(keys) ? stops.sign() : 0;
        for (Automaton.Tail.End end : ends.values()) if (end.among(keys)) signs |= end.sign();
        return signs;
    }

    /** Words bear clitics: an article, a preposition, "our". */
    public boolean clitics() { return clitics.any(); }

    boolean stems() { return !endings.none(); }

    private Word word(String written) {
        String form = Folding.fold(written);
        Map<Integer, Long> keys = new LinkedHashMap<>();
        add(keys, "=" + form, 0);
        String whole = shortened.get(form);
        if (whole != null) add(keys, whole, 0);
        Known known = new Known();
        if (Spelling.word(written)) {
            String spelled = Folding.seen(written);
            String lower = lower(spelled);
            for (Clitics.Bare bare : clitics.bare(lower)) analyse(bare, bare.form().equals(lower) ? spelled : "", keys, known);
        } else {
            add(keys, form, 0);
        }
        return word(written, keys, known.word || named.contains(Folding.plain(form)) ? known.features : known.features | known.cut, known.word);
    }

    Word word(String written, Map<Integer, Long> keys, long all, boolean known) {
        int[] numbers = new int[keys.size()];
        long[] features = new long[keys.size()];
        int n = 0;
        for (Map.Entry<Integer, Long> key : keys.entrySet()) {
            numbers[n] = key.getKey();
            features[n++] = key.getValue();
        }
        return new Word(written, numbers, all, known, ends(numbers), names.link(numbers, features), phrases.link(numbers, features), lines);
    }

    /** What the dictionary said of the whole word, and what the word may be without its clitics. */
    private static final class Known {
        private long features;
        private long cut;
        private boolean word;
    }

    /** @param spelled the word as it stands in the text where nothing is cut off it, else empty */
    private void analyse(Clitics.Bare bare, String spelled, Map<Integer, Long> keys, Known known) {
        long[] own = {bare.features()};
        boolean[] found = {false};
        BiConsumer<String, Long> take = (lemma, tags) -> {
            if (!joins(bare.features(), tags)) return;
            long features = tags | bare.features();
            add(keys, lemma, features);
            if (!Feature.VERB.in(tags)) add(keys, "~" + lemma, features);
            own[0] |= features;
            found[0] = true;
        };
        boolean capital = !spelled.isEmpty() && Character.isUpperCase(spelled.charAt(0));
        if (capital && nounsCapital) dictionary.analyse(spelled, take);
        if (!found[0]) dictionary.analyse(bare.form(), take);
        if (!found[0] && capital) dictionary.analyse(spelled, take);
        if (found[0] && !spelled.isEmpty()) {
            known.word = true;
            known.features |= own[0];
        }
        String form = Folding.fold(bare.form());
        if (!found[0] && !spelled.isEmpty() && inflected(form)) known.features |= own[0] |= endings.features(form);
        if (spelled.isEmpty() && (found[0] || named.contains(form))) known.cut |= own[0];
        add(keys, form, own[0]);
        if ((bare.features() & OF_WORDS) == 0) add(keys, "/" + Folding.plain(form), own[0]);
        if (stems() && !(found[0] && clitics())) add(keys, "^" + stem(form), own[0]);
    }

    /** A case of a word that a table lists and no dictionary knows: "Шольца". */
    private boolean inflected(String form) { return stems() && !vocabulary.containsKey(form) && vocabulary.containsKey("^" + stem(form)); }

    /** The article and "by", "like" stand before nouns alone, the sign of the future before verbs of the present alone. */
    private static boolean joins(long clitics, long tags) {
        boolean verb = Feature.VERB.in(tags);
        return verb ? (clitics & BEFORE_NOUNS) == 0 && (!Feature.WILL.in(clitics) || Feature.PRESENT.in(tags)) : !Feature.WILL.in(clitics);
    }

    private static String lower(String spelled) {
        StringBuilder lower = new StringBuilder(spelled.length());
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            if (Folding.invisible(c) || Folding.vowelSign(c)) continue;
            lower.append(Folding.apostrophe(c) ? '\'' : Character.toLowerCase(c));
        }
        return lower.toString();
    }

    private void add(Map<Integer, Long> keys, String key, long features) {
        Integer number = vocabulary.get(key);
        if (number != null) keys.merge(number, features, (a, b) -> a | b);
    }

    /**
     * A number, or a bit, for each of some names that the code spells out as constants. They are asked for several times at every token, so a look is one step to a place that
     * the compiler of the Java machine works out beforehand, and mostly a comparison of two references; and all of it is small, so that the processor has it at hand.
     */
    static final class ByConstant {
        /** As a power of two; always the same, so that the compiler knows it, and so many that names seldom meet. */
        private static final int PLACES = 10;

        private final byte[] numbers = new byte[1 << PLACES];      // by place: the number of the name that lies there, 0 for none
        private final String[] names;                              // by number

        /** @param all no more than a byte counts; of each the bit is that of its place among them, modulo 64 */
        ByConstant(Collection<String> all) {
            if (all.size() > Byte.MAX_VALUE) throw new IllegalArgumentException("all: " + all.size() + " names are more than " + Byte.MAX_VALUE);
            names = new String[all.size() + 1];
            int count = 0;
            for (String name : all) {
                int place = place(name);
                while (numbers[place] != 0) place = place + 1 & numbers.length - 1;
                names[++count] = name.intern();
                numbers[place] = (byte) count;
            }
        }

        /** 0 for an unknown name. */
        long get(String name) {
            int number = number(name);
            return number == 0 ? 0 : 1L << number - 1;
        }

        /** From 1 on; 0 for an unknown name. */
        int number(String name) {
            int place = place(name), first = numbers[place];
            return first == 0 || names[first] == name ? first : search(name, place);
        }

        private int search(String name, int from) {
            int place = from;
            while (numbers[place] != 0 && !name.equals(names[numbers[place]])) place = place + 1 & numbers.length - 1;
            return numbers[place];
        }

        private static int place(String name) { return name.hashCode() * 0x9E3779B9 >>> Integer.SIZE - PLACES; }
    }

    /**
     * Something that hangs on the form of a word alone: worked out once for each spelling of a language, not at every token. There is one such thing for a language, which many tokens
     * are asked about, so that it lies beside what else is known of the word; those that are not are told by the text ({@link Tokens#nextOpen}).
     *
     * @param <T> a value that doesn't change, so that threads may share it
     */
    public static final class PerWord<T> {
        private final Function<String, T> ofForm;
        private final Predicate<T> closes;

        /**
         * @param ofForm from the folded form
         * @param closes a text needn't be asked about such words
         */
        public PerWord(Language language, Function<String, T> ofForm, Predicate<T> closes) {
            language.derive();
            this.ofForm = ofForm;
            this.closes = closes;
        }

        /** Safe: what lies in this place was put there by the line below. */
        @SuppressWarnings("unchecked")
        public T of(Analysed words, int token) {
            Word word = (Word) words.tokens().spelling(token);
            T known = (T) word.derived;
            if (known != null) return known;
            T made = ofForm.apply(word.form());
            word.derived = made;
            if (closes.test(made)) word.close();
            return made;
        }
    }
}
