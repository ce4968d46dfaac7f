package daman.commitments;

import daman.clauses.Dateline;
import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.Subjects;
import daman.clauses.ties.BehindVerb;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who does what an act says: the subject of its verb. Where subjects stand first, the noun phrase before the verb; elsewhere, and where
 * no noun phrase is found, the actor to whom least of the grammar's signs speaks against it.
 */
final class Doers {
    private static final int DEAREST = 18;
    /** Words between a subject's adjective and its verb. */
    private static final int BEFORE_VERB = 5;
    /** Between "and" and a verb: "et lui avait". */
    private static final int SMALL_WORDS = 4;
    /** Words from a verb to the owner of its subject. */
    private static final int HOUSE = 4;

    /** What stands before the place of a deed. */
    private static final Role PREPOSITIONS = Role.any(Role.PREP, Role.IN, Role.FROM, Role.TO);

    private final Passage passage;
    private final boolean inverts;
    private final boolean subjectFirst;
    private final Dossier dossier;
    private final Roles roles;
    private final Predicate<Actor> giver;
    private final @Nullable Subjects subjects;
    private final @Nullable Subjects inverting;
    private final boolean verbFirst;
    private final boolean cases;
    /** Words before the name of a place. */
    private final Listed places;
    private final boolean verbLast;
    private final BehindVerb behind;
    /** Councils, committees and the like of a state or body. */
    private final Listed houses;

    /** The sentence that was asked last for where it begins, since each of its verbs asks. */
    private @Nullable Sentence afterAsked;
    private int afterFound;

    Doers(Passage passage, Dossier dossier, Roles roles, BehindVerb behind) {
        this.passage = passage;
        this.inverts = passage.language().setting("inverts");
        this.subjectFirst = passage.language().setting("subject-first");
        this.dossier = dossier;
        this.roles = roles;
        this.giver = roles::giver;
        this.behind = behind;
        this.houses = passage.language().listed("houses");
        this.subjects = passage.language().setting("subject-first") ? passage.subjects() : null;
        this.inverting = passage.language().setting("subject-first", "no").equals("mostly") ? passage.subjects() : null;
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.places = passage.language().listed("where-words");
        this.verbLast = passage.language().setting("verb-last");
    }

    Givers.Choice of(Act act, Sentence sentence, Thing thing) {
        if (inverting != null && !act.noun()) {
            Givers.Choice before = before(inverting, act, sentence);
            return before.names() ? before : cheapest(act, sentence, thing);
        }
        Actor next = verbFirst && !act.noun() && !sentence.body() ? next(act) : null;
        if (next != null) return roles.list(next, sentence, "rule:subject");
        Actor side = verbFirst && !act.noun() ? side(act, thing) : null;
        if (side != null) return roles.adjectives(side);
        Actor owner = verbFirst && !act.noun() ? houseOf(act) : null;
        if (owner != null) return new Givers.Choice(List.of(owner.principal()), "rule:subject", owner.first(), owner.last());
        Actor whose = cases && !act.noun() ? instructors(act, sentence) : null;
        if (whose != null) return roles.adjectives(whose);
        if (subjects == null || act.noun()) return cheapest(act, sentence, thing);
        Subjects.Phrase phrase = subjects.of(act.first(), after(sentence), giver);
        return phrase.found() ? named(phrase, sentence) : cheapest(act, sentence, thing);
    }

    /** Where a sentence begins behind its dateline. */
    private int after(Sentence sentence) {
        if (sentence != afterAsked) {
            afterFound = Dateline.after(passage, sentence);
            afterAsked = sentence;
        }
        return afterFound;
    }

    /** "А румунські інструктори й тепер вчать": the adjective of the noun that is the subject right before its verb. */
    private @Nullable Actor instructors(Act act, Sentence sentence) {
        List<Actor> named = passage.actorsIn(Math.max(passage.clauseStart(act.first(), sentence.first()), act.first() - BEFORE_VERB), act.first() - 1);
        Actor whose = named.isEmpty() ? null : named.getLast();
        if (whose == null || whose.kind() != Actor.Kind.ADJECTIVE || !roles.giver(whose) || !roles.nominative(whose)) return null;
        int noun = whose.last() + 1;
        boolean subject = noun < act.first() && passage.words().may(noun, Feature.NOUN) && passage.words().may(noun, Feature.NOMINATIVE) && passage.actorAt(noun) == null && !passage.particles().is(whose.first() - 1, Role.PREP);
        return subject ? whose : null;
    }

    /** "باريس تمنح كييف قرضاً ومدريد ترفض": in a headline, who stands between "and" and a verb of his own is no part of the list before. */
    private @Nullable Actor next(Act act) {
        Actor next = passage.actorAt(act.first() - 1);
        boolean joined = next != null && next.kind().acts() && passage.words().may(next.first(), Feature.AND) && passage.words().may(act.first(), Feature.PRESENT);
        return joined && passage.actorAt(next.first() - 1) instanceof Actor before && roles.governed(before) && roles.giver(next) ? next : null;
    }

    /** "يلتزم الجانب الإسباني": the noun right behind a verb that comes first is its subject, and its adjective says whose it is. */
    private @Nullable Actor side(Act act, Thing thing) {
        int noun = act.last() + 1, last = noun;
        boolean chain = !passage.words().may(noun, Feature.ARTICLE) && passage.words().may(noun, Feature.NOUN) && passage.actorAt(noun) == null && !passage.particles().any(noun);
        if (chain && passage.words().may(noun + 1, Feature.ARTICLE)) last = noun + 1;      // "أحواض السفن التركية"
        Actor whose = passage.actorAt(last + 1);
        boolean subject = whose != null && whose.kind() == Actor.Kind.ADJECTIVE && passage.actorAt(last) == null && passage.words().may(last, Feature.NOUN) && passage.words().may(last, Feature.ARTICLE);
        return subject && thing.first() > whose.last() && act.kind() != ActKind.ARRIVE && roles.giver(whose) ? whose : null;
    }

    /** "أجاز المجلس التنفيذي لصندوق النقد": a house right behind the verb, and whose it is behind its preposition. */
    private @Nullable Actor houseOf(Act act) {
        int t = act.last() + 1;
        if (passage.actorAt(t) != null || !houses.at(passage.words(), t)) return null;
        while (t - act.last() <= HOUSE && passage.tokens().word(t) && passage.actorAt(t) == null) t++;
        Actor owner = passage.actorAt(t);
        return owner != null && owner.kind().acts() && passage.words().may(owner.first(), Feature.TO) && roles.giver(owner) ? owner : null;
    }

    /** Where a subject may also follow its verb: the one before it, if that names somebody; a participle alone ("adoptée par") has none, and behind "and" the first one named counts. */
    private Givers.Choice before(Subjects walk, Act act, Sentence sentence) {
        int low = after(sentence), start = walk.start(act.first(), low);
        if (!walk.finiteIn(start, act.first()) || passage.particles().is(start - 1, Role.AND)) return Givers.Choice.NONE;
        Subjects.Phrase phrase = walk.of(act.first(), low, giver);
        return phrase.found() ? named(phrase, sentence) : Givers.Choice.NONE;
    }

    /** "Rutte announced that Canada would fund": where what is told has a subject of its own, he gives and not the one who tells. */
    Givers.Choice told(Act main, Act giving, Sentence sentence, Thing thing) {
        boolean tells = main.kind() == ActKind.PROMISE || main.kind() == ActKind.PLAN || main.kind() == ActKind.DISCUSS;
        int that = !tells || giving.first() <= main.last() ? -1 : passage.particles().find(main.last() + 1, giving.first() - 1, Role.THAT);
        if (that < 0 || passage.particles().is(that, Role.THAT_HE)) return Givers.Choice.NONE;
        Givers.Choice subject = of(giving, sentence, thing);
        return subject.first() > that && subject.ids().stream().noneMatch(roles::helped) ? subject : Givers.Choice.NONE;
    }

    /**
     * "قرر وزراء الاتحاد الأوروبي إنشاء بعثة تتولى تدريب": who opens the sentence as its subject, where the verb of the giving itself names nobody and nobody else who
     * could give stands before it.
     */
    Givers.Choice opening(Act giving, Sentence sentence) {
        Actor found = null;
        for (Actor actor : passage.actorsIn(after(sentence), giving.first() - 1)) {
            if (!actor.kind().acts() || roles.helped(actor) || actor.kind() == Actor.Kind.MEDIA) continue;
            if (!roles.giver(actor) || found != null && !found.principal().equals(actor.principal())) return Givers.Choice.NONE;
            if (found == null) found = actor;
        }
        boolean subject = found != null && !roles.governed(found) && passage.layout().quoteAt(found.first()) == passage.layout().quoteAt(giving.first());
        return subject ? new Givers.Choice(roles.list(found, sentence, "").ids(), "rule:subject-of-the-sentence", -1, -1) : Givers.Choice.NONE;
    }

    /** Actor ids of the noun phrase that is the subject; where subjects don't stand first, whose it is by an adjective beside the verb. */
    List<String> named(Act act, Sentence sentence) {
        if (act.noun()) return List.of();
        if (subjects == null) return whose(act, sentence);
        Subjects.Phrase phrase = subjects.of(act.first(), after(sentence), giver);
        return phrase.found() ? named(phrase, sentence).ids() : List.of();
    }

    /** "الحزمة الإسبانية تضم", "تضم الحزمة الإسبانية", "новий данський пакет містить". */
    private List<String> whose(Act act, Sentence sentence) {
        Actor behind = verbFirst ? passage.actorAt(act.last() + 2) : null;
        List<Actor> before = passage.actorsIn(Math.max(passage.clauseStart(act.first(), sentence.first()), act.first() - BEFORE_VERB), act.first() - 1);
        Actor whose = behind != null ? behind : before.size() == 1 ? before.getFirst() : null;
        return whose != null && whose.kind() == Actor.Kind.ADJECTIVE && roles.giver(whose) ? List.of(whose.principal()) : List.of();
    }

    /** Does a verb with a subject of its own stand between? Asked only where subjects stand first. */
    boolean clauseBetween(int first, int last) { return subjects != null && subjects.finiteIn(first, last); }

    /** Whom the subject's noun phrase names: its head, an adjective in it, or whose leaders, parliament, … they are. */
    private Givers.Choice named(Subjects.Phrase phrase, Sentence sentence) {
        List<Actor> head = passage.actorsIn(phrase.first(), phrase.last());
        Actor doer = null;
        for (Actor actor : head) if (actor.kind().acts()) doer = actor;
        if (doer != null && where(doer)) return Givers.Choice.NONE;
        if (doer == null) for (Actor actor : head) if (actor.kind() == Actor.Kind.ADJECTIVE) return roles.house(actor) instanceof Actor house ? roles.list(house, sentence, "rule:subject") : roles.adjectives(actor);
        if (doer == null) for (Actor actor : passage.actorsIn(phrase.last() + 1, phrase.end())) {
            if (actor.kind().acts() && roles.governedBy(actor, Role.PREP)) {
                doer = actor;
                break;
            }
        }
        return doer == null ? Givers.Choice.NONE : roles.list(doer, sentence, "rule:subject");
    }

    /** "Seront envoyés en Pologne pour former": where something is done says not who does it. */
    private boolean where(Actor actor) {
        boolean place = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL;
        return place && actor.first() > 0 && places.at(passage.words(), actor.first() - 1);
    }

    /** The nearest possible one on the side where the language puts subjects. */
    private Givers.Choice cheapest(Act inflected, Sentence sentence, Thing thing) {
        Actor first = inflected.noun() || !inverts ? null : shared(inflected, sentence);
        if (first != null) return roles.list(first, sentence, "rule:subject");
        Act act = verbLast && !inflected.noun() ? auxiliary(inflected) : inflected;
        Actor best = null;
        int least = DEAREST;
        for (Actor actor : passage.actorsIn(after(sentence), sentence.last())) {
            if (!actor.kind().acts() || actor.kind() == Actor.Kind.MEDIA || actor.id().equals(dossier.aggressor())) continue;
            if (subjects != null && !act.noun() && roles.governed(actor) || !act.noun() && where(actor)) continue;
            int cost = cost(actor, act, thing, least);
            if (cost < least) {
                least = cost;
                best = actor;
            }
        }
        return best == null ? Givers.Choice.NONE : roles.list(best, sentence, "rule:subject");
    }

    /** "Joe Biden a rencontré Zelensky et lui a annoncé": right after "and" a verb has the subject of the one before, whom the sentence names first. */
    private @Nullable Actor shared(Act act, Sentence sentence) {
        int t = act.first() - 1;
        while (t > sentence.first() && act.first() - t <= SMALL_WORDS && (passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.CLITIC))) t--;
        if (!passage.particles().is(t, Role.AND) || t == act.first() - 1 && passage.words().may(act.first(), Feature.PARTICIPLE)) return null;
        for (Actor actor : passage.actorsIn(after(sentence), t - 1)) {
            if (actor.kind().acts() && !roles.governed(actor) && !roles.governedBy(actor, Role.BY)) return roles.giver(actor) && passage.partings(actor.last(), t) <= 2 ? actor : null;
        }
        return null;
    }

    /** Where the verb ends its clause, the subject stands beside the auxiliary: "Deutschland hat Kiew drei Systeme geliefert". */
    private Act auxiliary(Act act) {
        int from = passage.clauseStart(act.first());
        int at = passage.particles().find(from, act.first() - 1, Role.HAVE);
        if (at < 0) at = passage.particles().find(from, act.first() - 1, Role.WILL);
        return at < 0 ? act : new Act(at, at, act.kind(), false, act.share(), act.features(), act.origin());
    }

    /** @param enough whether it is that or more makes no difference */
    private int cost(Actor actor, Act act, Thing thing, int enough) {
        boolean after = actor.first() > act.last();
        if (!after && actor.last() >= act.first()) return 99;
        if (verbFirst && (roles.governed(actor) || after && !act.noun() && actor.first() == act.last() + 1 && behind.object(act.last()))) return 99;
        if (verbFirst && after && roles.helped(actor) && complement(actor, act)) return 99;
        if (verbFirst && (after && passage.words().spelledPassive(act.first()) || receiver(actor, act))) return 99;
        int from = after ? act.last() + 1 : actor.last() + 1, to = after ? actor.first() - 1 : act.first() - 1;
        int cost = after ? (verbFirst ? 0 : act.noun() ? 2 : cases || verbLast ? 3 : 9) : (verbFirst ? 4 : 0);
        int commas = 0;
        for (int t = from; t <= to && cost < enough; t++) {
            if (passage.tokens().word(t)) cost++;
            else if (passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t))) commas++;
            else if (passage.tokens().sign(t) && Marks.parts(passage.tokens().firstChar(t))) cost += 4;
            if (passage.particles().is(t, Role.THAT)) cost += after ? 8 : 4;
        }
        cost += commas % 2 == 0 ? commas : 5 + 3 * commas;
        if (cost >= enough) return cost;
        if (after && actor.first() > thing.last()) cost += 3;
        if (roles.governed(actor)) cost += act.noun() ? 12 : cases ? DEAREST : 10;
        if (verbFirst && passage.words().may(actor.first(), Feature.BY)) cost += 10;
        if (cases && !roles.nominative(actor)) cost += act.noun() ? ofAnother(actor, act) ? 99 : 3 : passive(act) && instrumental(actor) ? 7 : 99;
        if (roles.helped(actor)) cost += 1;
        if (passage.layout().quoteAt(actor.first()) != passage.layout().quoteAt(act.first())) cost += 6;
        if (!after && attribute(actor)) cost += 8;
        if (!after && verbFirst && !act.noun() && ofNoun(actor)) cost += 6;
        if (after && verbFirst && ofNoun(actor) && passage.particles().is(actor.first() - 2, PREPOSITIONS)) cost += 10;      // "على أراضي بولندا"
        return cost;
    }

    /** "ترفض تزويد أوكرانيا": a bare noun right before the name has it for its object, and the verb doesn't have it for its subject. */
    private boolean complement(Actor actor, Act act) {
        int t = actor.first() - 1;
        return t > act.last() && passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ARTICLE) && passage.actorAt(t) == null;
    }

    /** "حذت حذو الدنمارك", "خطى بولندا": a bare noun right before the name has it for its owner. */
    private boolean ofNoun(Actor actor) {
        int t = actor.first() - 1;
        boolean noun = t >= 0 && actor.kind() != Actor.Kind.PERSON && passage.tokens().word(t) && passage.actorAt(t) == null && passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.VERB);
        return noun && !passage.words().may(t, Feature.ARTICLE) && !passage.particles().any(t);
    }

    /** Right after a verb or a verbal noun of giving the one helped is its object, whether or not a subject is named. */
    private boolean receiver(Actor actor, Act act) {
        return roles.helped(actor) && (act.kind().gives() && act.kind() != ActKind.RECEIVE || act.noun());
    }

    /** "Передано Україні Данією", "закуповуються урядом": no subject, the giver stands in another case. */
    private static boolean passive(Act act) { return Feature.PASSIVE.in(act.features()) || Feature.REFLEXIVE.in(act.features()); }

    private boolean instrumental(Actor actor) { return Feature.INSTRUMENTAL.in(passage.words().features(actor.head())); }

    /** "За межами Євросоюзу": a name in another case says more of the noun before it, when that is not the act. */
    private boolean ofAnother(Actor actor, Act act) {
        int t = actor.first() - 1;
        return t != act.last() && t >= 0 && passage.words().may(t, Feature.NOUN) && passage.actorAt(t) == null && !passage.particles().is(t, Role.PREP) && !passage.particles().is(t, Role.TO);
    }

    /** "The first G7 country", "NATO troops": a name that only says what kind the next noun is of. */
    private boolean attribute(Actor actor) {
        int next = actor.last() + 1;
        return subjectFirst && !actor.person() && next < passage.words().size() && passage.tokens().word(next)
                && passage.words().may(next, Feature.NOUN) && !passage.words().may(next, Feature.VERB) && !passage.particles().is(next, Role.BE) && !passage.particles().is(next, Role.WILL)
                && !passage.particles().is(next, Role.HAVE);
    }
}
