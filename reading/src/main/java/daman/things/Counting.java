package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Measured;

/** Whether a number counts a noun. */
final class Counting {
    /** Small words from "the first" to the number of all. */
    private static final int SOME = 3;
    private static final Role OF_ALL = Role.any(Role.OF, Role.ARTICLE, Role.PREP, Role.FROM);
    /** What parts a number from a noun. */
    private static final Role APART = Role.any(Role.AND, Role.TO, Role.WILL, Role.BE, Role.HAVE, Role.COUNTRIES);

    private final Passage passage;
    private final Terms terms;

    Counting(Passage passage, Terms terms) {
        this.passage = passage;
        this.terms = terms;
    }

    /** "One more tranche", "one agreement": a number of these says nothing. */
    static boolean countable(Measure measure) {
        return switch (measure) {
            case AIR_DEFENCE, ARMS, TRAINING, FORCES -> true;
            case FINANCING, AGREEMENT, INDUSTRY, INTELLIGENCE, MEMBERSHIP, GUARANTEE -> false;
        };
    }

    /** "PBV 302 carriers": the number of a type. */
    private boolean model(int token) {
        if (token < 0 || !passage.tokens().word(token)) return false;
        String spelled = passage.words().text().of(passage.tokens().span(token, token));
        return spelled.length() > 1 && spelled.length() < 5 && spelled.equals(spelled.toUpperCase(java.util.Locale.ROOT)) && !spelled.equals(spelled.toLowerCase(java.util.Locale.ROOT)) && !passage.namedAt(token);
    }

    /** "Not one soldier", "pas un seul char": the one that there is not. */
    boolean none(Measured.Number number) {
        return number.value().compareTo(java.math.BigDecimal.ONE) == 0 && (passage.particles().is(number.first() - 1, Role.NOT) || passage.particles().is(number.first() - 2, Role.NOT));
    }

    /** "The first of the 24 jets", "half of the 30 tanks": so many there are in all, and some of them are meant. */
    boolean whole(int number) {
        for (int t = number - 1; t >= Math.max(0, number - SOME); t--) {
            if (terms.someOf.at(passage.words(), t)) return t < number - 1;
            if (!passage.particles().is(t, OF_ALL) && !terms.of.at(passage.words(), t)) return false;
        }
        return false;
    }

    /** A number counts the noun right after it; adjectives and small words may stand between. */
    boolean counts(Measured.Number number, int noun) {
        if (terms.verbFirst && passage.words().may(number.first(), Feature.ARTICLE)) return false;      // "the thirtieth package"
        int gap = noun - number.last() - 1;
        if (gap == -1 && number.first() < noun) return true;      // "15 тисяч військових", where the table spells the thousand
        boolean name = passage.tokens().capital(number.last()) && number.first() != passage.layout().sentence(passage.layout().sentenceAt(noun)).first() && passage.tokens().word(number.first() - 1);
        if (name && !terms.caseless) return false;      // "aux Vingt-Sept", but not "(AFP) – Vingt chars"
        if (gap < 0 || gap > 4 || model(number.first() - 1)) return false;
        for (int t = number.last() + 1; t < noun; t++) {
            if (passage.tokens().sign(t) && !Marks.quotation(passage.tokens().firstChar(t)) && !Marks.dash(passage.tokens().firstChar(t))) return false;
            if (passage.particles().is(t, APART) || finite(t)) return false;
        }
        return true;
    }

    boolean finite(int t) {
        long features = passage.words().features(t);
        return Feature.VERB.in(features) && !Feature.NOUN.in(features) && !Feature.ADJECTIVE.in(features) && !Feature.PARTICIPLE.in(features)
                && (Feature.PAST.in(features) || Feature.PRESENT.in(features) || Feature.FUTURE.in(features));
    }
}
