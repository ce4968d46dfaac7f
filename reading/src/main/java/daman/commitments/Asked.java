package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.ties.BehindVerb;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of whom something is asked: the one addressed, whose the thing is, or whom a pronoun means. */
final class Asked {
    /** Words between a verb and the subject behind it. */
    private static final int SUBJECT = 3;

    private final Passage passage;
    private final boolean inverts;
    private final Dossier dossier;
    private final Roles roles;
    private final Doers doers;
    private final Hinted hinted;
    private final boolean verbFirst;
    private final boolean cases;
    private final BehindVerb behind;
    /** The ending of an adjective that says of a state what is asked of her; empty where there is none. */
    private final String called;

    Asked(Passage passage, Dossier dossier, Roles roles, Doers doers, Hinted hinted, BehindVerb behind) {
        this.passage = passage;
        this.inverts = passage.language().setting("inverts");
        this.dossier = dossier;
        this.roles = roles;
        this.doers = doers;
        this.hinted = hinted;
        this.behind = behind;
        this.called = passage.language().setting("called-ending", "");
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
    }

    /** Asked: from whom the recipient wants it; a supporter who urges another asks that other one. */
    Givers.Choice of(Thing thing, Frame frame, Sentence sentence, Givers.Choice adjective, List<String> before) {
        Actor addressee = null;
        int last = frame.governor().last();
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            if (actor.first() == last + 1 && behind.subject(last)) continue;
            if (actor.kind() == Actor.Kind.ADJECTIVE || !roles.giver(actor) || !near(frame, actor) || where(actor)) continue;
            boolean marked = roles.governedBy(actor, Role.FROM) || roles.governedBy(actor, Role.TO) || actor.kind() == Actor.Kind.GROUP && (frame.governor().kind() != ActKind.NEED || actor.first() > last);
            boolean object = actor.first() > last && actor.first() - last <= 4;
            if (marked || object) addressee = addressee == null || object ? actor : addressee;
        }
        Actor nearer = cases ? askedTo(frame) : verbFirst ? behindSubject(frame.governor(), sentence) : null;
        if (nearer != null) addressee = nearer;
        Actor called = verbFirst ? called(frame.governor()) : null;
        if (called != null) addressee = called;
        if (addressee != null) return roles.list(addressee, sentence, "rule:the-one-asked");
        Givers.Choice friends = friends(frame);
        if (friends.names()) return friends;
        if (adjective.names()) return adjective;
        Givers.Choice thanked = hinted.thanked(frame, sentence);
        if (thanked.names()) return thanked;
        Givers.Choice joined = hinted.joined(thing);
        if (joined.names()) return joined;
        Givers.Choice meant = verbFirst ? hinted.pronoun(frame.governor()) : Givers.Choice.NONE;
        if (meant.names()) return meant;
        if (verbFirst && Feature.THEIR.in(frame.governor().features()) && !before.isEmpty()) return new Givers.Choice(before, "rule:the-one-asked-before", -1, -1);
        if (frame.governor().kind() == ActKind.NEED && !verbFirst) return new Givers.Choice(List.of(), "rule:giver-unknown", -1, -1);   // "le FMI chiffre les besoins"
        Givers.Choice subject = doers.of(frame.governor(), sentence, thing);
        return !subject.names() || subject.ids().contains(dossier.recipient()) ? Givers.Choice.NONE : inverts ? subject : new Givers.Choice(List.of(), "rule:giver-unknown", -1, -1);
    }

    /** "Закликав США продати літаки, а Німеччину – передати ракети": each is asked for what its own infinitive says. */
    private @Nullable Actor askedTo(Frame frame) {
        Act giving = frame.giving();
        if (giving == null || !Feature.INFINITIVE.in(giving.features())) return null;
        int dash = giving.first() - 1;
        Actor actor = passage.tokens().sign(dash) && Marks.dash(passage.tokens().firstChar(dash)) ? passage.actorAt(dash - 1) : null;
        return actor != null && actor.kind().acts() && roles.giver(actor) ? actor : null;
    }

    /** "حث الوزير البولندي ألمانيا على": where the verb comes first and its subject follows, the second of two names side by side is its object. */
    private @Nullable Actor behindSubject(Act act, Sentence sentence) {
        if (act.noun()) return null;
        List<Actor> named = passage.actorsIn(act.last() + 1, sentence.last());
        for (int a = 0; a + 1 < named.size() && named.get(a).first() - act.last() <= SUBJECT; a++) {
            Actor subject = named.get(a), object = named.get(a + 1);
            boolean side = object.first() == subject.last() + 1 && subject.kind().acts() && object.kind().acts() && !passage.words().may(object.first(), Feature.AND);
            if (side && roles.giver(object) && !roles.governed(object) && !passage.words().may(object.first(), Feature.TO)) return object;
        }
        return null;
    }

    /** "Nous demandons à nos amis suédois de céder", "asked its Swedish friends to give": whose people stand between what asks and what is asked. */
    private Givers.Choice friends(Frame frame) {
        Act giving = frame.giving();
        if (giving == null || !Feature.INFINITIVE.in(giving.features()) || giving.first() <= frame.governor().last()) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(frame.governor().last() + 1, giving.first() - 1)) if (actor.kind() == Actor.Kind.ADJECTIVE && roles.giver(actor)) return roles.adjectives(actor);
        return Givers.Choice.NONE;
    }

    /** "ألمانيا مدعوة إلى تسليم", "برلين مطالبة بتسليم": an adjective in a woman's form right behind a state says that she is asked. */
    private @Nullable Actor called(Act act) {
        Actor before = passage.actorAt(act.first() - 1);
        boolean adjective = before != null && !before.person() && before.kind().acts() && !Feature.VERB.in(act.features()) && passage.words().form(act.first()).endsWith(called);
        return adjective && !called.isEmpty() && roles.giver(before) && !roles.governed(before) ? before : null;
    }

    private boolean near(Frame frame, Actor actor) {
        return passage.partings(Math.min(actor.last(), frame.governor().last()), Math.max(actor.first(), frame.governor().first())) <= 3;
    }

    /** "У Брюсселі": where, not whom. */
    private boolean where(Actor actor) {
        long features = passage.words().features(actor.head());
        return cases && Feature.LOCATIVE.in(features) && !Feature.GENITIVE.in(features) && passage.particles().is(actor.first() - 1, Role.PREP);
    }
}
