package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.things.Thing;
import org.jspecify.annotations.Nullable;

/** What only names the whole whose parts are told: it is promised by the parts, and not besides. */
public final class Wholes {
    private final Passage passage;
    private final boolean cases;
    private final boolean verbFirst;

    public Wholes(Passage passage) {
        this.passage = passage;
        this.cases = passage.language().setting("cases");
        this.verbFirst = passage.language().setting("verb-first");
    }

    /** "These guarantees comprise …": what has the parts, right after its verb, is none of them. */
    public boolean contains(Act list, Thing thing) {
        if (!verbFirst || thing.counted() || thing.first() <= list.last() || thing.first() - list.last() > 2) return false;
        return thing.first() - list.last() == 1 ? Feature.ARTICLE.in(passage.words().features(thing.first())) : passage.particles().is(thing.first() - 1, Role.DEMONSTRATIVE);
    }

    /**
     * "Cette somme comprend 2 milliards de prêts": nor is it where it stands before its verb.
     *
     * @param next the thing named after it in its sentence
     */
    public boolean holds(Act list, Thing thing, @Nullable Thing next, Sentence sentence) {
        if (list.kind() != ActKind.LIST || thing.counted() || thing.item() != null) return false;
        if (list.first() <= thing.first() && thing.last() <= list.last()) return true;      // "до пакета входять"
        if (cases) return false;
        boolean before = !list.noun() && thing.last() < list.first();
        return before && passage.particles().find(list.first() - 3, list.first() - 1, Role.BE) < 0 && (next != null && next.first() > list.last() || passage.tokens().is(sentence.last(), ":"));
    }

    /** "Le tout : 95 milliards": the sum of what was told, without a verb of its own. */
    public boolean sum(Thing sum, Sentence sentence) { return passage.tokens().is(sum.first() - 1, ":") && passage.particles().find(sentence.first(), sum.first() - 2, Role.TOTAL) >= 0; }
}
