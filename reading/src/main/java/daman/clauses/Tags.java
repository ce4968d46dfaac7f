package daman.clauses;

import daman.languages.Analysed;
import daman.languages.Feature;
import java.util.BitSet;
import java.util.List;

/** The tag that stands between dashes inside the words said: "We shall stay, – said the minister. – We always have". */
final class Tags {
    private static final int LEAD = 2;

    private Tags() {}

    /** Takes the tokens of all tags inside quotations out of what is spoken. */
    static void cut(Analysed words, List<Quote> quotes, BitSet spoken) {
        for (Quote quote : quotes) {
            for (int t = next(words, quote.first() + 2, quote); t < quote.last(); t = next(words, t + 1, quote)) {
                if (!dash(words, t) || !pauses(words, t - 1) || !verbSoon(words, t + 1, quote.last())) continue;
                int end = t + 1;
                while (end < quote.last() && !(dash(words, end) && pauses(words, end - 1))) end++;
                spoken.clear(t, end < quote.last() || quote.dash() ? end + 1 : end);
                t = end;
            }
        }
    }

    private static int next(Analysed words, int t, Quote quote) { return words.tokens().nextSign(t, quote.last()); }

    private static boolean dash(Analysed words, int t) { return words.tokens().sign(t) && Marks.dash(words.tokens().firstChar(t)); }

    private static boolean pauses(Analysed words, int t) {
        return words.tokens().sign(t) && (Marks.comma(words.tokens().firstChar(t)) || Marks.ends(words.tokens().firstChar(t)));
    }

    /** A finite verb of the third person stands at the tag's beginning, in small letters. */
    private static boolean verbSoon(Analysed words, int first, int last) {
        if (words.tokens().capital(first)) return false;
        for (int t = first; t <= Math.min(last, first + LEAD); t++) {
            long features = words.features(t);
            if (!words.tokens().word(t)) return false;
            boolean finite = Feature.PAST.in(features) || Feature.PRESENT.in(features);
            if (Feature.VERB.in(features) && finite && (!Feature.FIRST.in(features) || Feature.THIRD.in(features))) return true;
        }
        return false;
    }
}
