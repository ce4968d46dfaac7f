package daman.clauses;

import daman.languages.Feature;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.names.Actor;

/** What a word is in its place, where a form may be a verb or a noun: noun phrases, verbs with a subject, and what goes with a verb. */
final class Phrases {
    /** What is asked of a token again and again, for each thing and each verb of its sentence: bits of a byte, all found out when one is first asked for. */
    private static final int LIGHT = 1, FINITE = 2, VERB = 4, NOMINAL = 8, KNOWN = 16;
    /** It is light if the word before it is, which is looked for when that is asked. */
    private static final int LIKE_BEFORE = 32;

    private static final Role SMALL = Role.any(Role.PREPOSITIONS, Role.AND, Role.BUT, Role.THAT, Role.WHO, Role.IF, Role.WILL, Role.MAY, Role.NOT);
    private static final Role OPENERS = Role.any(Role.PERSONAL, Role.DETERMINERS);
    private static final Role AUXILIARIES = Role.any(Role.HAVE, Role.BE);
    /** Verbs of their own beside another, and all small words that go with one. */
    private static final Role MODALS = Role.any(Role.WILL, Role.MAY);
    private static final Role WITH_VERBS = Role.any(MODALS, Role.NOT, Role.CLITIC, Role.EACH);
    private static final long TENSES = Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.CONDITIONAL.bit();

    private final Passage passage;
    private final byte[] answers;                                      // by token
    private final Particles.Marks particles;

    Phrases(Passage passage) {
        this.passage = passage;
        this.answers = new byte[passage.words().size()];
        this.particles = passage.particles();
    }

    /** No before the first token and behind the last. */
    private boolean answer(int t, int question) {
        if (t < 0 || t >= answers.length) return false;
        int known = answers[t];
        if (known == 0) answers[t] = (byte) (known = KNOWN | (passage.namedAt(t) || !passage.tokens().word(t) ? otherwise(t) : word(t)));
        return (known & question) != 0;
    }

    /** A name, a number or a sign: part of a noun phrase or nothing. */
    private int otherwise(int t) { return !day(t) && (passage.namedAt(t) || passage.tokens().number(t) || possessive(t) || joint(t)) ? NOMINAL : 0; }

    private int word(int t) {
        long features = passage.words().features(t);
        boolean possessive = possessive(t), any = particles.any(t), small = any && small(t), auxiliary = any && !possessive && particles.is(t, AUXILIARIES), day = day(t);
        boolean verb = Feature.VERB.in(features) && !Feature.NOUN.in(features) && !small && !attributive(t, features);
        int found = verb ? VERB : 0;
        if (!possessive) {
            if (auxiliary || verb && (features & TENSES) != 0 || any && particles.is(t, MODALS)) found |= FINITE;
            if (auxiliary || day || any && particles.is(t, WITH_VERBS)) found |= LIGHT;
            else if (!small && Feature.ADVERB.in(features) && !Feature.VERB.in(features)) found |= Feature.NOUN.in(features) ? LIKE_BEFORE : LIGHT;
        }
        return !day && (possessive || !small && !auxiliary && !verb || any && opens(t)) ? found | NOMINAL : found;
    }

    /** Part of a date: "on Friday", "last week". */
    boolean day(int t) { return t >= 0 && passage.dayAt(t) || t >= -1 && passage.dayAt(t + 1) && preposition(t); }

    /** A word that goes with the verb after it: auxiliary, negation, adverb. */
    boolean light(int t) { return answer(t, LIGHT) || answer(t, LIKE_BEFORE) && lightLikeBefore(t); }

    private boolean lightLikeBefore(int last) {
        int t = last;
        while (answer(t - 1, LIKE_BEFORE)) t--;
        boolean light = answer(t - 1, LIGHT);
        for (; t <= last; t++) answers[t] = (byte) (answers[t] & ~LIKE_BEFORE | (light ? LIGHT : 0));
        return light;
    }

    /** A verb that has a subject of its own. */
    boolean finite(int t) { return answer(t, FINITE); }

    /** Any form of a verb but those that are as often nouns. */
    boolean verb(int t) { return answer(t, VERB); }

    /** Part of a noun phrase. */
    boolean nominal(int t) { return answer(t, NOMINAL); }

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
            if (passage.actorAt(t) instanceof Actor actor && actor.kind().acts() && !title(t - 1)) break;
            t = start(t - 1);
        }
        return t;
    }

    /** A word that may stand before a name in one noun phrase with it. */
    private boolean title(int t) { return possessive(t) || !passage.namedAt(t) && (passage.words().may(t, Feature.ADJECTIVE) || opens(t) || joint(t)); }

    private int start(int t) {
        Actor actor = passage.actorAt(t);
        return actor == null ? t : actor.first();
    }

    /** "The promised tanks": a participle within a noun phrase. */
    private boolean attributive(int t, long features) {
        if (!Feature.ADJECTIVE.in(features) && !Feature.PARTICIPLE.in(features)) return false;
        return passage.tokens().hyphened(t) || t > 0 && (opens(t - 1) || possessive(t - 1) || passage.tokens().number(t - 1));
    }

    private boolean small(int t) { return particles.is(t, SMALL); }

    /** A quotation mark, or a hyphen within a word. */
    private boolean joint(int t) {
        if (!passage.tokens().sign(t)) return false;
        char c = passage.tokens().firstChar(t);
        return Marks.quotation(c) || Marks.dash(c) && passage.tokens().glued(t) && passage.tokens().glued(t + 1) || c == '$' || c == '€' || c == '£' || c == '%';
    }
}
