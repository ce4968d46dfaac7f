package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import daman.things.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only names the whole whose parts are told: it is promised by the parts, and not besides. */
public final class Wholes {
    private static final Role BEFORE_WHOLE = Role.any(Role.OF_WHOLE, Role.OUT_OF, Role.PART_OF, Role.WITHIN);
    /** Words between such a word and the whole: "in the framework of an aid package for Ukraine worth up to". */
    private static final int NAMED = 8;
    /** Words from the beginning of a part to such a word: "3 billion for arms to Ukraine in May, which is". */
    private static final int APART = 16;
    /** Things before a whole among which its part is. */
    private static final int PARTS = 4;

    private final Passage passage;
    private final boolean cases;
    private final boolean verbFirst;

    public Wholes(Passage passage) {
        this.passage = passage;
        this.cases = passage.language().setting("cases");
        this.verbFirst = passage.language().setting("verb-first");
    }

    /** "3 billion under an 18 billion programme", "1 billion, which is part of a loan of 9": without the greater sums, which only say what others before them are parts of. */
    public List<Thing> without(List<Thing> all) {
        if (all.size() < 2 || !passage.particles().anywhere(BEFORE_WHOLE)) return all;
        List<Thing> left = new ArrayList<>(all.size());
        for (int n = 0; n < all.size(); n++) if (all.get(n).amount() == null || !whole(all.get(n), all.subList(Math.max(0, n - PARTS), n))) left.add(all.get(n));
        return left;
    }

    private boolean whole(Thing whole, List<Thing> before) {
        int of = passage.particles().find(whole.first() - NAMED, whole.first() - 1, BEFORE_WHOLE);
        if (of < 0 || passage.partings(of, whole.first()) > 0 || passage.particles().find(of + 1, whole.first() - 1, Role.AND) >= 0) return false;
        for (Thing part : before) if (part.first() < of && of - part.first() <= APART && part.amount() != null && less(part.amount(), whole.amount())) return true;
        return false;
    }

    private static boolean less(Amount part, @Nullable Amount whole) { return whole != null && part.currency().equals(whole.currency()) && part.value().compareTo(whole.value()) < 0; }

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
