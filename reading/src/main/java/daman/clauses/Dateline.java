package daman.clauses;

import daman.languages.Feature;

/** "BERLIN (Wire) — …": the place and the agency before a report's first sentence say where it was written and no more. */
public final class Dateline {
    private static final int LONGEST = 12;
    private static final int FIRST_LINES = 2;

    private Dateline() {}

    /** The first token of the sentence proper. */
    public static int after(Passage passage, Sentence sentence) {
        if (sentence.line() > FIRST_LINES) return sentence.first();
        int end = Math.min(sentence.last(), sentence.first() + LONGEST);
        for (int t = passage.tokens().nextSign(sentence.first() + 1, end); t < end; t = passage.tokens().nextSign(t + 1, end)) {
            if (Marks.dash(passage.tokens().firstChar(t))) return bare(passage, sentence.first(), t) ? t + 1 : sentence.first();
        }
        return sentence.first();
    }

    /** Nothing is said up to a dash. */
    private static boolean bare(Passage passage, int first, int dash) {
        for (int t = first; t <= dash; t++) if (passage.layout().quoteAt(t) >= 0 || verb(passage, t)) return false;
        return true;
    }

    private static boolean verb(Passage passage, int t) {
        long features = passage.words().features(t);
        return Feature.VERB.in(features) && !Feature.NOUN.in(features) && !Feature.NAME.in(features) && !Feature.ADJECTIVE.in(features);
    }
}
