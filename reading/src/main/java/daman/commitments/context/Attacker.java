package daman.commitments.context;

import daman.clauses.Passage;
import daman.commitments.acts.Act;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import org.jspecify.annotations.Nullable;

/** What the aggressor does, and what he is given, promises nothing to the one helped: "Russia fires missiles", "زودت روسيا بملايين القذائف". */
public final class Attacker {
    /** Small words between a subject and its verb. */
    private static final int BETWEEN = 3;
    /** Words from a verb to what it fires. */
    private static final int OBJECT = 9;
    /** What may stand between a subject and its verb. */
    private static final Role SMALL = Role.any(Role.HAVE, Role.WILL, Role.NOT, Role.MAY, Role.MAYBE, Role.BE, Role.ONGOING);
    private static final Role PREPOSITIONS = Role.any(Role.PREP, Role.TO, Role.FROM, Role.WITH, Role.OF, Role.BY);

    private final Passage passage;
    private final String aggressor;
    private final String recipient;
    private final boolean verbFirst;

    public Attacker(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.aggressor = dossier.aggressor();
        this.recipient = dossier.recipient();
        this.verbFirst = passage.language().setting("verb-first");
    }

    /** Stands he right beside the verb, as who does it or, where verbs come first, as whom it is done to? */
    public boolean of(Act act) { return !act.noun() && beside(act.first(), act.last()); }

    /** "الطيران الروسي يلقي على بلاده قنابل": the verb right before the thing is his, whether or not it is a word of giving. */
    public boolean uses(Thing thing) {
        if (!verbFirst || !thing.hardware()) return false;
        int start = passage.clauseStart(thing.first());
        for (int t = thing.first() - 1; t >= start && thing.first() - t <= OBJECT; t--) {
            long features = passage.words().features(t);
            if (Feature.VERB.in(features) && !Feature.NOUN.in(features) && !passage.namedAt(t) && !passage.particles().any(t)) return beside(t, t) && onlyTheTwo(t + 1, thing.first() - 1);
        }
        return false;
    }

    private boolean onlyTheTwo(int first, int last) {
        for (Actor actor : passage.actorsIn(first, last)) if (!is(actor) && !recipient.equals(actor.principal())) return false;
        return true;
    }

    private boolean beside(int first, int last) {
        if (verbFirst && (is(passage.actorAt(last + 1)) || his(passage.actorAt(last + 2)) && !passage.namedAt(last + 1))) return true;
        int t = first - 1;
        while (t > 0 && first - 1 - t < BETWEEN && passage.particles().is(t, SMALL)) t--;
        Actor before = passage.actorAt(t);
        return is(before) && !governed(before.first()) || verbFirst && his(before) && before.first() > 0 && !governed(before.first() - 1);
    }

    /** "Missiles to Moscow": whoever else gives them. */
    public boolean receives(Thing thing) {
        int to = thing.last() + 1;
        if (thing.measure() == Measure.AGREEMENT || thing.measure() == Measure.GUARANTEE) return false;
        Actor actor = passage.actorAt(to);
        if (is(actor) && passage.words().may(to, Feature.TO)) return true;
        return passage.particles().is(to, Role.TO) && is(passage.actorAt(passage.particles().is(to + 1, Role.ARTICLE) ? to + 2 : to + 1));
    }

    private boolean is(@Nullable Actor actor) { return actor != null && actor.kind().acts() && actor.standsFor(aggressor); }

    /** An adjective of his: "القوات الروسية". */
    private boolean his(@Nullable Actor actor) { return actor != null && actor.kind() == Actor.Kind.ADJECTIVE && actor.standsFor(aggressor); }

    private boolean governed(int noun) {
        int t = noun - 1;
        if (passage.particles().is(t, Role.ARTICLE)) t--;
        return passage.particles().is(t, PREPOSITIONS);
    }
}
