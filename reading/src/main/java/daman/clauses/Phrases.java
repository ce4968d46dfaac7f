package daman.clauses;

import daman.languages.Feature;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.names.Actor;

/** What a word is in its place, where a form may be a verb or a noun: noun phrases, verbs with a subject, and what goes with a verb. */
final class Phrases {
    /** What is asked of a token again and again, for each thing and each verb of its sentence: bits of a byte. */
    private static final int LIGHT = 1, FINITE = 2, VERB = 4, NOMINAL = 8;
    /** So many bits above an answer stands whether it is known. */
    private static final int KNOWN = 4;

    private static final Role SMALL = Role.any(Role.PREPOSITIONS, Role.AND, Role.BUT, Role.THAT, Role.WHO, Role.IF, Role.WILL, Role.MAY, Role.NOT);
    private static final Role OPENERS = Role.any(Role.PERSONAL, Role.DETERMINERS);

    private final Passage passage;
    private final byte[] answers;                                      // by token
    private final Particles.Marks particles;

    Phrases(Passage passage) {
        this.passage = passage;
        this.answers = new byte[passage.words().size()];
        this.particles = passage.particles();
    }

    /** Found out when it is first asked; no before the first token and behind the last. */
    private boolean answer(int t, int question) {
        if (t < 0 || t >= answers.length) return false;
        if ((answers[t] & question << KNOWN) == 0) {
            boolean yes = is(t, question);                             // which may ask other things of the same token
            answers[t] |= (byte) (question << KNOWN | (yes ? question : 0));
        }
        return (answers[t] & question) != 0;
    }

    private boolean is(int t, int question) {
        return switch (question) {
            case LIGHT -> isLight(t);
            case FINITE -> isFinite(t);
            case VERB -> isVerb(t);
            default -> isNominal(t);
        };
    }

    /** Part of a date: "on Friday", "last week". */
    boolean day(int t) { return t >= 0 && passage.dayAt(t) || t >= -1 && passage.dayAt(t + 1) && preposition(t); }

    /** A word that goes with the verb after it: auxiliary, negation, adverb. */
    boolean light(int t) { return answer(t, LIGHT); }

    private boolean isLight(int t) {
        if (!passage.tokens().word(t) || passage.actorAt(t) != null || possessive(t)) return false;
        if (particles.is(t, Role.WILL) || particles.is(t, Role.MAY) || particles.is(t, Role.NOT) || particles.is(t, Role.CLITIC) || particles.is(t, Role.EACH) || auxiliary(t) || day(t)) return true;
        return passage.words().may(t, Feature.ADVERB) && !passage.words().may(t, Feature.VERB) && !small(t) && (!passage.words().may(t, Feature.NOUN) || light(t - 1));
    }

    /** A verb that has a subject of its own. */
    boolean finite(int t) { return answer(t, FINITE); }

    private boolean isFinite(int t) {
        if (!passage.tokens().word(t) || passage.actorAt(t) != null || possessive(t)) return false;
        if (particles.is(t, Role.WILL) || particles.is(t, Role.MAY) || auxiliary(t)) return true;
        long features = passage.words().features(t);
        if (!Feature.PAST.in(features) && !Feature.PRESENT.in(features) && !Feature.FUTURE.in(features) && !Feature.CONDITIONAL.in(features)) return false;
        return Feature.VERB.in(features) && !Feature.NOUN.in(features) && !small(t) && !attributive(t);
    }

    /** Any form of a verb but those that are as often nouns. */
    boolean verb(int t) { return answer(t, VERB); }

    private boolean isVerb(int t) {
        return passage.tokens().word(t) && passage.actorAt(t) == null && passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN) && !small(t) && !attributive(t);
    }

    /** Part of a noun phrase. */
    boolean nominal(int t) { return answer(t, NOMINAL); }

    private boolean isNominal(int t) {
        if (day(t)) return false;
        if (passage.actorAt(t) != null || passage.tokens().number(t) || possessive(t)) return true;
        if (!passage.tokens().word(t)) return joint(t);
        if (opens(t)) return true;
        return !small(t) && !auxiliary(t) && !verb(t);
    }

    /** Every noun phrase begins with such a word, if it has one. */
    boolean opens(int t) { return particles.is(t, OPENERS); }

    boolean pronoun(int t) { return particles.is(t, Role.PERSONAL); }

    boolean preposition(int t) { return particles.is(t, Role.PREPOSITIONS); }

    boolean relative(int t) { return particles.is(t, Role.WHO); }

    boolean possessive(int t) { return t < passage.words().size() && passage.tokens().glued(t) && passage.tokens().is(t, "'s") && !passage.words().may(t + 1, Feature.GERUND); }

    /** The noun phrase's first token that reaches to {@code last} without a preposition. */
    int base(int last, int low) {
        int t = start(last);
        while (t > low && nominal(t - 1) && !opens(t)) {
            Actor actor = passage.actorAt(t);
            boolean title = possessive(t - 1) || passage.actorAt(t - 1) == null && (passage.words().may(t - 1, Feature.ADJECTIVE) || opens(t - 1) || joint(t - 1));
            if (actor != null && actor.kind().acts() && !title) break;
            t = start(t - 1);
        }
        return t;
    }

    private int start(int t) {
        Actor actor = passage.actorAt(t);
        return actor == null ? t : actor.first();
    }

    /** "The promised tanks": a participle within a noun phrase. */
    private boolean attributive(int t) {
        if (!passage.words().may(t, Feature.ADJECTIVE) && !passage.words().may(t, Feature.PARTICIPLE)) return false;
        if (passage.tokens().hyphened(t)) return true;
        return t > 0 && (opens(t - 1) || possessive(t - 1) || passage.tokens().number(t - 1));
    }

    private boolean small(int t) { return particles.is(t, SMALL); }

    private boolean auxiliary(int t) { return (particles.is(t, Role.HAVE) || particles.is(t, Role.BE)) && !possessive(t); }

    /** A quotation mark, or a hyphen within a word. */
    private boolean joint(int t) {
        if (!passage.tokens().sign(t)) return false;
        char c = passage.tokens().firstChar(t);
        return Marks.quotation(c) || Marks.dash(c) && passage.tokens().glued(t) && passage.tokens().glued(t + 1) || c == '$' || c == '€' || c == '£' || c == '%';
    }
}
