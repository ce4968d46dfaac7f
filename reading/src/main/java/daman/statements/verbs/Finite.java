package daman.statements.verbs;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;

/** Whether a word that may be one of saying is a verb that tells here that somebody said something. */
public final class Finite {
    /** What may stand between "not" and a verb. */
    private static final Role BEFORE_VERBS = Role.any(Role.HAVE, Role.BE, Role.HE, Role.SHE);

    private final Passage passage;
    private final boolean inverts, subjectFirst;

    public Finite(Passage passage) {
        this.passage = passage;
        this.inverts = passage.language().setting("inverts");
        this.subjectFirst = passage.language().setting("subject-first");
    }

    /** "Was announced", "to announce" and "announced last week" (a participle) say nothing of their own, nor does the reporter's "we recall". */
    public boolean tells(Lexicon.Hit<?> hit) {
        boolean reflexive = hit.last() > hit.first() && passage.particles().is(hit.first(), Role.SELF);
        long features = reflexive ? passage.words().features(hit.first() + 1) : hit.features();
        if (Feature.FIRST.in(features) && !Feature.THIRD.in(features) && !(Feature.PARTICIPLE.in(features) && auxiliary(hit.first()))) return false;
        if (noun(reflexive ? hit.first() + 1 : hit.first())) return false;
        if (!Feature.VERB.in(features)) return !Feature.NOUN.in(features) || passage.language().setting("caseless");
        long finite = Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.CONDITIONAL.bit();
        if ((features & finite) != 0) return !passivePast(hit);
        if (Feature.GERUND.in(features)) return progressive(hit.first());
        if (Feature.INFINITIVE.in(features)) return narrates(hit.first());
        return Feature.PARTICIPLE.in(features) && auxiliary(hit.first()) && !passivePast(hit);
    }

    /** "Et le président, Petr Pavel, d'ajouter que": the infinitive that goes on with a tale. */
    private boolean narrates(int verb) {
        if (!inverts || !passage.particles().is(verb - 1, Role.OF)) return false;
        int who = passage.tokens().is(verb - 2, ",") ? verb - 3 : verb - 2;
        Actor actor = passage.actorAt(who);
        int start = passage.layout().sentence(passage.layout().sentenceAt(verb)).first();
        return actor != null && actor.kind().acts() && actor.last() == who && passage.particles().is(start, Role.AND);
    }

    /** "Lance-roquettes", "cette somme": the look of a verb in a compound or after its article. "Dit-il" stays a verb. */
    private boolean noun(int t) {
        if (passage.tokens().hyphened(t) && !passage.particles().is(t - 1, Role.HE) && !passage.particles().is(t - 1, Role.SHE)) return true;
        boolean joined = t + 1 < passage.tokens().size() && passage.tokens().hyphened(t + 1);
        if (joined && passage.words().may(t + 1, Feature.NOUN) && !passage.particles().is(t + 1, Role.HE) && !passage.tokens().hyphened(t + 2)) return true;
        if (!inverts || !passage.words().may(t, Feature.NOUN)) return false;
        boolean described = passage.words().may(t - 1, Feature.ADJECTIVE) && !passage.words().may(t - 1, Feature.NOUN) && passage.particles().is(t - 2, Role.ARTICLE);   // "les principales annonces"
        return described || passage.particles().is(t - 1, Role.ARTICLE) && !objectOf(t);
    }

    /** "Comme l'annonce Berlin", not "L'annonce de Berlin", "après l'annonce": the article is the verb's object unless it begins a clause or follows a preposition. */
    private boolean objectOf(int verb) {
        if (!passage.particles().is(verb - 1, Role.CLITIC) || passage.clauseStart(verb) == verb - 1) return false;
        return !passage.particles().is(verb - 2, Role.PREP) && !passage.particles().is(verb - 2, Role.TO) && !passage.particles().is(verb - 2, Role.BY) && !passage.particles().is(verb - 2, Role.AND);
    }

    /** "Did not say", "числа не називають": nothing was said. */
    public boolean negated(int verb) {
        if (subjectFirst && spared(verb)) return true;
        if (!passage.particles().anywhere(Role.NOT)) return false;
        if (subjectFirst && noOne(verb)) return true;
        for (int t = verb - 1; t >= Math.max(0, verb - 2); t--) {
            if (passage.particles().is(t, Role.NOT)) return true;
            if (!passage.particles().is(t, BEFORE_VERBS)) return false;
        }
        return false;
    }

    /** "Did not have to explain", "has yet to say": what is to be said is not. */
    private boolean spared(int verb) {
        if (!passage.particles().is(verb - 1, Role.TO) || passage.words().may(verb, Feature.PAST)) return false;
        if (passage.particles().is(verb - 2, Role.WHO)) return true;                       // "has 30 days in which to object"
        for (int t = verb - 2; t >= Math.max(0, verb - 5) && passage.tokens().word(t); t--) if (passage.particles().is(t, Role.NOT)) return true;
        return false;
    }

    /** "Nobody in Berlin denies". */
    private boolean noOne(int verb) {
        Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(verb));
        int start = passage.clauseStart(verb, sentence.first());
        while (start < verb && passage.particles().is(start, Role.AND)) start++;
        return verb - start <= 5 && start < verb && passage.particles().is(start, Role.NOT);
    }

    /** "Які вони пообіцяли": a relative clause tells what was said elsewhere, unless it has a content of its own. */
    public boolean relative(Lexicon.Hit<?> hit, Sentence sentence) {
        int start = passage.clauseStart(hit.first(), sentence.first());
        boolean who = start > sentence.first() && passage.particles().find(start - 1, Math.min(start + 1, hit.first()), Role.WHO) >= 0 || ofWhom(start, hit.first());
        return who && !ofItsOwn(start, hit, sentence) && passage.particles().find(hit.last() + 1, Math.min(hit.last() + 6, sentence.last()), Role.THAT) < 0 && !passage.layout().spoken(hit.last() + 1)
                && !passage.layout().spoken(hit.last() + 2);
    }

    /** "Un pays dont la Constitution proclame": the subject right before the verb is of the one before the relative word. */
    private boolean ofWhom(int start, int verb) {
        int who = inverts ? passage.particles().find(Math.max(start, verb - 4), verb - 2, Role.WHO) : -1;
        return who > start && passage.particles().is(who, Role.PARTS) && passage.particles().is(who + 1, Role.ARTICLE);
    }

    /** "Received Umerov, who thanked Britain for the drones": set off by a comma from a person and ending the sentence, it tells something of its own. */
    private boolean ofItsOwn(int start, Lexicon.Hit<?> hit, Sentence sentence) {
        int who = passage.particles().find(start - 1, start + 1, Role.WHO);
        boolean person = who > 1 && passage.tokens().is(who - 1, ",") && passage.actorAt(who - 2) instanceof Actor actor && actor.person();
        return person && who == hit.first() - 1 && subjectFirst && passage.clauseEnd(hit.last(), sentence.last()) >= sentence.last() - 1;
    }

    /** "Was announced", "has been said": a participle behind a form of being. */
    public boolean passivePast(Lexicon.Hit<?> hit) {
        if (!Feature.PARTICIPLE.in(hit.features())) return false;
        for (int t = hit.first() - 1; t >= Math.max(0, hit.first() - 3); t--) {
            if (passage.particles().is(t, Role.BE)) return !passage.particles().is(t - 1, Role.SELF);
            if (passage.particles().is(t, Role.HAVE)) return false;
            if (!passage.words().may(t, Feature.ADVERB)) break;
        }
        return false;
    }

    /** "A phone call on Monday": after a noun in the singular, a bare form is no verb. */
    public boolean bareNoun(int verb) {
        if (!subjectFirst || !passage.words().may(verb, Feature.NOUN)) return false;
        long form = passage.words().features(verb);
        boolean bare = Feature.INFINITIVE.in(form) && !Feature.PAST.in(form);
        for (int t = verb - 1; t >= Math.max(0, verb - 3); t--) {
            if (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.PREP)) return bare || t == verb - 1;
            if (passage.actorAt(t) != null || passage.words().may(t, Feature.PLURAL) || !passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADJECTIVE)) return false;
        }
        return false;
    }

    /** "Was still accusing". */
    private boolean progressive(int verb) {
        int t = verb - 1;
        while (t > verb - 3 && passage.words().may(t, Feature.ADVERB)) t--;
        return passage.particles().is(t, Role.BE);
    }

    private boolean auxiliary(int verb) {
        boolean verbLast = passage.language().setting("verb-last");
        int from = verbLast ? passage.clauseStart(verb) : Math.max(0, verb - 5);
        for (int t = verb - 1; t >= from; t--) if (passage.particles().is(t, Role.HAVE)) return true;
        return verbLast && passage.particles().is(verb + 1, Role.HAVE);
    }
}
