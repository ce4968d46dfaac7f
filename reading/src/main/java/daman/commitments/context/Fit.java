package daman.commitments.context;

import daman.clauses.Passage;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import org.jspecify.annotations.Nullable;

/** Whether a thing and an act make a promise at all: an agreement is signed and not donated, the recipient's own soldiers are trained and not sent. */
public final class Fit {
    /** Words between a course of training and what it is for. */
    private static final int LEARNERS = 4;
    /** Words from a ship to the sea it is sent to: "to the western Black Sea". */
    private static final int WATERS = 14;
    /** Words from a ship to what it is sent for. */
    private static final int PATROL = 3;
    /** Words from a verb to the money that it gives. */
    private static final int OBJECT = 4;
    /** Words from thanks to what they are for. */
    private static final int THANKED = 8;
    /** Words from "with" to a thing: "with a dozen of its own". */
    private static final int MEANS = 4;
    /** Words back to the person whose soldiers they are. */
    private static final int PERSON = 60;

    /** Words before an infinitive. */
    private static final Role TO = Role.any(Role.TO, Role.PREP, Role.INFINITIVE, Role.PURPOSE);

    private final Passage passage;
    private final boolean verbFirst;
    private final boolean inverts;
    private final boolean qualifierBefore;
    private final Dossier dossier;
    /** Words between a verb that comes first and the end of its subject. */
    private static final int SUBJECT_BEHIND = 2;
    /** Words from a thing to a verb of which it is the subject, or from a verb to an infinitive. */
    private static final int LONGEST_SUBJECT = 12;

    private final boolean cases;
    /** Forms of "sea". */
    private final Listed waters;
    private final Listed shares;
    private final Listed thingsDo;
    private final Texts.Told texts;
    private final Attacker attacker;
    private final Opinions opinions;
    private final Listed ships;
    private final Listed patrolling;
    private final Listed truces;
    private final Listed money;
    private final Listed assets;
    private final Listed thanks;

    public Fit(Passage passage, Dossier dossier, Texts.Told texts) {
        this.texts = texts;
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.inverts = passage.language().setting("inverts");
        this.qualifierBefore = passage.language().setting("qualifier-before");
        this.attacker = new Attacker(passage, dossier);
        this.opinions = new Opinions(passage);
        this.dossier = dossier;
        this.cases = passage.language().setting("cases");
        this.waters = passage.language().listed("waters");
        this.thingsDo = passage.language().listed("things-do");
        this.shares = passage.language().listed("share-words");
        this.ships = passage.language().listed("ship-words");
        this.patrolling = passage.language().listed("patrol-words");
        this.truces = passage.language().listed("truce-words");
        this.money = passage.language().listed("money-words");
        this.assets = passage.language().listed("asset-words");
        this.thanks = passage.language().listed("thanks-words");
    }

    /** @return the thing as this act means it, null where they don't go together */
    public @Nullable Thing of(Thing thing, Frame frame) {
        if (elsewhere(thing, frame.governor()) || apart(thing, frame.governor()) || opinions.of(frame.governor())) return null;
        if (partOf(thing) || saidAgain(thing) || frame.governor().kind() != ActKind.REFUSE && butNot(thing)) return null;
        if (attacker.of(frame.governor()) || frame.giving() != null && attacker.of(frame.giving()) || attacker.receives(thing) || attacker.uses(thing)) return null;
        boolean share = share(thing, frame.governor());
        if (frame.governor().kind() == ActKind.TOTAL && thing.sumAlone() && !share && !again(frame.governor()) && !then(thing) || (thing.measure() == Measure.FINANCING || thing.amount() != null) && elsewhere(thing)) return null;
        if (enables(thing, frame.governor()) || askedOfHelped(frame.governor()) || does(thing, frame.governor()) || gotByAnother(frame.governor())) return null;
        if (toAnother(frame.governor()) || frame.giving() != null && toAnother(frame.giving())) return null;
        return switch (thing.measure()) {
            case FORCES -> share && thing.quantity() != null ? thing : forces(thing, frame);
            case AGREEMENT -> texts.governed(thing.first(), thing.last()) || says(thing, frame) ? null : thing.amount() != null ? thing.as(Measure.FINANCING) : agreed(frame.governor().kind()) || frame.giving() != null && agreed(frame.giving().kind()) ? thing : null;
            case GUARANTEE -> thing.amount() != null ? thing.as(Measure.FINANCING) : idle(frame.governor().kind()) || within(thing) || thanked(thing, frame.governor()) ? null : thing;
            case ARMS, AIR_DEFENCE -> bare(thing) && training(frame) ? thing.as(Measure.TRAINING) : atSea(thing, frame) ? thing.as(Measure.FORCES) : means(thing, frame);
            case FINANCING -> mention(thing, frame) || frozen(thing, frame.governor()) ? null : thing;
            case INDUSTRY -> moves(frame.governor().kind()) ? null : thing;
            default -> thing;
        };
    }

    /** For the giver's own army, or handed to the aggressor. */
    private boolean elsewhere(Thing thing, Act act) {
        if (passage.particles().anywhere(Role.OWN_USE) && passage.particles().find(passage.clauseStart(thing.first()), passage.clauseEnd(thing.last()), Role.OWN_USE) >= 0) return true;
        if (!cases || act.noun() || !act.kind().gives() || act.kind() == ActKind.RECEIVE) return false;
        Actor next = passage.actorAt(act.last() + 1);
        return next != null && next.id().equals(dossier.aggressor()) && passage.words().may(next.head(), Feature.DATIVE);
    }

    /** Nothing that this act does: what a question was about, "on the question of missiles"; "without our soldiers"; "зброя потребує контролю" and "зброю …, їдуть", where the case says so. */
    private boolean apart(Thing thing, Act act) {
        if (passage.particles().anywhere(Role.QUESTION) && passage.particles().find(passage.clauseStart(thing.first()), thing.first(), Role.QUESTION) >= 0) return true;
        boolean wanted = act.kind() == ActKind.NEED || act.kind() == ActKind.REQUEST;
        if (wanted && passage.particles().find(thing.first() - 2, thing.first() - 1, Role.WITHOUT) >= 0) return true;
        if (plans(thing, act)) return true;
        if (!cases && !act.noun() && act.kind() == ActKind.ARRIVE && act.last() < thing.first() && toDo(act.last() + 1, thing.first() - 1)) return true;
        if (!cases || act.noun() || thing.counted() || thing.core() >= act.first()) return false;
        long thingIs = passage.words().features(thing.core());
        boolean subject = Feature.NOMINATIVE.in(thingIs), genitive = Feature.GENITIVE.in(thingIs);
        return switch (act.kind()) {
            case NEED -> subject && !genitive && Feature.VERB.in(act.features()) && !Feature.ADJECTIVE.in(act.features());
            case ARRIVE -> !subject && !genitive && Feature.ACCUSATIVE.in(thingIs);
            default -> false;
        };
    }

    /** "Cette aide vise à renforcer", "the package aims to help": a thing plans nothing. */
    private boolean plans(Thing thing, Act act) {
        if (cases || act.noun() || act.kind() != ActKind.PLAN || thing.last() >= act.first() || act.first() - thing.last() > LONGEST_SUBJECT || thing.counted() || Feature.PARTICIPLE.in(act.features()) || !passage.actorsIn(thing.last() + 1, act.first()).isEmpty()) return false;
        return !verbFirst && passage.partings(thing.last(), act.first()) == 0 && passage.particles().find(thing.last() + 1, act.first() - 1, Role.THAT) < 0 && passage.particles().find(thing.last() + 1, act.first() - 1, Role.WHO) < 0;
    }

    /** "The minister came to Kyiv to affirm his support": an infinitive between, of which the thing is the object. */
    private boolean toDo(int first, int last) {
        for (int t = first; t <= Math.min(last, first + LONGEST_SUBJECT); t++) if (passage.words().may(t, Feature.INFINITIVE) && passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN) && passage.particles().is(t - 1, TO)) return true;
        return false;
    }

    /** "The Danish share comes to 90 million": what one gives, as part of what all give. */
    private boolean share(Thing thing, Act act) {
        if (act.kind() != ActKind.TOTAL || act.noun()) return false;
        int behind = verbFirst ? 0 : thing.first() - act.first();
        for (int t = passage.clauseStart(act.first()); t < act.first() + Math.max(behind, 0) + (verbFirst ? SUBJECT_BEHIND + 1 : 0) && t < thing.first(); t++) if (shares.at(passage.words(), t)) return true;
        return false;
    }

    /** "À 1,7 milliard en 2022, puis à 2,1 milliards": the next sum of the same verb. */
    private boolean then(Thing thing) { return passage.particles().find(thing.first() - 2, thing.first() - 1, Role.THEN) >= 0; }

    /** "Elle totalise 414 millions": a pronoun before the verb means the aid told of before, and the sum is its own. */
    private boolean again(Act act) {
        int t = act.first() - 1;
        while (t > 0 && (passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.BE) || passage.words().may(t, Feature.ADVERB) && !passage.particles().is(t, Role.IT))) t--;
        return passage.particles().is(t, Role.IT) || passage.particles().is(t, Role.SHE) || passage.particles().is(t, Role.HE);
    }

    private static boolean moves(ActKind kind) { return kind == ActKind.ARRIVE || kind == ActKind.RECEIVE; }

    /** "Missiles but not aircraft". */
    private boolean butNot(Thing thing) { return passage.particles().is(thing.first() - 1, Role.NOT) && passage.particles().is(thing.first() - 2, Role.BUT); }

    /** "One piece of a $95 billion package": the whole is named only to say what its part belongs to. */
    private boolean partOf(Thing thing) {
        if (thing.amount() == null && thing.item() != null || !passage.particles().anywhere(Role.PART_OF)) return false;
        int before = thing.first() - 1;
        if (passage.particles().is(before, Role.ARTICLE)) before--;
        int part = passage.particles().find(before - 4, before, Role.PART_OF);
        return part >= 0 && passage.particles().end(part) == before;
    }

    /** "It is the 63rd tranche", "of the money, half is": what was just told, named once more. */
    private boolean saidAgain(Thing thing) {
        if (thing.counted()) return false;
        int sentence = passage.particles().anywhere(Role.OUT_OF) ? passage.layout().sentence(passage.layout().sentenceAt(thing.first())).first() : -1;
        if (sentence >= 0 && passage.particles().is(sentence, Role.OUT_OF) && passage.particles().end(sentence) == thing.first() - 1) return true;
        int be = passage.particles().find(thing.first() - 4, thing.first() - 1, Role.BE);
        return be > 0 && passage.particles().is(be - 1, Role.IT);
    }

    /** "$26 billion for Israel": what others than the recipient get. */
    private boolean elsewhere(Thing thing) {
        int t = thing.last() + 1;
        if (!passage.particles().is(t, Role.TO)) return false;
        if (passage.particles().is(t + 1, Role.ARTICLE)) t++;
        Actor actor = passage.actorAt(t + 1);
        if (actor == null || actor.kind() != Actor.Kind.STATE && actor.kind() != Actor.Kind.PLACE && actor.kind() != Actor.Kind.BODY) return false;
        return actor.state() == null || !actor.state().equals(dossier.recipient());
    }

    /** "Money is no substitute for weapons": money without a sum is given where it is what the verb before it gives. */
    private boolean mention(Thing thing, Frame frame) {
        if (thing.counted() || thing.item() != null || thing.first() < thing.last() || !money.at(passage.words(), thing.core())) return false;
        Act act = frame.giving() == null ? frame.governor() : frame.giving();
        return act.last() >= thing.first() || thing.first() - act.last() > OBJECT || passage.partings(act.last(), thing.first()) > 0;
    }

    /** "Some 280 billion of which have been frozen": assets of the aggressor, and no aid. */
    private boolean frozen(Thing thing, Act act) {
        if (act.kind() != ActKind.SUSPEND || !thing.sumAlone()) return false;
        int sentence = passage.layout().sentenceAt(thing.first());
        int from = passage.layout().sentence(Math.max(0, sentence - 1)).first();
        for (int t = from; t <= passage.layout().sentence(sentence).last(); t++) if (assets.at(passage.words(), t)) return true;
        return false;
    }

    /** "Thanked Oslo for its unwavering support": what is thanked for is promised by nobody. */
    private boolean thanked(Thing thing, Act act) {
        int start = Math.max(passage.clauseStart(thing.first()), thing.first() - THANKED);
        if (act.first() >= start && act.last() < thing.first()) start = act.last() + 1;
        for (int t = start; t < thing.first(); t++) if (thanks.at(passage.words(), t)) return true;
        return false;
    }

    /** "Soldiers within the framework of the guarantees": the guarantees are no promise here, the soldiers are. */
    private boolean within(Thing thing) { return passage.particles().find(thing.first() - 3, thing.first() - 1, Role.WITHIN) >= 0; }

    /** "Cet accord prévoit des blindés": the text is no promise here, what it lays down is. */
    private boolean says(Thing thing, Frame frame) {
        Act act = frame.governor();
        boolean laysDown = act.kind() == ActKind.PLAN || act.kind() == ActKind.PROMISE || act.kind() == ActKind.BIND || act.kind() == ActKind.LIST || act.kind() == ActKind.GIVE || act.kind() == ActKind.ALLOCATE;
        if (laysDown && !act.noun() && verbFirst && thing.first() == act.last() + 1 && texts.at(thing.first(), thing.last())) return act.kind().ofTexts() || act.kind() == ActKind.LIST;
        return laysDown && !act.noun() && act.first() > thing.last() && Feature.PRESENT.in(act.features()) && !Feature.PARTICIPLE.in(act.features()) && texts.at(thing.first(), thing.last());
    }

    /** "A appelé les Ukrainiens à économiser leurs obus": what the one helped is asked to do is no support. */
    private boolean askedOfHelped(Act asking) {
        if (asking.kind() != ActKind.REQUEST || asking.noun() || cases || verbFirst) return false;
        Actor asked = passage.actorAt(passage.namedAt(asking.last() + 1) ? asking.last() + 1 : asking.last() + 2);
        if (asked == null || !dossier.recipient().equals(asked.principal())) return false;
        int infinitive = asked.last() + 2;
        return infinitive < passage.words().size() && (passage.particles().is(infinitive - 1, Role.TO) || passage.particles().is(infinitive - 1, Role.OF)) && passage.words().may(infinitive, Feature.INFINITIVE);
    }

    /** "هذه الأسلحة ستعزز قدرات الجيش": what things do by themselves nobody gives. */
    private boolean does(Thing thing, Act act) { return !act.noun() && act.first() == thing.last() + 1 && thingsDo.at(passage.words(), act.first()); }

    /** "ستحصل زغرب في المقابل على دبابات": the one right behind the verb gets it, and is not the one helped. */
    private boolean gotByAnother(Act act) {
        if (act.kind() != ActKind.RECEIVE || act.noun() || !verbFirst) return false;
        Actor behind = passage.actorAt(act.first() + 1), before = passage.actorAt(act.first() - 1);
        return another(behind) || behind == null && another(before) && !passage.particles().is(before.first() - 1, Role.PREP) && !passage.particles().is(before.first() - 1, Role.FROM);
    }

    private boolean another(@Nullable Actor actor) {
        boolean state = actor != null && (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.MINISTRY);
        return state && !dossier.recipient().equals(actor.principal()) && !passage.words().may(actor.first(), Feature.TO) && !passage.words().may(actor.first(), Feature.BY);
    }

    /** "Les avions permettront à Kiev de se défendre": what things make possible, nobody approves. */
    private boolean enables(Thing thing, Act act) {
        boolean allows = act.kind() == ActKind.APPROVE || act.kind() == ActKind.ALLOW;
        if (!allows || act.noun() || verbFirst || Feature.PARTICIPLE.in(act.features()) || act.first() <= thing.last() || passage.partings(thing.last(), act.first()) > 0) return false;
        if (!passage.actorsIn(thing.last() + 1, act.first() - 1).isEmpty()) return false;
        return thing.hardware() && passage.particles().find(thing.last() + 1, act.first() - 1, Role.BE) < 0 && passage.particles().find(thing.last() + 1, act.first() - 1, Role.WHO) < 0;
    }

    /** "Fourniront à Bratislava douze hélicoptères": the one right behind the verb receives, and is not the one helped. */
    private boolean toAnother(Act act) {
        if (act.noun() || act.kind() != ActKind.GIVE || !inverts) return false;
        for (Actor actor : passage.actorsIn(act.last() + 1, Math.min(passage.words().size() - 1, act.last() + 3))) {
            boolean state = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL;
            return state && actor.id().length() == 2 && !dossier.recipient().equals(actor.principal()) && passage.particles().is(actor.first() - (passage.particles().is(actor.first() - 1, Role.ARTICLE) ? 2 : 1), Role.TO);
        }
        return false;
    }

    /** "Sending frigates to the Black Sea": ships that are sent to a sea are the sender's own; those given to somebody are not. */
    private boolean atSea(Thing thing, Frame frame) {
        Act act = frame.giving() == null ? frame.governor() : frame.giving();
        if (!act.kind().gives() && act.kind() != ActKind.DISCUSS && act.kind() != ActKind.PLAN || act.kind() == ActKind.RECEIVE) return false;
        if (afterTruce(thing) || patrols(thing)) return true;
        int first = Math.min(act.last(), thing.last());
        for (Actor actor : passage.actorsIn(first + 1, Math.min(passage.words().size() - 1, thing.last() + 2))) if (helped(actor)) return false;
        int end = Math.min(thing.last() + WATERS, passage.layout().sentence(passage.layout().sentenceAt(thing.last())).last());
        int t = thing.last() + 1;
        if (!passage.particles().is(t, Role.TO) && !passage.particles().is(t, Role.IN) && !passage.particles().is(t, Role.PREP) && !passage.particles().is(t, Role.AND) && !passage.words().may(t, Feature.AND)) return false;
        for (; t <= end && !passage.tokens().sign(t); t++) if (waters.at(passage.words(), t)) return true;
        return false;
    }

    /** "Sending two frigates to patrol the lanes": what ships are sent for says whose they stay. */
    private boolean patrols(Thing thing) {
        if (!ships.at(passage.words(), thing.core())) return false;
        for (int t = thing.last() + 1; t <= thing.last() + PATROL; t++) if (patrolling.at(passage.words(), t)) return true;
        return false;
    }

    /** "Builds two frigates for Ukraine": ships for the one helped are given. */
    private boolean forHelped(Thing thing, Frame frame) {
        for (Actor actor : passage.actorsIn(Math.min(frame.last(), thing.last()) + 1, Math.min(passage.words().size() - 1, thing.last() + 2))) {
            if (helped(actor) && (passage.particles().is(actor.first() - 1, Role.TO) || passage.words().may(actor.first(), Feature.TO))) return !afterTruce(thing);
        }
        return false;
    }

    /** "Ankara is ready to send ships once a truce holds": ships that wait for a truce come to watch the sea, and aren't given. */
    private boolean afterTruce(Thing thing) {
        if (!ships.at(passage.words(), thing.core())) return false;
        var sentence = passage.layout().sentence(passage.layout().sentenceAt(thing.core()));
        for (int t = sentence.first(); t <= sentence.last(); t++) if (truces.at(passage.words(), t)) return true;
        return false;
    }

    /** "Patrol the Black Sea with its own frigates", "watch over the truce with drones": with what one is there himself, is not given away. */
    private Thing means(Thing thing, Frame frame) {
        Act act = frame.giving() == null ? frame.governor() : frame.giving();
        boolean there = act.kind() == ActKind.DEPLOY || act.kind() == ActKind.WATCH;
        if (!there || act.noun() || act.last() >= thing.first() || passage.particles().find(Math.max(act.last() + 1, thing.first() - MEANS), thing.first() - 1, Role.WITH) < 0) return thing;
        return thing.as(act.kind() == ActKind.WATCH ? Measure.INTELLIGENCE : Measure.FORCES);
    }

    private boolean helped(Actor actor) { return dossier.recipient().equals(actor.principal()) && actor.kind() != Actor.Kind.PLACE && actor.kind() != Actor.Kind.ADJECTIVE; }

    private @Nullable Thing forces(Thing thing, Frame frame) {
        if (verbFirst && passage.words().may(thing.core(), Feature.TO)) return null;
        if (training(frame)) return thing.as(Measure.TRAINING);
        if (ships.at(passage.words(), thing.core()) && forHelped(thing, frame)) return thing.as(Measure.ARMS);
        if (own(thing) || attribute(thing)) return null;
        return idle(frame.governor().kind()) && frame.governor().kind() != ActKind.ARRIVE ? null : thing;
    }

    /** "Pilots are trained on F-16": what they learn with is not given. */
    public boolean usedInTraining(Thing thing, Frame frame, @Nullable Thing before) {
        boolean hardware = thing.hardware();
        boolean trained = training(frame) && thing.first() > frame.first() || before != null && before.measure() == Measure.TRAINING && thing.first() - before.last() <= LEARNERS;
        int on = passage.particles().is(thing.first() - 1, Role.ARTICLE) ? thing.first() - 2 : thing.first() - 1;
        return hardware && trained && passage.particles().is(on, Role.ON);
    }

    /** "Життя солдатів", "втрати військових": a noun before that says what of theirs is meant. */
    private boolean attribute(Thing thing) {
        int t = thing.first() - 1;
        if (!cases || thing.counted() || t < 0 || !passage.tokens().word(t) || passage.namedAt(t)) return false;
        boolean genitive = passage.words().may(thing.core(), Feature.GENITIVE) && !passage.words().may(thing.core(), Feature.NOMINATIVE);
        return genitive && passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADJECTIVE) && passage.particles().is(t, Role.LIFE);
    }

    private static boolean training(Frame frame) { return frame.governor().kind() == ActKind.TRAIN || frame.giving() != null && frame.giving().kind() == ActKind.TRAIN; }

    /** A number without a noun: those who are trained are people. */
    private static boolean bare(Thing thing) { return thing.quantity() != null && thing.first() == thing.core(); }

    private boolean own(Thing thing) {
        if (verbFirst && passage.words().may(thing.core(), Feature.THEIR) && hisOwn(thing)) return true;
        boolean before = qualifierBefore;
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - (before ? 1 : 0)), Math.min(passage.words().size() - 1, thing.last() + (before ? 0 : 1)))) {
            if (actor.kind() == Actor.Kind.ADJECTIVE && partyToWar(actor.id())) return true;
        }
        Actor named = passage.actorAt(thing.core());
        return named != null && named.state() != null && partyToWar(named.state());
    }

    /** "وأكد أن قواته": of whoever was named last, when that is one of the helped. */
    private boolean hisOwn(Thing thing) {
        for (Actor actor : passage.actorsIn(thing.first() - PERSON, thing.first() - 1).reversed()) if (actor.person()) return dossier.recipient().equals(actor.state());
        return false;
    }

    private boolean partyToWar(String id) { return id.equals(dossier.recipient()) || id.equals(dossier.aggressor()); }

    private static boolean agreed(ActKind kind) {
        return switch (kind) {
            case AGREE, APPROVE, PROMISE, PLAN, SUBMIT, DISCUSS, REFUSE, SUSPEND, WITHDRAW, EXPIRE, REQUEST, NEED, ALLOW, LIST, BIND, ARRIVE, RECEIVE -> true;
            case GIVE, MAKE, ALLOCATE, COLLECT, RESUME, TRAIN, DEPLOY, TOTAL, BEGIN, CONTINUE, FINISH, THERE, STAND, FORSAKE, WATCH -> false;
        };
    }

    /** Says how much or that it goes on, and promises nothing. */
    private static boolean idle(ActKind kind) {
        return switch (kind) {
            case TOTAL, ALLOCATE, COLLECT, ARRIVE, BEGIN, FINISH, THERE, EXPIRE -> true;
            case GIVE, MAKE, RECEIVE, PROMISE, PLAN, SUBMIT, APPROVE, AGREE, REQUEST, NEED, DISCUSS, REFUSE, SUSPEND, RESUME, WITHDRAW, TRAIN, DEPLOY, CONTINUE, ALLOW, LIST, BIND, STAND, FORSAKE, WATCH -> false;
        };
    }
}
