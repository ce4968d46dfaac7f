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
        for (int t = sentence.first(); t < Math.min(sentence.last(), sentence.first() + LONGEST); t++) {
            if (passage.layout().quoteAt(t) >= 0 || verb(passage, t)) break;
            if (passage.tokens().sign(t) && Marks.dash(passage.tokens().firstChar(t)) && t > sentence.first()) return t + 1;
        }
        return sentence.first();
    }

    private static boolean verb(Passage passage, int t) {
        long features = passage.words().features(t);
        return Feature.VERB.in(features) && !Feature.NOUN.in(features) && !Feature.NAME.in(features) && !Feature.ADJECTIVE.in(features);
    }
}
