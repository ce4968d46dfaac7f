package daman.clauses;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds quotations in one pass over each line; marks of either direction open and close, as newsrooms type them. */
final class Quotes {
    private static final int SPEECH_WORDS = 4;
    /** So many words are speech wherever they begin; no rule asks whether there are more. */
    private static final int MANY = 8;
    /** So many words of a name stand between marks within a quotation. */
    private static final int NAME = 6;
    /** Tokens. A longer line that opens with a dash is nobody's words as a whole: each statement in it has all of it for evidence, and there may be thousands. */
    private static final int LONGEST = 500;

    private final Analysed words;
    private final Tokens tokens;
    private final Layout.Lines lines;
    private final List<Quote> found = new ArrayList<>();
    /** Where a turn of an interview begins behind its dash or label, which makes it no dash speech. */
    private final BitSet turns = new BitSet();

    Quotes(Analysed words, Layout.Lines lines, List<Turn> turns) {
        this.words = words;
        this.tokens = words.tokens();
        this.lines = lines;
        for (Turn turn : turns) this.turns.set(turn.first());
    }

    List<Quote> find() {
        boolean list = false;
        for (int l = 0; l < lines.count(); l++) {
            int first = lines.first(l), end = lines.end(l);
            while (first < end && tokens.is(first, ">")) first++;
            if (first + 1 < end && tokens.sign(first) && turns.get(first + 1)) first++;
            list = dashes(l) && (list || dashes(l + 1) && l > 0 && announced(first));
            if (end > first && !list) line(first, end);
        }
        return found;
    }

    /** A dash opens the line. */
    private boolean dashes(int l) {
        return l < lines.count() && lines.first(l) < lines.end(l) && tokens.sign(lines.first(l)) && Marks.dash(tokens.firstChar(lines.first(l)));
    }

    /** Lines behind a colon of which several open with a dash are the entries of a list and nobody's words. */
    private boolean announced(int first) { return first > 0 && tokens.is(first - 1, ":"); }

    /** "– Norway: 85 billion kroner;" is an item of a list and nobody's words. */
    private boolean item(int first, int end) {
        if (tokens.is(end - 1, ";")) return true;
        for (int t = first + 2; t < Math.min(end, first + 6); t++) {
            if (!tokens.is(t, ":")) continue;
            for (int v = t + 1; v < end; v++) if (words.may(v, Feature.VERB) && !words.may(v, Feature.NOUN)) return false;
            return true;
        }
        return false;
    }

    private void line(int first, int end) {
        char start = tokens.firstChar(first);
        if (tokens.sign(first) && (Marks.dash(start) || start == '*') && end - first > 2 && end - first <= LONGEST && !tokens.glued(first + 1)) {
            if (Marks.dash(start) && !listed(first + 1) && !item(first, end)) dash(first, end);
            return;
        }
        int open = -1, depth = 0;
        for (int t = lines.quotation(first, end); t < end; t = lines.quotation(t + 1, end)) {
            char c = tokens.firstChar(t);
            if (open < 0) {
                if (opens(t, c, end)) {
                    open = t;
                    depth = 0;
                }
            } else if (c == '«' && tokens.firstChar(open) == '«' || c == '"' && tokens.firstChar(open) == '"' && nested(t, end)) {
                depth++;
            } else if (closes(open, t, c, end)) {
                if (depth > 0 && (c == '»' || c == '"')) {
                    depth--;
                } else {
                    add(open, t);
                    open = -1;
                }
            }
        }
        if (open >= 0 && !Marks.thin(tokens.firstChar(open)) && end - open > SPEECH_WORDS) add(open, end - 1);
    }

    /** "The "Danish model" works", he said: a straight mark before a word, the one that closes it a few words on, and one more that closes what was open. */
    private boolean nested(int t, int end) {
        if (tokens.glued(t) || t + 1 >= end || !tokens.glued(t + 1)) return false;
        int close = mark(t, end), last = close < 0 ? -1 : mark(close, end);
        return close >= 0 && close - t <= NAME && tokens.glued(close) && last >= 0 && tokens.glued(last);
    }

    private int mark(int after, int end) {
        for (int t = lines.quotation(after + 1, end); t < end; t = lines.quotation(t + 1, end)) if (tokens.firstChar(t) == '"') return t;
        return -1;
    }

    /** Dialogue: "– Words, – said the minister. – More words." is the speaker's up to the tag and after it. */
    private void dash(int first, int end) { found.add(new Quote(first, end - 1, true, true)); }

    /** "- 2,4 G$ en prêts;": an entry of a list, no dialogue. */
    private boolean listed(int t) { return tokens.number(t) || tokens.word(t) && Character.isLowerCase(tokens.firstChar(t)); }

    private boolean opens(int t, char c, int end) {
        if (t + 1 >= end) return false;
        boolean spaceBefore = t == 0 || !tokens.glued(t) || !tokens.word(t - 1) && !tokens.number(t - 1);
        if (Marks.thin(c)) return spaceBefore && tokens.glued(t + 1) && c != '’' || spaceBefore && c == '‘';
        if (c == '»' || c == '›') return spaceBefore && tokens.glued(t + 1);
        if (c == '”') return tokens.glued(t + 1);
        return true;
    }

    private boolean closes(int open, int t, char c, int end) {
        if (Marks.closers(tokens.firstChar(open)).indexOf(c) < 0) return false;
        if (!Marks.thin(c)) return true;
        return tokens.glued(t) && (t + 1 >= end || !tokens.glued(t + 1) || tokens.sign(t + 1));
    }

    private void add(int first, int last) { found.add(new Quote(first, last, speech(first, last), false)); }

    /** A sentence or clause of somebody, as against a name, a title or a few words set apart. */
    private boolean speech(int first, int last) {
        int count = 0;
        for (int t = first + 1; t <= last && count < MANY; t++) if (tokens.word(t)) count++;
        boolean afterColon = first > 0 && tokens.is(first - 1, ":");
        boolean sentenceEnd = Marks.ends(tokens.firstChar(last - 1)) || Marks.comma(tokens.firstChar(last - 1));
        if (afterColon) return count >= 1;
        if (startsLine(first) && last + 2 < tokens.size() && Marks.comma(tokens.firstChar(last + 1)) && Marks.dash(tokens.firstChar(last + 2))) return count >= 1;
        boolean partial = !startsLine(first) && !begins(first) && first > 0 && tokens.word(first - 1);
        if (sentenceEnd && count >= 2 && !(partial && words.language().setting("subject-first"))) return true;
        if (sentenceEnd && startsLine(first) && count == 1) return true;
        return count >= SPEECH_WORDS && (startsLine(first) || begins(first) || followedByTag(last) || count >= MANY) && verb(first, last);
    }

    private boolean verb(int first, int last) {
        for (int t = first + 1; t <= last; t++) if (words.may(t, Feature.VERB)) return true;
        return false;
    }

    private boolean startsLine(int first) {
        int before = first - 1;
        return before < 0 || !tokens.sameLine(before, first) || tokens.is(before, ">")
                || Marks.ends(tokens.firstChar(before));
    }

    /** The quoted words begin with a capital, as a sentence does. */
    private boolean begins(int first) { return first + 1 < tokens.size() && tokens.word(first + 1) && tokens.capital(first + 1); }

    private boolean followedByTag(int last) {
        return last + 1 < tokens.size() && (Marks.comma(tokens.firstChar(last + 1)) || Marks.dash(tokens.firstChar(last + 1)));
    }
}
