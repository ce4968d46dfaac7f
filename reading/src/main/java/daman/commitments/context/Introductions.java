package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What introduces a list ("Delivered since June:") says how far each of its entries is that has no act of its own. */
public final class Introductions {
    /** A sentence that ends with a colon, its number, its acts and what it names. */
    private record Introduction(int number, Sentence sentence, List<Act> acts, List<Thing> things) {}

    private final Passage passage;
    private final Dossier dossier;
    private @Nullable Introduction introduction;

    public Introductions(Passage passage, Dossier dossier) {
        this.passage = passage;
        this.dossier = dossier;
    }

    /** A sentence that ends with a colon. */
    public void enter(int number, Sentence sentence, List<Act> acts, List<Thing> things) { introduction = new Introduction(number, sentence, acts, things); }

    /** The frame of an entry without an act of its own: what introduces its list says how far all of it is, else it is promised. {@code own} where it has one. */
    public @Nullable Frame frame(Entries.Entry entry, List<Act> acts, @Nullable Frame own) {
        for (Act act : acts) if (act.first() > entry.opens() && act.last() <= entry.last() && act.kind() != ActKind.TOTAL) return own;
        if (introduction != null && introduction.number() == entry.under()) {
            for (Act act : introduction.acts().reversed()) if (leads(act, introduction)) return new Frame(act, null, 0);
            if (entry.label().isEmpty()) return contents(introduction);
        }
        return entry.label().isEmpty() ? own : new Frame(new Act(entry.opens(), entry.opens(), ActKind.PROMISE, false, false, 0, "rule:entry-of-a-list"), null, 0);
    }

    /** "The package holds:", "In it:": entries without a label are what was told before, in detail; not where the one who attacks is named ("Overnight Russia launched:"). */
    private @Nullable Frame contents(Introduction over) {
        for (Act act : over.acts().reversed()) if (act.kind() == ActKind.LIST) return new Frame(act, null, 0);
        if (!over.acts().isEmpty() || over.things().isEmpty() || passage.actorsIn(over.sentence().first(), over.sentence().last()).stream().anyMatch(actor -> actor.standsFor(dossier.aggressor()))) return null;
        return new Frame(new Act(over.sentence().first(), over.sentence().last(), ActKind.LIST, false, false, 0, "rule:entry-of-a-list"), null, 0);
    }

    /** What was offered or brought together is a promise of each; and "the list handed out" tells of the list alone. */
    private boolean leads(Act act, Introduction over) {
        if (act.kind() == ActKind.COLLECT || act.kind() == ActKind.LIST || act.noun() && (over.acts().size() > 1 || act.kind() == ActKind.DISCUSS)) return false;
        int noun = act.first() - 1;
        boolean attribute = !act.noun() && Feature.PARTICIPLE.in(act.features()) && passage.particles().find(act.first() - 3, noun, Role.BE) < 0
                && noun > over.sentence().first() && passage.words().may(noun, Feature.NOUN) && !passage.namedAt(noun);
        return !attribute || over.things().stream().anyMatch(thing -> thing.first() <= noun && noun <= thing.last());
    }

    /** The sentence in which an act stands: this one, or the one that introduces its list. */
    public Sentence around(Act act, Sentence sentence) { return introduction != null && act.first() < sentence.first() ? introduction.sentence() : sentence; }
}
