package daman.commitments;

import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import org.jspecify.annotations.Nullable;

/** From an act and its tense to the stage it claims (GUIDE.md, stage and case 9). Pure. */
final class Stages {
    private Stages() {}

    /** How a frame is put: what negation, modality and the words around the verb say. */
    record Mood(boolean negated, boolean possible, boolean ongoing, boolean past, boolean future, boolean rumoured) {
        /** The same, told of now. */
        Mood present() { return new Mood(negated, possible, ongoing, false, future, rumoured); }

        Mood affirmed() { return new Mood(false, possible, ongoing, past, future, rumoured); }
    }

    /** @return null where the frame claims nothing: "nobody asked for" */
    static @Nullable Stage of(ActKind governor, @Nullable ActKind giving, Mood mood) {
        if ((asked(governor) || governor == ActKind.REFUSE && giving == ActKind.FORSAKE) && giving != null && ends(giving)) return null;
        if (governor.phase() && governor != ActKind.FINISH && giving != null && !giving.gives() && !mood.negated()) return of(giving, null, mood); // "continues to block"
        Stage stage = governor == ActKind.PLAN && giving == ActKind.APPROVE ? Stage.DISCUSSED : plain(governor, giving, mood);
        if (!mood.negated()) return stage;
        return switch (governor) {
            case ARRIVE -> mood.past() ? Stage.ANNOUNCED : null;
            case GIVE, MAKE, RECEIVE, TRAIN, DEPLOY, WATCH -> mood.past() ? Stage.ANNOUNCED : Stage.REFUSED;
            case PROMISE -> mood.past() ? null : Stage.REFUSED; // "never promised": that is denied, and no refusal
            case PLAN, SUBMIT, ALLOCATE, COLLECT, DISCUSS, CONTINUE, BEGIN, ALLOW, BIND -> Stage.REFUSED;
            case FINISH, THERE -> Stage.ALLOCATED;
            case APPROVE -> mood.future() ? Stage.REFUSED : Stage.DISCUSSED;
            case AGREE -> Stage.DISCUSSED;
            case TOTAL -> stage; // "will not exceed 500": as much as that
            case REQUEST, NEED, LIST, STAND -> null;
            case FORSAKE -> mood.past() ? null : Stage.ANNOUNCED;
            case REFUSE -> Stage.DISCUSSED;
            case SUSPEND, WITHDRAW -> mood.future() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case EXPIRE, RESUME -> Stage.ALLOCATED;
        };
    }

    private static boolean asked(ActKind kind) { return kind == ActKind.REQUEST || kind == ActKind.NEED; }

    /** "Exige l'arrêt des livraisons": who asks for an end asks for no support. */
    private static boolean ends(ActKind kind) { return kind == ActKind.SUSPEND || kind == ActKind.WITHDRAW || kind == ActKind.REFUSE || kind == ActKind.FORSAKE; }

    private static @Nullable Stage plain(ActKind governor, @Nullable ActKind giving, Mood mood) {
        return switch (governor) {
            case GIVE, MAKE, ARRIVE, RECEIVE, TRAIN, DEPLOY, WATCH -> giving(mood);
            case TOTAL -> mood.possible() ? Stage.DISCUSSED : mood.future() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case LIST -> mood.future() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case PROMISE, PLAN, BIND -> Stage.ANNOUNCED;
            case STAND -> mood.past() || mood.possible() ? null : Stage.ANNOUNCED;
            case FORSAKE -> null;
            case RESUME -> mood.possible() ? Stage.DISCUSSED : mood.past() ? Stage.ALLOCATED : Stage.ANNOUNCED;
            case SUBMIT -> mood.possible() ? Stage.DISCUSSED : Stage.ANNOUNCED;
            case ALLOCATE, COLLECT -> mood.possible() ? Stage.DISCUSSED : mood.future() || !mood.past() && !mood.ongoing() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case APPROVE, ALLOW -> mood.future() || mood.possible() ? Stage.DISCUSSED : Stage.APPROVED;
            case AGREE -> mood.possible() || mood.ongoing() ? Stage.DISCUSSED : mood.future() ? Stage.ANNOUNCED : Stage.AGREED;
            case REQUEST, NEED -> Stage.REQUESTED;
            case DISCUSS -> Stage.DISCUSSED;
            case REFUSE -> Stage.REFUSED;
            case SUSPEND -> Stage.SUSPENDED;
            case WITHDRAW -> Stage.WITHDRAWN;
            case EXPIRE -> Stage.EXPIRED;
            case BEGIN -> mood.possible() ? Stage.DISCUSSED : mood.future() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case CONTINUE -> mood.possible() ? Stage.DISCUSSED : mood.future() ? Stage.ANNOUNCED : Stage.ALLOCATED;
            case FINISH, THERE -> mood.possible() ? Stage.DISCUSSED : mood.future() ? Stage.ANNOUNCED : Stage.DELIVERED;
        };
    }

    private static Stage giving(Mood mood) {
        if (mood.possible()) return Stage.DISCUSSED;
        if (mood.future()) return Stage.ANNOUNCED;
        if (mood.ongoing()) return Stage.ALLOCATED;
        return mood.past() ? Stage.DELIVERED : Stage.ANNOUNCED;
    }

    static boolean past(long features) { return (features & (Feature.PAST.bit() | Feature.PARTICIPLE.bit())) != 0 && !future(features); }

    /** A form that may be a present as well is one: "надає" is of надавати, whichever of the two verbs of that spelling. */
    static boolean future(long features) { return Feature.WILL.in(features) || Feature.FUTURE.in(features) && !Feature.PRESENT.in(features); }
}
