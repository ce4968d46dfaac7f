package daman.measures.signs;

import daman.languages.Analysed;
import daman.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text while its measures are looked for: its signs, what is taken, what is found. */
public final class Scan {
    /** Longest phrase that is looked for backwards. */
    private static final int BACK = 5;
    /** Nothing is measured over so many characters. */
    private static final int FAR = 400;
    private static final Signs.Hit[] NOTHING = {};
    /** An article begins a number before a word of these kinds: "a million". */
    public static final long AFTER_ARTICLE = Kind.bits(Kind.SCALE, Kind.COUNTED, Kind.HALF);

    public final Analysed words;
    public final Tokens tokens;
    public final Signs signs;
    public final @Nullable LocalDate published;
    private final int size;
    private final Signs.Hit[] @Nullable [] hits;       // by token: the phrases that start there; found when first asked for
    private final long[] begun;                        // by token: kinds of the phrases that start there
    private final long[] ended;                        // by token: kinds of those that end there
    private long anywhere;                             // kinds of all of them
    private final BitSet starts;                       // tokens at which a number or a phrase starts that a value may begin with
    private final BitSet taken;

    /** @param opening kinds that a value may begin with */
    public Scan(Analysed words, Signs signs, @Nullable LocalDate published, long opening) {
        this.words = words;
        this.tokens = words.tokens();
        this.signs = signs;
        this.published = published;
        this.size = words.size();
        this.hits = new Signs.Hit[size][];
        this.begun = new long[size];
        this.ended = new long[size];
        this.starts = new BitSet(words.size());
        this.taken = new BitSet(words.size());
        for (int token = tokens.nextOpen(0, size); token < size; token = tokens.nextOpen(token + 1, size)) {
            note(token, signs.word(words, token));
            if ((begun[token] & opening) != 0 || tokens.number(token)) starts.set(token);
        }
    }

    /** Notes the kinds of the phrases that begin with the word at a token. */
    private void note(int token, Signs.Word word) {
        if (word.kinds() != 0) note(token, token, word.kinds());
        if (word.ahead() != 0 && word.mayLeadTo(signs.word(words, token + 1))) for (Signs.Lead lead : word.leads()) note(token, token, lead.node());
        anywhere |= begun[token];
        if (is(token, AFTER_ARTICLE) && is(token - 1, Kind.ARTICLE)) starts.set(token - 1);
    }

    /** Notes the kinds of phrases that go on from a node, to which the last of some tokens led. */
    private void note(int first, int last, Signs.Node node) {
        if (node.ahead == 0 || last + 1 >= size()) return;
        Signs.Word word = signs.word(words, last + 1);
        if (word.mayFollow(node)) for (String form : word.forms()) {
            Signs.Node next = node.next(form);
            if (next == null) continue;
            for (Sign sign : next.signs) note(first, last + 1, sign.kind().bit());
            note(first, last + 1, next);
        }
    }

    private void note(int first, int last, long kinds) {
        begun[first] |= kinds;
        if (last - first < BACK) ended[last] |= kinds;
    }

    public int size() { return size; }

    /** The first token, from one on, at which a value may begin; {@link #size()} if there is none. */
    public int next(int token) {
        int next = starts.nextSetBit(token);
        return next < 0 ? size() : next;
    }

    /** Every phrase of the tables that starts at a token. */
    public List<Signs.Hit> hits(int token) { return none(token) ? List.of() : List.of(from(token)); }

    /** No phrase of the tables starts at a token. */
    public boolean none(int token) { return token < 0 || token >= size || begun[token] == 0; }

    private Signs.Hit[] from(int token) {
        if (begun[token] == 0) return NOTHING;
        Signs.Hit[] known = hits[token];
        if (known != null) return known;
        Signs.Word word = signs.word(words, token);
        if (!word.mayLeadTo(signs.word(words, token + 1))) return hits[token] = word.hits(token);
        List<Signs.Hit> found = new ArrayList<>(2);
        for (Signs.Lead lead : word.leads()) arrive(token, lead.node(), lead.and(), found);
        return hits[token] = found.toArray(NOTHING);
    }

    /** A token led to a node: its phrases end here, and others may go on. */
    private void arrive(int token, Signs.Node node, boolean and, List<Signs.Hit> found) {
        for (Sign sign : node.signs) found.add(new Signs.Hit(token, sign, and));
        if (node.ahead == 0 || token + 1 >= size()) return;
        Signs.Word word = signs.word(words, token + 1);
        if (word.mayFollow(node)) for (String form : word.forms()) {
            Signs.Node next = node.next(form);
            if (next != null) arrive(token + 1, next, and, found);
        }
    }

    /** Some phrase of this kind stands in the text. */
    public boolean anywhere(Kind kind) { return kind.in(anywhere); }

    /**
     * A number, or a phrase of one of these kinds, starts at a token: most words need no closer look.
     *
     * @param kinds as {@link Kind#bits} gives them
     */
    public boolean begins(int token, long kinds) { return token >= 0 && token < size && ((begun[token] & kinds) != 0 || tokens.number(token)); }

    public boolean is(int token, Kind kind) { return token >= 0 && token < size && kind.in(begun[token]); }

    public boolean is(int token, long kinds) { return token >= 0 && token < size && (begun[token] & kinds) != 0; }

    public Signs.@Nullable Hit at(int token, Kind kind) { return at(token, kind.bit()); }

    /** The longest phrase of one of these kinds that starts at a token. */
    public Signs.@Nullable Hit at(int token, long kinds) {
        if (token < 0 || token >= size || (begun[token] & kinds) == 0) return null;
        Signs.Hit best = null;
        for (Signs.Hit hit : from(token)) if (hit.sign().kind().in(kinds)) best = Signs.longer(best, hit);
        return best;
    }

    public Signs.@Nullable Hit ending(int token, Kind kind) { return ending(token, kind.bit()); }

    /** The longest phrase of one of these kinds that ends at a token. */
    public Signs.@Nullable Hit ending(int token, long kinds) {
        int start = startOf(token, kinds);
        Signs.Hit best = null;
        if (start >= 0) for (Signs.Hit hit : from(start)) if (hit.last() == token && hit.sign().kind().in(kinds)) best = hit;
        return best;
    }

    public int startOf(int token, Kind kind) { return startOf(token, kind.bit()); }

    /** Where a phrase of one of these kinds starts that ends at a token, or -1. */
    public int startOf(int token, long kinds) { return token < 0 || token >= size || (ended[token] & kinds) == 0 ? -1 : start(token, kinds); }

    private int start(int token, long kinds) {
        for (int start = Math.max(0, token - BACK + 1); start <= token; start++) {
            if ((begun[start] & kinds) != 0) for (Signs.Hit hit : from(start)) if (hit.last() == token && hit.sign().kind().in(kinds)) return start;
        }
        return -1;
    }

    /** Nothing but {@link Signs#clitic clitics} stands at a token. */
    public boolean clitic(int token) { return signs.clitics() && signs.clitic(words.form(token)); }

    /** An "and" of clitics stands at a token. */
    public boolean and(int token) { return signs.clitics() && signs.and(words.form(token)); }

    public boolean free(int token) { return token >= 0 && token < size() && !taken.get(token); }

    public boolean free(int first, int last) {
        for (int t = first; t <= last; t++) if (taken.get(t)) return false;     // the next one that is taken may stand at the end of the text
        return true;
    }

    public void take(int first, int last) { taken.set(first, last + 1); }

    /** A sign such as a comma or a dash. */
    public boolean sign(int token, String forms) {
        return token >= 0 && token < size() && tokens.sign(token) && forms.contains(tokens.form(token));
    }

    public boolean number(int token) { return token >= 0 && token < size() && tokens.number(token); }

    public boolean glued(int token) { return token > 0 && token < size() && tokens.glued(token); }

    public boolean hyphened(int token) { return token > 0 && token < size() && tokens.hyphened(token); }

    /** No space between this token and the one before, with or without a hyphen. */
    public boolean joined(int token) { return glued(token) || hyphened(token); }

    /** The two tokens stand on the same line, and not far from each other. */
    public boolean sameLine(int first, int last) {
        if (first < 0 || last >= size()) return false;
        return tokens.start(last) - tokens.end(first) <= FAR && (first >= last || tokens.sameLine(first, last));
    }
}
