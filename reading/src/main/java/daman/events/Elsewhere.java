package daman.events;

import daman.clauses.Passage;
import daman.clauses.Subjects;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands near a word for a contact and has no part in it, since he belongs to another clause: "arrived in Ukraine, the minister said", "Stubb said Merz had met
 * Zelensky", "once ministers had met, and Wadephul agreed".
 */
final class Elsewhere {
    /** So far a speaker stands from the verb of saying. */
    private static final int TAG = 14;

    /** So far a noun stands from the preposition that governs it. */
    private static final int GOVERNED = 4;

    private static final Role GOVERNING = Role.any(Role.PREP, Role.OF);
    private static final Role GOVERNING_PLACES = Role.any(Role.PREP, Role.TO, Role.WITH, Role.FROM, Role.IN);
    private static final Role TYING = Role.any(Role.PREP, Role.TO, Role.FROM, Role.WITH, Role.IN, Role.BY);

    private final Passage passage;
    private final boolean verbFirst, subjectFirst;
    private final List<Said> said;
    private int @Nullable [] lastOf;                                   // by sentence: one past the number of the last one said in it; made when first asked
    private int @Nullable [] beforeIt;                                 // by number of what was said: the same for the one before it in its sentence

    Elsewhere(Passage passage, List<Said> said) {
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.subjectFirst = passage.language().setting("subject-first");
        this.said = said;
    }

    /** Made when first asked: many reports that tell of a contact need none. */
    private Subjects subjects() { return passage.subjects(); }

    boolean is(Actor actor, Lexicon.Hit<Contacts.Word> hit) {
        if (actor.first() <= hit.last()) return actor.last() < hit.first() && actsBefore(actor, hit.first());
        return passage.partings(hit.last(), actor.first()) > 0 && (speaksAfter(actor, hit.last()) || actsAfter(actor)) && standsAlone(hit);
    }

    /** The verb's clause has a subject of its own that names nobody: "the first jets have arrived". */
    boolean ownSubject(int verb) {
        int low = passage.layout().sentence(passage.layout().sentenceAt(verb)).first();
        if (verbFirst) return nounAfter(verb);
        if (bare(verb)) return false;
        if (!passage.language().setting("cases")) return named(subjects().of(verb, low, actor -> false));
        int start = Math.max(low, passage.clauseStart(verb, low));
        for (Actor actor : passage.actorsIn(start, verb)) if (actor.person()) return false;
        for (int t = verb - 1; t >= start; t--) {
            if (pronoun(t) || passage.particles().is(t, Role.WHO)) return false;
            if (thing(t)) return true;
        }
        return false;
    }

    /** "Avant de s'envoler pour Kiev": an infinitive has no subject of its own. */
    private boolean bare(int verb) {
        long features = passage.words().features(verb);
        return Feature.INFINITIVE.in(features) && (features & (Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.NOUN.bit() | Feature.PARTICIPLE.bit())) == 0;
    }

    /** He is, or is part of, the subject of the verb at a token. */
    boolean subject(Actor actor, int verb) {
        int t = verb;
        while (t > actor.last() + 1 && passage.partings(t - 2, t) == 0 && subjects().start(t, actor.last()) < t) t = subjects().start(t, actor.last());
        if (t == actor.last() + 1 || relative(actor, verb)) return true;
        int low = passage.layout().sentence(passage.layout().sentenceAt(verb)).first();
        Subjects.Phrase phrase = subjects().of(verb, low, other -> false);
        return phrase.found() && phrase.first() <= actor.first() && actor.last() <= phrase.end();
    }

    /** "Ankara, which hosted". */
    private boolean relative(Actor actor, int verb) {
        int who = passage.partings(actor.last(), actor.last() + 2) > 0 ? actor.last() + 2 : actor.last() + 1;
        return passage.particles().is(who, Role.WHO) && !subjects().finiteIn(who + 1, verb - 1);
    }

    /** "Conferred with Sandu before flying on to Kyiv": he is governed by a verb of before. */
    boolean objectBefore(Actor actor, int verb) {
        int low = passage.layout().sentence(passage.layout().sentenceAt(verb)).first();
        return passage.particles().is(actor.first() - 1, Role.WITH) && subjects().finiteIn(low, actor.first() - 1) && !subjects().finiteIn(actor.last() + 1, verb - 1);
    }

    /**
     * He belongs to what is set in between the subject and its verb: "Trump, who spoke to Putin on Thursday, meets Zelensky"; or to a phrase before a subject that names
     * others: "eleven days before the inauguration of Donald Trump, the Contact Group met".
     */
    boolean inset(Actor actor, int verb) {
        if (actor.last() >= verb || passage.partings(actor.last(), verb) == 0 || verbFirst) return false;
        int low = passage.layout().sentence(passage.layout().sentenceAt(verb)).first(), start = passage.clauseStart(actor.first(), low);
        if (start > low && passage.particles().is(start, Role.WHO) && passage.clauseStart(verb, low) > actor.last() && subjects().finiteIn(start, actor.first())) return true;
        Actor subject = passage.actorAt(subjects().start(verb, actor.last()) - 1);
        return start == low && subject != null && subject.kind() == Actor.Kind.GROUP && subject.first() > actor.last() && passage.particles().is(actor.first() - 1, GOVERNING);
    }

    private boolean named(Subjects.Phrase subject) {
        if (!subject.found() || pronoun(subject.last()) || passage.particles().is(subject.last(), Role.WHO)) return false;
        return passage.tokens().word(subject.last()) && !passage.namesOne(subject.first(), subject.last());
    }

    private boolean pronoun(int t) { return passage.particles().is(t, Role.PERSONAL); }

    /** "Ракети прибудуть": a noun in the nominative, where words have cases. */
    private boolean thing(int t) {
        return passage.actorAt(t) == null && passage.tokens().word(t) && passage.words().may(t, Feature.NOUN) && passage.words().may(t, Feature.NOMINATIVE)
                && !passage.particles().is(t, Role.PREP) && !passage.particles().is(t - 1, Role.PREP) && !passage.words().may(t, Feature.VERB) && passage.measuredIn(t, t).isEmpty();
    }

    /** "وستصل الصواريخ": a noun that is no title right after a verb that comes first. */
    private boolean nounAfter(int verb) {
        int t = verb + 1;
        return t < passage.words().size() && passage.actorAt(t) == null && passage.tokens().word(t) && passage.words().may(t, Feature.NOUN)
                && !passage.particles().is(t, GOVERNING_PLACES) && passage.measuredIn(t, t + 1).isEmpty();
    }

    /** A speaker whose tag follows, where the word's own clause has a verb of its own. */
    private boolean speaksAfter(Actor actor, int hitLast) {
        for (int s = lastIn(passage.layout().sentenceAt(actor.first())); s > 0; s = beforeIt[s - 1]) {
            Said said = this.said.get(s - 1);
            boolean his = said.verb() > hitLast && Math.abs(said.verb() - actor.first()) <= TAG && said.speakers().contains(actor.id());
            if (his && passage.partings(hitLast, Math.min(said.verb(), actor.first())) > 0) return true;
        }
        return false;
    }

    private int lastIn(int sentence) {
        if (lastOf == null) {
            lastOf = new int[passage.layout().sentences().size()];
            beforeIt = new int[said.size()];
            for (int s = 0; s < beforeIt.length; s++) {
                int in = said.get(s).verb() < 0 ? -1 : passage.layout().sentenceAt(said.get(s).verb());
                if (in < 0) continue;
                beforeIt[s] = lastOf[in];
                lastOf[in] = s + 1;
            }
        }
        return sentence < 0 ? 0 : lastOf[sentence];
    }

    /** The word's clause has a verb of its own, or the word is its subject: "after talks with Merz, Stubb said", but "the talks with Merz are off, Stubb said". */
    boolean standsAlone(Lexicon.Hit<Contacts.Word> hit) {
        int start = passage.clauseStart(hit.first());
        boolean first = start == hit.first() && subjectFirst;        // "Hosted by Fiala, Shmyhal asked"
        return finiteIn(first ? start + 1 : start, passage.clauseEnd(hit.last())) || hit.value().noun() && !verbFirst && !governed(hit.first());
    }

    /** A verb with a subject; a participle has none where it differs from the past tense. */
    private boolean finiteIn(int from, int to) {
        for (int t = from; t <= to; t++) if (subjects().finiteIn(t, t) && (subjectFirst || !passage.words().may(t, Feature.PARTICIPLE))) return true;
        return false;
    }

    private boolean governed(int noun) {
        int clause = passage.clauseStart(noun), start = Math.max(clause, noun - GOVERNED);
        if (passage.particles().is(clause, Role.PREP) || passage.particles().is(clause, Role.IN)) return true;
        for (int t = noun; t >= start; t--) if (passage.particles().is(t, TYING)) return true;
        return false;
    }

    /** The subject of a clause that begins with him: "…, and Wadephul agreed". */
    private boolean actsAfter(Actor actor) {
        int before = actor.first() - 1;
        boolean begins = passage.particles().is(before, Role.AND) || passage.particles().is(before, Role.BUT) || passage.partings(before - 1, actor.first()) > 0;
        return begins && !verbFirst && subjects().finiteIn(actor.last() + 1, actor.last() + 1);
    }

    /** The word's subject stands right before it, and he is the subject of a verb before that. */
    private boolean actsBefore(Actor actor, int hitFirst) {
        if (verbFirst) return false;
        int start = subjects().start(hitFirst, actor.last());
        Actor subject = passage.actorAt(start - 1);
        if (subject == null || !subject.person() || subject.first() <= actor.last()) return false;
        int opens = subject.first();
        while (opens - 1 > actor.last() && !subjects().finiteIn(opens - 1, opens - 1)) opens--;
        return opens - 1 > actor.last() && !passage.particles().is(actor.last() + 1, Role.WITH);
    }
}
