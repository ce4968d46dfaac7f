package daman.clauses;

import daman.languages.Analysed;
import daman.text.Extents;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** How a text is laid out: its sentences, and which of its words stand in quotation marks. */
public final class Layout {
    private final List<Sentence> sentences;
    private final List<Quote> quotes;
    private final List<Turn> turns;
    private final BitSet spoken;
    private final Extents quoted;
    private final int[] sentenceAt;                                    // asked at most tokens, so that a search would take longer

    private Layout(List<Sentence> sentences, List<Quote> quotes, List<Turn> turns, BitSet tags, int size) {
        this.turns = turns;
        this.sentences = sentences;
        this.quotes = quotes;
        this.quoted = Extents.of(quotes, Quote::first, Quote::last);
        this.sentenceAt = new int[size];
        this.spoken = new BitSet(size);
        Arrays.fill(sentenceAt, -1);
        for (int s = 0; s < sentences.size(); s++) Arrays.fill(sentenceAt, sentences.get(s).first(), sentences.get(s).last() + 1, s);
        for (Quote quote : quotes) if (quote.speech()) spoken.set(quote.first(), quote.last() + 1);
        spoken.andNot(tags);
    }

    public static Layout of(Analysed words, Dialogue dialogue) {
        List<Turn> turns = dialogue.in(words);
        List<Quote> quotes = new Quotes(words, turns).find();
        return new Layout(new Sentences(words).find(), quotes, turns, Tags.within(words, quotes), words.size());
    }

    public List<Sentence> sentences() { return sentences; }

    public List<Quote> quotes() { return quotes; }

    /** Those of an interview, in the order of the text. */
    public List<Turn> turns() { return turns; }

    /** Number of the quote around a token, or -1. */
    public int quoteAt(int token) { return quoted.at(token); }

    /** The token is part of somebody's quoted sentence, and not of the tag inside it. */
    public boolean spoken(int token) { return token >= 0 && spoken.get(token); }

    /** Some token of a range is {@link #spoken}. */
    public boolean speechIn(int first, int last) {
        for (int t = first; t <= last && t < spoken.length(); t++) if (spoken.get(t)) return true;      // the next one may stand at the end of the text
        return false;
    }

    /** Number of the sentence around a token, or -1. */
    public int sentenceAt(int token) { return token < 0 || token >= sentenceAt.length ? -1 : sentenceAt[token]; }

    public Sentence sentence(int number) { return sentences.get(number); }
}
