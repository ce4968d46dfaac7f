package daman.claims;

import daman.measures.Amount;
import java.util.List;
import java.util.Set;

/**
 * What a report says around a claim, and where in the report.
 *
 * @param sentence     number of the sentence in which its words begin; 0 is the headline
 * @param lastSentence number of the sentence in which they end
 * @param signs        what the words beside it say of the promise
 * @param sums         other sums of the same sentences: "the first 9 billion <i>of the loan of 90</i>"
 */
public record Telling(int sentence, int lastSentence, Set<Sign> signs, List<Amount> sums) {
    /** Sentences at a report's beginning that tell what is new. */
    private static final int LEAD = 2;

    public Telling {
        signs = Set.copyOf(signs);
        sums = List.copyOf(sums);
    }

    /** Nothing is known of what stands around it. */
    public static final Telling NONE = new Telling(LEAD + 1, LEAD + 1, Set.of(), List.of());

    /** What a word says of the promise beside it ({@code languages/xx/telling.tsv}). */
    public enum Sign {
        /** A sum of all that was ever given: "in total, since 2022". */
        TOTAL,
        /** Told again: "previously announced, had promised". */
        EARLIER,
        /** One more of the kind: "another package". */
        ANOTHER,
        /** Out of something larger: "a tranche, the first of". */
        PART,
        /** What something larger holds: "the package includes". */
        HELD,
        /** One that came before the one told of: "the previous package, preceded by". */
        PRECEDING;

        public String id() { return name().toLowerCase(java.util.Locale.ROOT); }

        public static Sign of(String id) { return valueOf(id.toUpperCase(java.util.Locale.ROOT)); }
    }

    public boolean has(Sign sign) { return signs.contains(sign); }

    /** Whether it is what the report is about, and not told again. */
    public boolean isNews() { return sentence <= LEAD && !has(Sign.EARLIER); }
}
