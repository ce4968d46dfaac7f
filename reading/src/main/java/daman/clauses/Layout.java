package daman.clauses;

import daman.languages.Analysed;
import daman.text.Extents;
import daman.text.Places;
import daman.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** How a text is laid out: its sentences, and which of its words stand in quotation marks. */
public final class Layout {
    private final List<Sentence> sentences;
    private final List<Quote> quotes;
    private final List<Turn> turns;
    private final BitSet spoken;
    private final Extents quoted;
    private final Lines lines;
    private final Places begins;                                       // of the sentences, each of which goes on to the next
    private final int size;

    /** @param words whose sentences, quotations and turns they are */
    private Layout(Lines lines, List<Sentence> sentences, List<Quote> quotes, List<Turn> turns, Analysed words) {
        this.lines = lines;
        this.size = words.size();
        this.turns = turns;
        this.sentences = sentences;
        this.quotes = quotes;
        Extents.Row quoted = new Extents.Row(quotes.size());
        for (Quote quote : quotes) quoted.add(quote.first(), quote.last());
        this.quoted = quoted.all();
        this.spoken = new BitSet(size);
        Places.Row firsts = new Places.Row(size);
        for (Sentence sentence : sentences) firsts.add(sentence.first());
        this.begins = firsts.all();
        for (Quote quote : quotes) if (quote.speech()) spoken.set(quote.first(), quote.last() + 1);
        Tags.cut(words, quotes, spoken);
    }

    public static Layout of(Analysed words, Dialogue dialogue) {
        Lines lines = new Lines(words);
        List<Turn> turns = dialogue.in(words, lines);
        List<Quote> quotes = new Quotes(words, lines, turns).find();
        return new Layout(lines, new Sentences(words, lines).find(), quotes, turns, words);
    }

    public List<Sentence> sentences() { return sentences; }

    public List<Quote> quotes() { return quotes; }

    /** Those of an interview, in the order of the text. */
    public List<Turn> turns() { return turns; }

    /** Number of the quote around a token, or -1. */
    public int quoteAt(int token) { return quoted.at(token); }

    /** The token is part of somebody's quoted sentence, and not of the tag inside it. */
    public boolean spoken(int token) { return token >= 0 && spoken.get(token); }

    /** Some token of a range lies in somebody's quoted sentence, or in a tag inside it. */
    public boolean quotedIn(int first, int last) {
        for (int q = Math.max(0, quoted.before(first + 1) - 1); q < quotes.size() && quotes.get(q).first() <= last; q++) if (quotes.get(q).speech() && quotes.get(q).last() >= first) return true;
        return false;
    }

    /** Some token of a range is {@link #spoken}. */
    public boolean speechIn(int first, int last) {
        if (!quotedIn(first, last)) return false;
        for (int t = first; t <= last && t < spoken.length(); t++) if (spoken.get(t)) return true;      // the next one may stand at the end of the text
        return false;
    }

    /** Signs that part clauses. */
    Places parting() { return lines.parting; }

    /** The first colon from a token on and before an end, which is given if there is none. */
    public int colon(int token, int end) { return Tokens.next(lines.colons, token, end); }

    /** Some semicolon stands in the text. */
    boolean semicolons() { return (lines.kinds & Marks.SEMICOLON) != 0; }

    /** Number of the sentence around a token, or -1. */
    public int sentenceAt(int token) { return token >= size ? -1 : begins.before(token + 1) - 1; }

    public Sentence sentence(int number) { return sentences.get(number); }

    /**
     * The lines of a text that are not blank, in tokens, and the signs in them, by what they do. Several look at them, so where each ends is searched for once; the next begins there,
     * as no token stands between two lines.
     */
    static final class Lines {
        private final int[] bounds;                                    // by line: where it begins; the last is the end of the text's last line
        private final long[] quotations, stops, colons;                // a bit for each token
        private final Places parting;
        private int kinds;                                             // of all signs

        Lines(Analysed words) {
            Tokens tokens = words.tokens();
            int size = tokens.size();
            this.bounds = tokens.lines();
            this.quotations = new long[(size >> 6) + 1];
            this.stops = new long[quotations.length];
            this.colons = new long[quotations.length];
            Places.Row parting = new Places.Row(size);
            for (int t = tokens.nextSign(0, size); t < size; t = tokens.nextSign(t + 1, size)) {
                char sign = tokens.firstChar(t);
                int kind = Marks.kinds(sign);
                kinds |= kind;
                if ((kind & Marks.PARTS) != 0) parting.add(t);
                if (sign == ':') colons[t >> 6] |= 1L << t;
                if ((kind & (Marks.ENDS | Marks.CLOSES | Marks.QUOTATION)) != 0) note(t, kind);
            }
            this.parting = parting.all();
        }

        private void note(int t, int kind) {
            if ((kind & Marks.QUOTATION) != 0) quotations[t >> 6] |= 1L << t;
            if ((kind & (Marks.ENDS | Marks.CLOSES)) != 0) stops[t >> 6] |= 1L << t;
        }

        /** The first quotation mark from a token on and before an end, which is given if there is none. */
        int quotation(int token, int end) { return Tokens.next(quotations, token, end); }

        /** The same for a sign that may end a sentence, or stand behind one that does. */
        int stop(int token, int end) { return Tokens.next(stops, token, end); }

        int count() { return bounds.length - 1; }

        int first(int line) { return bounds[line]; }

        /** One past its last token; the first one where it has none. */
        int end(int line) { return bounds[line + 1]; }
    }
}
