package daman.commitments;

import daman.clauses.Passage;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import org.jspecify.annotations.Nullable;

/** Whether a thing and an act make a promise at all: an agreement is signed and not donated, the recipient's own soldiers are trained and not sent. */
final class Fit {
    private final Passage passage;
    private final Dossier dossier;

    Fit(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.dossier = dossier;
    }

    /** @return the thing as this act means it, null where they don't go together */
    @Nullable Thing of(Thing thing, Frame frame) {
        if (thing.sumAlone() && frame.governor().kind() == ActKind.TOTAL || thing.measure() == Measure.FINANCING && elsewhere(thing)) return null;
        return switch (thing.measure()) {
            case FORCES -> forces(thing, frame);
            case AGREEMENT -> under(thing) ? null : thing.amount() != null ? thing.as(Measure.FINANCING) : agreed(frame.governor().kind()) || frame.giving() != null && agreed(frame.giving().kind()) ? thing : null;
            case GUARANTEE -> idle(frame.governor().kind()) ? null : thing;
            case ARMS, AIR_DEFENCE -> bare(thing) && training(frame) ? thing.as(Measure.TRAINING) : thing;
            default -> thing;
        };
    }

    /** "$26 billion for Israel": what others than the recipient get. */
    private boolean elsewhere(Thing thing) {
        int t = thing.last() + 1;
        if (!passage.particles().is(t, "to")) return false;
        if (passage.particles().is(t + 1, "article")) t++;
        Actor actor = passage.actorAt(t + 1);
        if (actor == null || actor.kind() != Actor.Kind.STATE && actor.kind() != Actor.Kind.PLACE && actor.kind() != Actor.Kind.BODY) return false;
        return actor.state() == null || !actor.state().equals(dossier.recipient());
    }

    private @Nullable Thing forces(Thing thing, Frame frame) {
        if (training(frame)) return thing.as(Measure.TRAINING);
        if (own(thing)) return null;
        return idle(frame.governor().kind()) && frame.governor().kind() != ActKind.ARRIVE ? null : thing;
    }

    private static boolean training(Frame frame) { return frame.governor().kind() == ActKind.TRAIN || frame.giving() != null && frame.giving().kind() == ActKind.TRAIN; }

    /** A number without a noun: those who are trained are people. */
    private static boolean bare(Thing thing) { return thing.quantity() != null && thing.first() == thing.core(); }

    /** "Under the pact London will give": the pact is no promise here, what it lays down is. */
    private boolean under(Thing thing) { return passage.particles().find(thing.first() - 3, thing.first(), "under") >= 0; }

    private boolean own(Thing thing) {
        boolean before = passage.language().setting("qualifier-before");
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - (before ? 1 : 0)), Math.min(passage.words().size() - 1, thing.last() + (before ? 0 : 1)))) {
            if (actor.kind() == Actor.Kind.ADJECTIVE && partyToWar(actor.id())) return true;
        }
        Actor named = passage.actorAt(thing.core());
        return named != null && named.state() != null && partyToWar(named.state());
    }

    private boolean partyToWar(String id) { return id.equals(dossier.recipient()) || id.equals(dossier.aggressor()); }

    private static boolean agreed(ActKind kind) {
        return switch (kind) {
            case AGREE, APPROVE, PROMISE, PLAN, DISCUSS, REFUSE, SUSPEND, WITHDRAW, EXPIRE, REQUEST, NEED, ALLOW -> true;
            case GIVE, ARRIVE, RECEIVE, ALLOCATE, RESUME, TRAIN, DEPLOY, TOTAL, BEGIN, CONTINUE, LIST -> false;
        };
    }

    /** Says how much or that it goes on, and promises nothing. */
    private static boolean idle(ActKind kind) {
        return switch (kind) {
            case TOTAL, ALLOCATE, ARRIVE, BEGIN, EXPIRE -> true;
            case GIVE, RECEIVE, PROMISE, PLAN, APPROVE, AGREE, REQUEST, NEED, DISCUSS, REFUSE, SUSPEND, RESUME, WITHDRAW, TRAIN, DEPLOY, CONTINUE, ALLOW, LIST -> false;
        };
    }
}
