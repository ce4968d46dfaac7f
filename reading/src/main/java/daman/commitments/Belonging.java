package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.names.Actor;
import daman.things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose a thing is by the words on it: "American military aid", "our support", "we will send". */
final class Belonging {
    private final Passage passage;
    private final Predicate<Actor> giver;
    private final boolean verbFirst;
    private final boolean verbLast;

    Belonging(Passage passage, Predicate<Actor> giver) {
        this.passage = passage;
        this.giver = giver;
        this.verbFirst = passage.language().setting("verb-first");
        this.verbLast = passage.language().setting("verb-last");
    }

    /** An adjective of a state that belongs to the thing: "American military aid", "المساعدات الأميركية". */
    Givers.Choice adjective(Thing thing) {
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - 3), Math.min(passage.words().size() - 1, thing.last() + 3))) {
            boolean inside = actor.first() >= thing.first() && actor.last() <= thing.last();
            boolean beside = actor.last() == thing.first() - 1 || actor.first() == thing.last() + 1 || actor.last() == thing.core() - 1 || verbFirst && closing(thing.last() + 1) && actor.first() == thing.last() + 2;
            boolean possessive = actor.kind() != Actor.Kind.ADJECTIVE && actor.last() < thing.first() && passage.words().form(actor.last() + 1).equals("'s") && thing.first() - actor.last() <= 3;
            if ((actor.kind() == Actor.Kind.ADJECTIVE && (inside || beside) || possessive) && giver.test(actor)) return coordinated(actor);
        }
        return Givers.Choice.NONE;
    }

    /** "British and French soldiers". */
    private Givers.Choice coordinated(Actor adjective) {
        List<String> ids = new ArrayList<>(List.of(Givers.state(adjective)));
        int first = adjective.first(), last = adjective.last();
        for (Actor before = adjectiveBefore(first); before != null; before = adjectiveBefore(first)) {
            if (!ids.contains(Givers.state(before))) ids.addFirst(Givers.state(before));
            first = before.first();
        }
        return new Givers.Choice(ids, "rule:adjective-of-the-thing", first, last);
    }

    private @Nullable Actor adjectiveBefore(int first) {
        int t = first - 1;
        if (t < 1 || !passage.particles().is(t, "and") && !(passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t)))) return null;
        Actor before = passage.actorAt(t - 1);
        return before != null && before.kind() == Actor.Kind.ADJECTIVE && giver.test(before) ? before : null;
    }

    private boolean closing(int t) { return t < passage.words().size() && passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t)); }

    /** The speaker speaks of himself: the act is his state's. */
    boolean own(Frame frame) {
        if (own(frame.governor()) || frame.giving() != null && own(frame.giving())) return true;
        int last = verbLast ? frame.first() + 2 : frame.first();
        int from = verbLast ? passage.clauseStart(frame.first()) : Math.max(0, frame.first() - 5);
        for (int t = from; t < last; t++) if (passage.particles().is(t, "we") || passage.particles().is(t, "i")) return true;
        return false;
    }

    private static boolean own(Act act) {
        return !act.noun() && Feature.FIRST.in(act.features()) && !Feature.THIRD.in(act.features()) || Feature.OUR.in(act.features());
    }

    boolean own(Thing thing) {
        for (int t = Math.max(0, thing.first() - 2); t <= thing.last(); t++) {
            if (passage.particles().is(t, "we") || passage.words().may(t, Feature.OUR) && !passage.words().analysis(t).known()) return true;
        }
        return false;
    }
}
