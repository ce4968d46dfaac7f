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

    public final Analysed words;
    public final Tokens tokens;
    public final Signs signs;
    public final @Nullable LocalDate published;
    private final List<Signs.@Nullable Hit>[] hits;
    private final BitSet taken = new BitSet();

    @SuppressWarnings("unchecked")
    public Scan(Analysed words, Signs signs, @Nullable LocalDate published) {
        this.words = words;
        this.tokens = words.tokens();
        this.signs = signs;
        this.published = published;
        this.hits = (List<Signs.Hit>[]) new List<?>[words.size()];
    }

    public int size() { return words.size(); }

    /** Something of the tables, or a number, starts at a token: most words need no closer look. */
    public boolean marked(int token) { return number(token) || !hits(token).isEmpty(); }

    /** Every phrase of the tables that starts at a token. */
    public List<Signs.Hit> hits(int token) {
        if (token < 0 || token >= hits.length) return List.of();
        if (hits[token] == null) {
            List<Signs.Hit> all = new ArrayList<>(0);
            walk(token, signs.root(), false, true, all);
            hits[token] = all.isEmpty() ? List.of() : all;
        }
        return hits[token];
    }

    private void walk(int token, Signs.Node node, boolean and, boolean first, List<Signs.Hit> all) {
        if (token >= size()) return;
        for (Signs.Bare bare : signs.bare(tokens.form(token))) {
            Signs.Node next = node.next.get(bare.form());
            if (next == null) continue;
            boolean joined = first ? bare.and() : and;
            for (Sign sign : next.signs) all.add(new Signs.Hit(token, sign, joined));
            if (!next.next.isEmpty()) walk(token + 1, next, joined, false, all);
        }
    }

    /** The longest phrase of one of these kinds that starts at a token. */
    public Signs.@Nullable Hit at(int token, Kind... kinds) {
        Signs.Hit best = null;
        for (Signs.Hit hit : hits(token)) {
            for (Kind kind : kinds) if (hit.sign().kind() == kind) best = Signs.longer(best, hit);
        }
        return best;
    }

    public boolean is(int token, Kind... kinds) { return at(token, kinds) != null; }

    /** The longest phrase of one of these kinds that ends at a token. */
    public Signs.@Nullable Hit ending(int token, Kind... kinds) {
        Signs.Hit best = null;
        for (int start = token; start >= 0 && start > token - BACK; start--) {
            for (Signs.Hit hit : hits(start)) {
                if (hit.last() != token) continue;
                for (Kind kind : kinds) if (hit.sign().kind() == kind) best = hit;
            }
        }
        return best;
    }

    /** Where the phrase of this kind starts that ends at a token, or -1. */
    public int startOf(int token, Kind... kinds) {
        int found = -1;
        for (int start = token; start >= 0 && start > token - BACK; start--) {
            for (Signs.Hit hit : hits(start)) {
                if (hit.last() != token) continue;
                for (Kind kind : kinds) if (hit.sign().kind() == kind) found = start;
            }
        }
        return found;
    }

    public boolean free(int token) { return token >= 0 && token < size() && !taken.get(token); }

    public boolean free(int first, int last) {
        int taken = this.taken.nextSetBit(first);
        return taken < 0 || taken > last;
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

    /** The two tokens stand on the same line. */
    public boolean sameLine(int first, int last) {
        if (first < 0 || last >= size()) return false;
        int from = tokens.end(first);
        int to = tokens.start(last);
        if (to - from > 400) return false;
        return tokens.text().chars().indexOf('\n', from, Math.max(from, to)) < 0;
    }
}
