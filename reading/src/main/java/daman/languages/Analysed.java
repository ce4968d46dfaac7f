package daman.languages;

import daman.text.Stretch;
import daman.text.Text;
import daman.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text's tokens with what each may be: what every later step looks at. For one thread. */
public final class Analysed {
    private static final long[] NOTHING = {};

    private final Tokens tokens;
    private final Analysis[] analyses;
    private final Language language;
    private Automaton.@Nullable Found names;
    private Automaton.@Nullable Found phrases;
    private final long[] lists;

    /** @param lists the lines of {@code grammar.tsv} that hold some word of the text */
    Analysed(Tokens tokens, Analysis[] analyses, long[] lists, Language language) {
        this.tokens = tokens;
        this.analyses = analyses;
        this.lists = lists;
        this.language = language;
    }

    /** All phrases of a lexicon in this text; those of all are walked for when one is first asked for. */
    Stretch<Lexicon.Hit<Object>> hits(boolean ofNames, int lexicon) { return found(ofNames).hits()[lexicon]; }

    /** Some phrase of a lexicon begins within one before it. */
    boolean overlapping(boolean ofNames, int lexicon) { return found(ofNames).overlapping().get(lexicon); }

    /** The lines of {@code grammar.tsv} that hold some word of the text. */
    long[] lists() { return lists; }

    /** Those that hold the word at a token. */
    long[] lists(int token) { return within(token) ? ((Analysis.Word) tokens.spelling(token)).lists : NOTHING; }

    /** The small words, which {@link Particles} tells apart. */
    Automaton.Marks marks() { return found(false).marks(); }

    private Automaton.Found found(boolean ofNames) {
        if (ofNames) return names == null ? names = language.automaton(true).find(this) : names;
        return phrases == null ? phrases = language.automaton(false).find(this) : phrases;
    }

    public Tokens tokens() { return tokens; }

    public Text text() { return tokens.text(); }

    public Language language() { return language; }

    public int size() { return analyses.length; }

    Analysis analysis(int token) { return analyses[token]; }

    private boolean within(int token) { return token >= 0 && token < analyses.length; }

    /** The dictionary knows the word, or none is there. */
    public boolean known(int token) { return !within(token) || analyses[token].known(); }

    /** All the features the word may have; none where no word is. */
    public long features(int token) { return within(token) ? analyses[token].all() : 0; }

    public boolean may(int token, Feature feature) { return feature.in(features(token)); }

    /** Written with the vowel u on its first letter, which no active verb has in the past: "أُعلن". */
    public boolean spelledPassive(int token) {
        String spelled = text().of(tokens.span(token, token));
        int u = spelled.indexOf('\u064F');
        return u > 0 && u <= (Feature.AND.in(features(token)) || spelled.startsWith("و") ? 2 : 1);
    }

    public String form(int token) { return within(token) ? tokens.form(token) : ""; }
}
