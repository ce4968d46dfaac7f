package daman.languages;

import daman.text.Stretch;
import daman.text.Text;
import daman.text.Tokens;
import org.jspecify.annotations.Nullable;

/** A text's tokens with what each may be: what every later step looks at. For one thread. */
public final class Analysed {
    private final Tokens tokens;
    private final Word @Nullable [] joined;
    private final Language language;
    private Automaton.@Nullable Found names;
    private Automaton.@Nullable Found phrases;
    /** A bit for each token at which some name may begin. */
    private final long[] opens;
    /** The lines of {@code grammar.tsv} that hold some word of the text. */
    final long listsLow, listsHigh;

    /** @param joined the words, where some are not what they are by themselves ({@link Separable}) */
    Analysed(Tokens tokens, Word @Nullable [] joined, Language language) {
        this.tokens = tokens;
        this.joined = joined;
        this.language = language;
        this.opens = new long[(tokens.size() >> 6) + 1];
        long low = 0, high = 0;
        for (int from = 0; from < tokens.size(); from += Long.SIZE) {
            long bits = 0;
            for (int i = from; i < Math.min(tokens.size(), from + Long.SIZE); i++) {
                Word word = (Word) tokens.spelling(i);
                low |= word.listsLow;
                high |= word.listsHigh;
                bits |= (long) (joined == null ? word : joined[i]).opens << i;
            }
            opens[from >> 6] = bits;
        }
        this.listsLow = low;
        this.listsHigh = high;
    }

    /** All phrases of a lexicon in this text; those of all are walked for when one is first asked for. */
    Stretch<Lexicon.Hit<Object>> hits(boolean ofNames, int lexicon) { return found(ofNames).hits()[lexicon]; }

    /** Some phrase of a lexicon begins within one before it. */
    boolean overlapping(boolean ofNames, int lexicon) { return found(ofNames).overlapping().get(lexicon); }

    /** What the phrases of a lexicon mean in this text, as bits by the numbers of an enum's constants; perhaps of some more. */
    long kinds(boolean ofNames, int lexicon) { return found(ofNames).kinds()[lexicon]; }

    /** The small words, which {@link Particles} tells apart. */
    Automaton.Marks marks() { return found(false).marks(); }

    private Automaton.Found found(boolean ofNames) {
        if (ofNames) return names == null ? names = language.automaton(true).find(this) : names;
        return phrases == null ? phrases = language.automaton(false).find(this) : phrases;
    }

    /**
     * Where some name may begin, which few words may.
     *
     * @param begins takes the tokens
     * @return how many these are
     */
    int names(int[] begins) {
        int count = 0;
        for (int at = 0; at < opens.length; at++) for (long left = opens[at]; left != 0; left &= left - 1) {
            int t = (at << 6) + Long.numberOfTrailingZeros(left);
            begins[count] = t;
            if (word(t).name.begins(t + 1 < size() ? word(t + 1).name : Automaton.NO_LINK) != 0) count++;
        }
        return count;
    }

    public Tokens tokens() { return tokens; }

    public Text text() { return tokens.text(); }

    public Language language() { return language; }

    public int size() { return tokens.size(); }

    Word word(int token) { return joined == null ? (Word) tokens.spelling(token) : joined[token]; }

    boolean within(int token) { return token >= 0 && token < tokens.size(); }

    /** The dictionary knows the word, or none is there. */
    public boolean known(int token) { return !within(token) || word(token).known; }

    /** All the features the word may have; none where no word is. */
    public long features(int token) { return within(token) ? word(token).features : 0; }

    public boolean may(int token, Feature feature) { return feature.in(features(token)); }

    /** Written with the vowel u on its first letter, which no active verb has in the past: "أُعلن". */
    public boolean spelledPassive(int token) {
        String spelled = text().of(tokens.span(token, token));
        int u = spelled.indexOf('\u064F');
        return u > 0 && u <= (Feature.AND.in(features(token)) || spelled.startsWith("و") ? 2 : 1);
    }

    public String form(int token) { return within(token) ? tokens.form(token) : ""; }
}
