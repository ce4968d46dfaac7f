package daman.commitments.acts;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.List;

/** What a government asks of its parliament or proposes to it ({@code parliament-words}), it means to give itself: "will ask lawmakers to set aside". */
public final class Houses {
    /** Words from the verb to the parliament. */
    private static final int ASKED = 4;
    /** Words before the verb in which whoever asks is named. */
    private static final int ASKS = 8;

    private static final Role BEFORE = Role.any(Role.PREP, Role.TO, Role.FROM);

    private final Passage passage;
    private final String helped;
    private final Listed parliaments;
    private final boolean verbFirst;

    public Houses(Passage passage, String helped) {
        this.passage = passage;
        this.helped = helped;
        this.verbFirst = passage.language().setting("verb-first");
        this.parliaments = passage.language().listed("parliament-words");
    }

    /** The same list. */
    public List<Act> acts(List<Act> acts) {
        if (parliaments.in(passage.words())) acts.replaceAll(act -> submits(act) ? act.as(ActKind.SUBMIT) : act);
        return acts;
    }

    private boolean submits(Act act) {
        if (act.noun() || act.kind() != ActKind.REQUEST && act.kind() != ActKind.DISCUSS) return false;
        int last = Math.min(passage.clauseEnd(act.last()), act.last() + ASKED);
        for (int t = act.last() + 1; t <= last; t++) if (parliaments.at(passage.words(), t) && (!verbFirst || governed(t))) return !ofHelped(act, t);
        return false;
    }

    /** Where subjects stand behind their verb, whom one asks has a preposition. */
    private boolean governed(int house) {
        return passage.words().may(house, Feature.TO) || passage.particles().is(house - 1, BEFORE);
    }

    /** "Kyiv asked Congress for": who is helped asks another's parliament. */
    private boolean ofHelped(Act act, int house) {
        for (Actor actor : passage.actorsIn(Math.max(passage.clauseStart(act.first()), act.first() - ASKS), house)) if (actor.standsFor(helped)) return true;
        return false;
    }
}
