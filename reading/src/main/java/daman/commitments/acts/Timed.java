package daman.commitments.acts;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.things.Thing;

/** What a sentence tells only as a time ({@code time-words}, {@code time-clauses}): nothing hangs on "after the signing ceremony", "until the end of 2026", "once crews are trained". */
public final class Timed {
    /** Words from "after" to its noun: "après la cérémonie de signature". */
    private static final int PHRASE = 4;
    /** Words from such a noun to what it is the noun of: "after the delivery in May of tanks". */
    private static final int OBJECT = 4;
    /** Words from "once" to its verb. */
    private static final int CLAUSE = 5;

    private final Passage passage;
    private final Listed times;
    private final Listed clauses;

    public Timed(Passage passage) {
        this.passage = passage;
        this.times = passage.language().listed("time-words");
        this.clauses = passage.language().listed("time-clauses");
    }

    /** A noun that tells when something else than this thing was promised or given. */
    boolean only(Act act, Thing thing) { return act.noun() && times.in(passage.words()) && !act.ofNoun(thing) && time(act.first()) && !of(act, thing); }

    /** "Once the pilots are trained": a verb in the present that tells what is waited for. */
    public boolean awaited(Act act) {
        if (act.noun() || !clauses.in(passage.words())) return false;
        boolean present = Feature.PRESENT.in(act.features());
        for (int t = act.first() - 1; t >= Math.max(0, act.first() - CLAUSE) && !passage.tokens().sign(t); t--) {
            if (clauses.at(passage.words(), t)) return present && t < act.first() - 1;
            present |= passage.particles().is(t, Role.BE) && passage.words().may(t, Feature.PRESENT);
        }
        return false;
    }

    private boolean time(int noun) {
        for (int t = noun - 1; t >= Math.max(0, noun - PHRASE) && passage.tokens().word(t) && !passage.namedAt(t); t--) {
            if (times.at(passage.words(), t)) return true;
            if (passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADJECTIVE)) return false;
        }
        return false;
    }

    private boolean of(Act act, Thing thing) {
        int gap = thing.first() - act.last() - 1;
        return gap >= 0 && gap <= OBJECT && passage.partings(act.last(), thing.first()) == 0 && passage.particles().find(act.last() + 1, thing.first() - 1, Role.THAT) < 0 || act.first() >= thing.first() && act.last() <= thing.last();
    }
}
