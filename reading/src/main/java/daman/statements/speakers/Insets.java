package daman.statements.speakers;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Particles.Role;
import daman.statements.verbs.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks where something is set in between commas right before the verb. */
final class Insets {
    /** Auxiliaries and adverbs between the comma and the verb. */
    private static final int BESIDE = 3;
    /** Words of a title before the name. */
    private static final int TITLE = 14;

    private final Passage passage;
    private final Order order;
    private final Agreement agreement;
    private final Candidates candidates;
    private final boolean cases;
    private final boolean subjectFirst;
    private final boolean inverts;

    Insets(Passage passage, Order order, Agreement agreement, Candidates candidates) {
        this.passage = passage;
        this.order = order;
        this.agreement = agreement;
        this.candidates = candidates;
        this.cases = passage.language().setting("cases");
        this.inverts = passage.language().setting("inverts");
        this.subjectFirst = passage.language().setting("subject-first");
    }

    /** "Kallas, who came to Kyiv by train, told", "the opposition leader, Poilievre, argued": the person before what is set in right before the verb, or set in himself. */
    Agreement.@Nullable Candidate before(int verb, Sentence sentence) {
        if (passage.particles().is(verb - 1, Role.WHO)) return passage.tokens().is(verb - 2, ",") ? endingAt(verb - 3, sentence) : null; // "…, Umerov, who thanked"
        int comma = verb - 1;
        while (comma > sentence.first() && verb - comma <= BESIDE && (passage.particles().is(comma, Role.HAVE) || order.onlyAdverb(comma))) comma--;
        if (comma <= sentence.first() || !passage.tokens().is(comma, ",") || order.quoteEndsBefore(verb)) return null;
        int opens = passage.clauseStart(comma - 1, sentence.first());
        List<Agreement.Candidate> all = candidates.in(sentence);
        for (int c = 0; c < all.size(); c++) {
            Agreement.Candidate candidate = all.get(c);
            if (candidate.last() >= comma || !candidate.person()) continue;
            boolean apposed = subjectFirst && candidate.last() == comma - 1 && setApart(candidate.first() - 1, sentence);
            if (!apposed && !inFront(candidate, opens, comma, sentence) || cases && !agreement.nominative(candidate) || order.governed(candidate.first())) continue;
            return apposed && bareOffice(candidate) && endingAt(opens - 2, sentence) instanceof Agreement.Candidate holder ? holder : candidate;
        }
        return null;
    }

    /** "Kallas, who came,", "Alicja Wojcik, 71,", "Lindqvist, the chair,", "le porte-parole, Y,": up to the comma, what stands there is set in behind the name, or is its title. */
    private boolean inFront(Agreement.Candidate candidate, int opens, int comma, Sentence sentence) {
        if (candidate.last() == opens - 2 && (passage.particles().is(opens, Role.WHO) || opens == comma - 1 && passage.tokens().number(opens))) return true;
        if (inverts && candidate.last() == comma - 1 && candidate.first() == opens && titleBefore(opens - 2, sentence)) return true;
        return passage.partings(candidate.last(), comma) == 0 && holdsComma(candidate);
    }

    /** "Lindqvist, the chair of the committee": a name and behind a comma its title. */
    private boolean holdsComma(Agreement.Candidate candidate) {
        for (int t = candidate.first() + 1; t < candidate.last(); t++) if (passage.tokens().is(t, ",")) return true;
        return false;
    }

    private Agreement.@Nullable Candidate endingAt(int last, Sentence sentence) {
        for (Agreement.Candidate candidate : candidates.in(sentence)) if (candidate.last() == last && candidate.person()) return candidate;
        return null;
    }

    /** "The commander", of whose holder the world knows nothing. */
    private static boolean bareOffice(Agreement.Candidate candidate) { return candidate.actor() != null && candidate.actor().id().indexOf(':') > 0 && !candidate.actor().id().startsWith("name:"); }

    /** "Le porte-parole de X, Y, a averti": what stands before the comma opens its clause with an article and holds no verb, and is no name of its own. */
    private boolean titleBefore(int last, Sentence sentence) {
        int first = passage.clauseStart(last, sentence.first());
        if (!passage.particles().is(first, Role.ARTICLE) || last - first > TITLE) return false;
        for (int t = first; t <= last; t++) if (order.verb(t)) return false;
        return true;
    }

    /** A comma stands there, or before an article or a possessive: "…, their leader". */
    private boolean setApart(int t, Sentence sentence) {
        while (t > sentence.first() && (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.HIS) || passage.particles().is(t, Role.THEIR))) t--;
        return t > sentence.first() && passage.tokens().is(t, ",");
    }
}
