package daman.commitments.context;

import daman.clauses.Passage;
import daman.commitments.acts.Act;
import daman.languages.Feature;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import org.jspecify.annotations.Nullable;

/** What the aggressor does, and what he is given, promises nothing to the one helped: "Russia fires missiles", "زودت روسيا بملايين القذائف". */
public final class Attacker {
    /** Small words between a subject and its verb. */
    private static final int SMALL = 3;

    private final Passage passage;
    private final String aggressor;
    private final boolean verbFirst;

    public Attacker(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.aggressor = dossier.aggressor();
        this.verbFirst = passage.language().setting("verb-first");
    }

    /** Stands he right beside the verb, as who does it or, where verbs come first, as whom it is done to? */
    public boolean of(Act act) {
        if (act.noun()) return false;
        if (verbFirst && is(passage.actorAt(act.last() + 1))) return true;
        int t = act.first() - 1;
        for (int least = t - SMALL; t > least && t > 0 && small(t); t--) { }
        Actor before = passage.actorAt(t);
        return is(before) && !governed(before);
    }

    /** "Missiles to Moscow": whoever else gives them. */
    public boolean receives(Thing thing) {
        int to = thing.last() + 1;
        if (thing.measure() == Measure.AGREEMENT || thing.measure() == Measure.GUARANTEE) return false;
        Actor actor = passage.actorAt(to);
        if (is(actor) && passage.words().may(to, Feature.TO)) return true;
        return passage.particles().is(to, "to") && is(passage.actorAt(passage.particles().is(to + 1, "article") ? to + 2 : to + 1));
    }

    private boolean is(@Nullable Actor actor) { return actor != null && actor.kind().acts() && (actor.id().equals(aggressor) || aggressor.equals(actor.state())); }

    private boolean small(int t) {
        return passage.particles().is(t, "have") || passage.particles().is(t, "will") || passage.particles().is(t, "not") || passage.particles().is(t, "may") || passage.particles().is(t, "maybe") || passage.particles().is(t, "be") || passage.particles().is(t, "ongoing");
    }

    private boolean governed(Actor actor) {
        int t = actor.first() - 1;
        if (passage.particles().is(t, "article")) t--;
        return passage.particles().is(t, "prep") || passage.particles().is(t, "to") || passage.particles().is(t, "from") || passage.particles().is(t, "with") || passage.particles().is(t, "of") || passage.particles().is(t, "by");
    }
}
