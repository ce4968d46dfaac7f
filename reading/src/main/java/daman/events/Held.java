package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import java.time.LocalDate;

/** Whether a word for a contact tells of one at all, and of one that is still to come. */
final class Held {
    /** "If an initiative for a meeting were put forward". */
    private static final int SUPPOSED = 6;
    /** So many words stand at most between a verb and its object's name. */
    private static final int OBJECT = 3;
    /** So many words may tell when and where before the guest is named. */
    private static final int CIRCUMSTANCES = 12;

    private static final Role SMALL = Role.any(Role.PREP, Role.IN, Role.TO, Role.ARTICLE, Role.HIS, Role.CAPITAL);

    private final Passage passage;
    private final Signs.Marks signs;

    Held(Passage passage, Signs.Marks signs) {
        this.passage = passage;
        this.signs = signs;
    }

    boolean told(Sentence sentence, Lexicon.Hit<Contacts.Word> hit) {
        boolean noun = hit.value().noun();
        if (!noun && !reflexive(hit) && Feature.NOUN.in(hit.features()) && !finite(hit.features())) return false;
        if ((passage.language().setting("verb-first") || !noun && passage.words().may(hit.first(), Feature.NOUN)) && Feature.IMPERATIVE.in(hit.features()) && !finite(hit.features())) return false;
        if (signs.find(hit.first() - 3, hit.first() - 1, Signs.Sign.MARGIN) >= 0 || passage.tokens().is(hit.first() - 1, "#")) return false;
        if (noun ? none(hit.first() - 1) : denied(hit.first())) return false;
        return !calledOff(sentence, hit.first()) && (!needsObject(hit.value().part()) || received(hit.first()) || person(hit));
    }

    /** Where the object follows right after its verb; a guest may be named later: "a reçu mercredi à Berlin". */
    private boolean needsObject(Contacts.Part part) {
        return switch (part) {
            case OBJECT -> !passage.language().setting("verb-first") && !passage.language().setting("cases") && !passage.language().setting("verb-last");
            case HOST -> passage.language().setting("subject-first");
            case VERB, NOUN, SIGNING, DELEGATION, SEPARATE -> false;
        };
    }

    /** A form that is a noun and at most an imperative ("переговори") is the noun. */
    private static boolean finite(long features) {
        return (features & (Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit() | Feature.GERUND.bit())) != 0;
    }

    /** "S'entretiendra": the pronoun that the phrase begins with says nothing of its verb. */
    private boolean reflexive(Lexicon.Hit<Contacts.Word> hit) { return hit.first() < hit.last() && passage.particles().is(hit.first(), Role.SELF); }

    /** "No meeting", "pas de rencontre". */
    private boolean none(int before) {
        return passage.particles().is(before, Role.NOT) || passage.particles().is(before, Role.OF) && passage.particles().is(before - 1, Role.NOT);
    }

    /** "Did not speak", "не розмовляли". */
    private boolean denied(int verb) {
        for (int t = verb - 1; t >= Math.max(0, verb - 3); t--) {
            if (passage.particles().is(t, Role.NOT)) return true;
            if (!passage.particles().is(t, Role.HAVE) && !passage.particles().is(t, Role.WILL) && !passage.particles().is(t, Role.BE)) return false;
        }
        return false;
    }

    /** "Called off a meeting with", "відмовився зустрітися": none takes place. */
    private boolean calledOff(Sentence sentence, int hit) {
        int start = passage.clauseStart(hit, sentence.first());
        if (passage.language().setting("verb-first") && passage.particles().find(Math.max(start, hit - SUPPOSED), hit - 1, Role.IF) >= 0) return true;
        int off = signs.find(Math.max(start, hit - 4), hit - 1, Signs.Sign.OFF);
        return off >= 0 && !passage.particles().is(off - 1, Role.NOT);
    }

    /** "Was received in Kyiv by", "hosted by". */
    private boolean received(int verb) {
        return passage.particles().is(verb + 1, Role.BY) || passage.particles().is(verb - 1, Role.BE) && passage.particles().find(verb + 1, passage.clauseEnd(verb), Role.BY) >= 0;
    }

    /** "Called Pete Hegseth" and not "called the delay a mistake", "called Hegseth a danger": a person is the object, and nothing is said of him. */
    private boolean person(Lexicon.Hit<Contacts.Word> hit) {
        int t = hit.last() + 1;
        if (signs.is(t, Signs.Sign.HIM)) return hit.value().part() == Contacts.Part.HOST;
        if (hit.value().part() == Contacts.Part.HOST) t = circumstances(t);
        t = titles(t);
        int last = t + OBJECT - 1;
        while (t <= last && passage.actorAt(t) == null && (passage.particles().is(t, Role.ARTICLE) || passage.words().may(t, Feature.ADJECTIVE) || passage.dayAt(t) || passage.particles().is(t, Role.HIS))) t++;
        t = titles(t);
        Actor object = passage.actorAt(t);
        if (object == null) return false;
        for (int next = 1; next <= 2 && !object.person(); next++) if (passage.actorAt(object.last() + next) instanceof Actor whose) object = whose;      // "Ukraine's Zelensky"
        int after = object.last() + 1;
        return object.person() && !(passage.particles().is(after, Role.ARTICLE) && passage.measuredIn(after, after + 2).isEmpty());
    }

    private int titles(int token) {
        int t = token;
        while (passage.particles().is(t, Role.HONORIFIC)) t = passage.particles().end(t) + (passage.tokens().is(passage.particles().end(t) + 1, ".") ? 2 : 1);
        return t;
    }

    /** "A reçu mercredi dans la capitale sud-coréenne Roustem Oumerov", "à l'Élysée ce jeudi 7 mars": days and places before the guest. */
    private int circumstances(int token) {
        int t = token;
        while (t < token + CIRCUMSTANCES && t < passage.words().size() - 1) {
            Actor actor = passage.actorAt(t);
            boolean small = passage.particles().is(t, SMALL);
            boolean place = actor != null && !actor.person() && t > token;
            if (place) t = actor.last() + 1;
            else if (passage.dayAt(t) || actor == null && small) t++;
            else return t;
        }
        return t;
    }

    boolean planned(Sentence sentence, Lexicon.Hit<Contacts.Word> hit) {
        if (Feature.FUTURE.in(hit.features()) || Feature.WILL.in(hit.features())) return true;
        for (int t = hit.first() + 1; t <= hit.last() && !hit.value().noun(); t++) if (passage.words().may(t, Feature.FUTURE)) return true;
        int from = passage.language().setting("verb-last") ? passage.clauseStart(hit.first(), sentence.first()) : Math.max(sentence.first(), hit.first() - 4);
        if (will(from, hit.value().noun() ? hit.first() : hit.last() + 1) || toCome(sentence, hit, from)) return true;
        if (past(hit) || !passage.dayIn(sentence.first(), sentence.last())) return false;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (value instanceof Measured.Day day && day.value() instanceof LocalDate date && passage.published() != null && date.isAfter(passage.published())) return true;
        }
        return false;
    }

    /** "The coalition of the willing" wills nothing. */
    private boolean will(int from, int before) {
        for (int t = from; t < before; t++) if (passage.particles().is(t, Role.WILL) && passage.actorAt(t) == null) return true;
        return false;
    }

    /** "Is due to meet", "is due in Washington for talks", "a visit is planned": before a verb or within it, anywhere in a noun's clause. */
    private boolean toCome(Sentence sentence, Lexicon.Hit<Contacts.Word> hit, int from) {
        if (!signs.anywhere(Signs.Sign.TO_COME)) return false;
        if (!hit.value().noun()) return signs.find(from, hit.last(), Signs.Sign.TO_COME) >= 0;
        return signs.find(passage.clauseStart(hit.first(), sentence.first()), passage.clauseEnd(hit.last(), sentence.last()), Signs.Sign.TO_COME) >= 0;
    }

    /** "كان قد اتصل يوم الخميس": it has taken place, whatever days to come its sentence names. */
    static boolean past(Lexicon.Hit<Contacts.Word> hit) {
        long later = Feature.PRESENT.bit() | Feature.FUTURE.bit() | Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit() | Feature.NOUN.bit();
        return !hit.value().noun() && Feature.PAST.in(hit.features()) && (hit.features() & later) == 0;
    }
}
