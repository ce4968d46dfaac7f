package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.commitments.context.Programmes;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Thing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a thing is by the words on it: "American military aid", "our support", "we will send". */
final class Belonging {
    /** Words between a word of buying and the thing. */
    private static final int BOUGHT = 3;
    /** Words from whose house it is to its verb, those of a day left out and all. */
    private static final int NEAR = 6;
    private static final int FAR = 14;
    /** Words between stores and whose they are. */
    private static final int OWNER = 4;

    /** Currencies in which others pay as well; the first two letters of any other name its state (ISO 4217). */
    private static final Set<String> OF_ALL = Set.of("EUR", "USD", "XDR");

    /** What a speaker says of himself and his country. */
    private static final Role SPEAKS = Role.any(Role.WE, Role.I, Role.HIS_COUNTRY);

    private final Passage passage;
    private final boolean qualifierBefore;
    private final Roles roles;
    private final Doers doers;
    private final Programmes.Told programmes;
    private final boolean clitics;
    private final boolean verbFirst;
    private final boolean verbLast;
    private final boolean cases;
    private final Listed frames;
    private final Listed us;
    private final Listed buying;
    private final Listed stocks;

    Belonging(Passage passage, Roles roles, Doers doers, Programmes.Told programmes) {
        this.doers = doers;
        this.programmes = programmes;
        this.passage = passage;
        this.qualifierBefore = passage.language().setting("qualifier-before");
        this.roles = roles;
        this.clitics = passage.language().clitics();
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.verbLast = passage.language().setting("verb-last");
        this.buying = passage.language().listed("buying");
        this.stocks = passage.language().listed("stock-words");
        this.us = passage.language().listed("us-words");
        this.frames = passage.language().listed("frame-words");
    }

    /** An adjective of a state that belongs to the thing: "American military aid", "المساعدات الأميركية". */
    Givers.Choice adjective(Thing thing) {
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - 3), Math.min(passage.words().size() - 1, thing.last() + 3))) {
            boolean inside = actor.first() >= thing.first() && actor.last() <= thing.last();
            boolean beside = actor.last() == thing.first() - 1 || actor.first() == thing.last() + 1 || actor.last() == thing.core() - 1 || verbFirst && closing(thing.last() + 1) && actor.first() == thing.last() + 2;
            boolean possessive = actor.kind() != Actor.Kind.ADJECTIVE && actor.last() < thing.first() && thing.first() - actor.last() <= 3 && passage.tokens().is(actor.last() + 1, "'s");
            if ((actor.kind() == Actor.Kind.ADJECTIVE && (inside || beside) || possessive) && roles.giver(actor) && !made(actor) && !bought(thing, actor) && !framed(actor) && !programmes.names(actor)) return roles.adjectives(actor);
        }
        return possessor(thing);
    }

    /** "L'aide militaire du Luxembourg", "допомога Норвегії", "مساعدات ألمانيا": whose the thing is, told right behind it. */
    private Givers.Choice possessor(Thing thing) {
        int of = thing.last() + 1;
        boolean marked = passage.particles().is(of, Role.OF);
        Actor owner = passage.actorAt(marked && passage.particles().is(of + 1, Role.ARTICLE) ? of + 2 : marked ? of + 1 : of);
        if (owner == null || thing.counted() || owner.person() || !owner.kind().acts() || owner.kind() == Actor.Kind.MEDIA || !roles.giver(owner) || !owns(owner, marked) || programmes.names(owner)) return Givers.Choice.NONE;
        return new Givers.Choice(List.of(owner.principal()), "rule:whose-it-is", owner.first(), owner.last());
    }

    private boolean owns(Actor owner, boolean marked) {
        if (marked) return true;
        long features = passage.words().features(owner.head());
        if (cases) return Feature.GENITIVE.in(features) && !Feature.NOMINATIVE.in(features) && !Feature.ACCUSATIVE.in(features);
        return verbFirst && !passage.words().may(owner.first() - 1, Feature.ARTICLE) && passage.words().may(owner.first() - 1, Feature.NOUN) && !passage.words().may(owner.first(), Feature.TO) && !passage.words().may(owner.first(), Feature.BY) && !passage.words().may(owner.first(), Feature.AND);
    }

    /** "صواريخ أميركية الصنع", "US-made missiles": where it comes from, not whose it is. */
    private boolean made(Actor actor) { return passage.particles().is(actor.last() + 1, Role.MADE) || passage.particles().is(actor.first() - 1, Role.MADE); }

    /** "У межах чеської ініціативи": whose initiative it is says nothing of who gives. */
    private boolean framed(Actor adjective) { return adjective.first() > 0 && frames.at(passage.words(), adjective.first() - 1); }

    /** "For the purchase of American weapons": whoever buys gives. */
    private boolean bought(Thing thing, Actor maker) {
        int first = Math.min(thing.first(), maker.first()), last = Math.max(thing.last(), maker.last());
        for (int t = Math.max(0, first - BOUGHT); t <= Math.min(last + 1, passage.words().size() - 1); t++) {
            if (buying.at(passage.words(), t) && passage.partings(Math.min(t, maker.first()), Math.max(t, maker.first())) == 0) return true;
        }
        return false;
    }

    private boolean closing(int t) { return t < passage.words().size() && passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t)); }

    /** The speaker speaks of himself: the act or the thing is his state's. */
    boolean own(Frame frame, Thing thing, Role small) {
        if (own(frame.governor()) || frame.giving() != null && own(frame.giving())) return true;
        boolean speaks = small.has(SPEAKS) || small.has(Role.HIS) && small.has(Role.COUNTRIES);
        return speaks && (own(frame) || ours(thing)) || clitics && ofClitics(thing);
    }

    private boolean own(Frame frame) {
        int last = verbLast ? frame.first() + 2 : frame.first();
        int from = verbLast ? passage.clauseStart(frame.first()) : Math.max(0, frame.first() - 5);
        for (int t = from; t < last; t++) if (ours(t) || passage.particles().is(t, Role.I) || hisCountry(t)) return true;
        return false;
    }

    /** "We" and "our", but not "promised us". */
    private boolean ours(int t) { return passage.particles().is(t, Role.WE) && !us.at(passage.words(), t); }

    /** "Заявив, що його країна блокуватиме". */
    private boolean hisCountry(int t) { return passage.particles().is(t, Role.HIS_COUNTRY) || passage.particles().is(t, Role.HIS) && passage.particles().is(t + 1, Role.COUNTRIES); }

    private static boolean own(Act act) {
        return !act.noun() && Feature.FIRST.in(act.features()) && !Feature.THIRD.in(act.features()) && !Feature.PARTICIPLE.in(act.features()) || Feature.OUR.in(act.features());
    }

    private boolean ours(Thing thing) {
        for (int t = Math.max(0, thing.first() - 2); t <= thing.last(); t++) if (ours(t)) return true;
        return false;
    }

    /** "دعمنا": "our" is written together with the thing. */
    private boolean ofClitics(Thing thing) {
        for (int t = Math.max(0, thing.first() - 2); t <= thing.last(); t++) if (passage.words().may(t, Feature.OUR) && !passage.words().known(t)) return true;
        return false;
    }

    /** "From Slovak stocks", "зі словацьких складів", "من مخازن سلوفاكية", "from the stocks of the Dutch army": whose stores the thing comes out of. */
    boolean stocks(Actor adjective) {
        return ownStocks(adjective) || storesOf(adjective);
    }

    /** "From the stocks of the Swedish Armed Forces", "зі складів Бундесверу", "من مخازن الجيش الدنماركي": right behind the stores, small words and adjectives between. */
    private boolean storesOf(Actor owner) {
        int store = owner.first() - 1;
        while (store > 0 && owner.first() - store <= OWNER && !stocks.at(passage.words(), store) && passage.tokens().word(store)) store--;
        if (store <= 0 || owner.first() - store > OWNER || !stocks.at(passage.words(), store)) return false;
        int from = store - 1;
        while (from > 0 && store - from <= OWNER && (passage.particles().is(from, Role.ARTICLE) || passage.particles().is(from, Role.HIS) || passage.words().may(from, Feature.ADJECTIVE) && !passage.particles().is(from, Role.FROM))) from--;
        return passage.particles().is(from, Role.FROM) || passage.particles().is(from, Role.OF);
    }

    private boolean ownStocks(Actor adjective) {
        boolean before = qualifierBefore;
        if (adjective.kind() != Actor.Kind.ADJECTIVE && (!before || adjective.person())) return false;
        int store = before ? adjective.last() + 1 : adjective.first() - 1, from = before ? adjective.first() - 1 : store - 1;
        while (before && store - adjective.last() <= OWNER && passage.words().may(store, Feature.NOUN) && !stocks.at(passage.words(), store)) store++;      // "Danish army depots"
        if (!stocks.at(passage.words(), store)) return false;
        while (from > 0 && store - from <= NEAR && (passage.particles().is(from, Role.ARTICLE) || passage.particles().is(from, Role.HIS) || passage.words().may(from, Feature.ADJECTIVE) && !passage.particles().is(from, Role.FROM))) from--;
        return passage.particles().is(from, Role.FROM) || passage.particles().is(from, Role.OF);
    }

    /** "NOK 4.2 billion has been earmarked": money that one state has is hers where nobody is said to give it, but not money in which all pay. */
    Givers.Choice ofMoney(Thing thing) {
        if (thing.amount() == null || OF_ALL.contains(thing.amount().currency())) return Givers.Choice.NONE;
        String state = thing.amount().currency().substring(0, 2);
        return roles.gives(state) ? new Givers.Choice(List.of(state), "rule:whose-money-it-is", -1, -1) : Givers.Choice.NONE;
    }

    /** "A European summit to discuss": the subject is named by its adjective alone. */
    Givers.Choice ofSubject(Act act, Sentence sentence) {
        Actor nearest = null;
        for (Actor actor : passage.actorsIn(Math.max(sentence.first(), act.first() - FAR), act.first() - 1)) {
            if (actor.kind() == Actor.Kind.ADJECTIVE && roles.giver(actor) && (!cases || roles.nominative(actor)) && beside(actor.last(), act.first())) nearest = actor;
        }
        return nearest == null ? Givers.Choice.NONE : new Givers.Choice(List.of(nearest.principal()), "rule:adjective-of-the-subject", nearest.first(), nearest.last());
    }

    /** Few words lie between and no comma, but for those of a day set in: "народні збори в четвер, 8 грудня, схвалили". */
    private boolean beside(int from, int to) {
        int words = 0;
        for (int t = from + 1; t < to; t++) {
            boolean day = passage.dayAt(t) || passage.dayAt(t + 1) && !passage.tokens().word(t) || passage.dayAt(t - 1) && !passage.tokens().word(t);
            if (!day && passage.tokens().sign(t) && Marks.parts(passage.tokens().firstChar(t))) return false;
            if (!day) words++;
        }
        return words < NEAR;
    }

    /** "Weapons from Poland", "the delivery of arms from the United States": the source right after the thing. */
    Givers.Choice beside(Thing thing, Sentence sentence) {
        for (Actor actor : passage.actorsIn(thing.last() + 1, Math.min(sentence.last(), thing.last() + 5))) {
            if (actor.first() - roles.closed(thing.last()) <= 2 && roles.governedBy(actor, Role.FROM) && !with(actor) && roles.giver(actor) && actor.kind().acts()) return roles.list(actor, sentence, "rule:from");
        }
        return Givers.Choice.NONE;
    }

    /** One preposition, two cases: "з Польщі" is from Poland, "з Польщею" with her. */
    private boolean with(Actor actor) {
        long features = passage.words().features(actor.head());
        return cases && Feature.INSTRUMENTAL.in(features) && !Feature.GENITIVE.in(features);
    }

    /** "20 vehicles from Bulgaria and 5,000 rounds from Slovenia", "ومن أوسلو أربعين": the source right behind the thing, or right before one that another's stand before. */
    private @Nullable Actor besides(Thing thing, Sentence sentence) {
        for (Actor actor : passage.actorsIn(thing.last() + 1, Math.min(sentence.last(), thing.last() + 4))) {
            int t = thing.last() + 1;
            while (t < actor.first() && passage.tokens().word(t) && !passage.words().may(t, Feature.AND) && !passage.particles().is(t, Role.AND)) t++;
            if (t == actor.first() && source(actor)) return actor;
        }
        Actor before = passage.actorAt(thing.first() - 1);
        return before != null && verbFirst && source(before) ? before : null;
    }

    private boolean source(Actor actor) { return (roles.governedBy(actor, Role.FROM) || roles.governedBy(actor, Role.OF)) && !with(actor) && roles.giver(actor) && actor.kind().acts(); }

    /** Whom it comes from, anywhere in the sentence: "received from Germany twelve tanks". */
    Givers.Choice source(Thing thing, Frame frame, Sentence sentence) {
        Actor own = besides(thing, sentence);
        if (own != null) return roles.list(own, sentence, "rule:from");
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            int first = Math.min(frame.last(), actor.last()), last = Math.max(frame.first(), actor.first());
            boolean open = passage.partings(first, last) <= 2, near = open && !doers.clauseBetween(first + 1, last - 1);
            boolean behind = actor.first() > frame.governor().last() && roles.governedBy(actor, Role.OF);
            boolean from = roles.governedBy(actor, Role.FROM) || behind && (frame.governor().kind() == ActKind.RECEIVE || outOf(frame.governor(), actor));
            if (near && from && !with(actor) && roles.giver(actor) && actor.kind().acts()) return roles.list(actor, sentence, "rule:from");
            if (open && roles.giver(actor) && stocks(actor)) return roles.adjectives(actor);
        }
        return Givers.Choice.NONE;
    }

    /** "Viendront d'Allemagne", "proviendront des caisses du royaume": nothing but nouns of nouns stands between the verb and the source. */
    private boolean outOf(Act act, Actor source) {
        if (act.kind() != ActKind.ARRIVE || act.noun() || source.person() || !passage.particles().is(act.last() + 1, Role.OF)) return false;
        for (int t = act.last() + 1; t < source.first(); t++) if (!passage.particles().is(t, Role.OF) && !passage.particles().is(t, Role.ARTICLE) && !passage.words().may(t, Feature.NOUN)) return false;
        return true;
    }
}
