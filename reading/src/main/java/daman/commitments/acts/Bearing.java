package daman.commitments.acts;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.text.Stretch;
import daman.things.Measure;
import daman.things.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of a sentence's acts may bear on a thing at all, and the frame that they make. */
public final class Bearing {
    /** Words from "it is about" to the clause that gives what it names. */
    private static final int CLAUSE = 40;

    private final Passage passage;
    private final boolean verbFirst;
    private final boolean cases;
    private final Frames frames;
    private final Timed timed;

    public Bearing(Passage passage, Timed timed) {
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.frames = new Frames(passage);
        this.timed = timed;
    }

    /** The acts that bear on a thing, null where none does. {@code all}: the things that the sentence names, this one among them. */
    public @Nullable Frame on(Thing thing, List<Thing> all, List<Act> acts, Sentence sentence) {
        Act[] usable = new Act[acts.size()];
        int size = 0, parts = 0;
        for (Act act : acts) {
            if (!usable(act, thing, all, acts, sentence)) continue;
            usable[size++] = act;
            if (act.ofNoun(thing)) parts++;
        }
        if (parts == 0) return size == 0 ? null : frames.of(thing, new Stretch<>(usable, 0, size), sentence);
        Frame frame = size == parts ? null : frames.of(thing, others(usable, size, thing), sentence);
        return frame == null || !verbBeside(frame, thing) ? frames.of(thing, new Stretch<>(usable, 0, size), sentence) : frame;
    }

    private boolean usable(Act act, Thing thing, List<Thing> all, List<Act> acts, Sentence sentence) {
        if (!(act.share() && act.first() == thing.first()) && !act.apart(thing) || act.within(thing) || !trains(act, thing)) return false;
        if (act.kind() == ActKind.MAKE && thing.measure() != Measure.INDUSTRY || act.kind().implies() && thing.measure() != Implied.measure(act)) return false;
        return !buying(act, thing, acts) && !ofAnother(act, thing, all) && !timed.only(act, thing) && !whether(act, sentence);
    }

    /** Those that are no part of the thing's noun. */
    private static List<Act> others(Act[] usable, int size, Thing thing) {
        List<Act> others = new ArrayList<>(size);
        for (int i = 0; i < size; i++) if (!usable[i].ofNoun(thing)) others.add(usable[i]);
        return others;
    }

    /** "40 million for the purchase of tanks", "to buy tanks": what the money does. */
    private boolean buying(Act act, Thing thing, List<Act> acts) {
        if (act.first() <= thing.first() || act.last() >= thing.last()) return false;
        boolean does = act.noun() || Feature.INFINITIVE.in(act.features()) && !Feature.PAST.in(act.features()) || Feature.GERUND.in(act.features());
        if (!does) return false;
        return thing.buys() || verbFirst && thing.amount() != null && act.last() < thing.core() && verbBefore(thing, acts);
    }

    private static boolean verbBefore(Thing thing, List<Act> acts) {
        for (Act act : acts) if (!act.noun() && act.last() < thing.first()) return true;
        return false;
    }

    private boolean verbBeside(Frame frame, Thing thing) {
        Act verb = frame.governor();
        return !verb.noun() && passage.partings(Math.min(verb.last(), thing.last()), Math.max(verb.first(), thing.first())) == 0;
    }

    /** "Training" as a noun is an act for those who are trained alone; beside other things it is one of them. So is a verb that is not of training alone ("провести", to hold). */
    private boolean trains(Act act, Thing thing) {
        boolean people = thing.quantity() != null && thing.first() == thing.core();
        return act.kind() != ActKind.TRAIN || thing.measure() == Measure.TRAINING || thing.measure() == Measure.FORCES || !act.noun() && (people || !cases);
    }

    /** "Did not say whether Kyiv will get it": what is only asked is claimed by nobody. */
    private boolean whether(Act act, Sentence sentence) {
        if (!passage.particles().anywhere(Role.WHETHER)) return false;
        int start = passage.clauseStart(act.first(), sentence.first());
        for (int t = passage.particles().find(start, act.first() - 1, Role.WHETHER); t >= 0; t = passage.particles().find(t + 1, act.first() - 1, Role.WHETHER)) {
            if (t <= start + 2 || passage.particles().end(t) > t) return true;      // a small word that opens the clause, or a phrase: "чи" is "or" as well
        }
        return false;
    }

    /** "680 millions à l'achat d'armes et 220 millions à des drones": a noun of giving within a thing with its own sum is no act upon the next one with its own. */
    private static boolean ofAnother(Act act, Thing thing, List<Thing> all) {
        if (!act.noun() || !thing.counted()) return false;
        for (Thing other : all) if (other != thing && other.counted() && other.first() < thing.first() && other.first() <= act.first() && act.last() <= other.last()) return true;
        return false;
    }

    /** "Йдеться про десять систем, які передасть Німеччина": a list of what a clause soon behind it gives only names it. Takes such acts out of those of a text, which stand in its order. */
    public static void withoutNamed(Passage passage, List<Act> acts) {
        if (!passage.language().setting("cases")) return;
        for (int list = acts.size() - 1; list >= 0; list--) if (acts.get(list).kind() == ActKind.LIST && !acts.get(list).noun() && named(passage, acts, list)) acts.remove(list);
    }

    private static boolean named(Passage passage, List<Act> acts, int list) {
        int last = acts.get(list).last(), sentence = passage.layout().sentenceAt(last);
        for (int a = list + 1; a < acts.size() && acts.get(a).first() - last <= CLAUSE && passage.layout().sentenceAt(acts.get(a).first()) == sentence; a++) {
            int who = acts.get(a).kind().gives() && !acts.get(a).noun() ? passage.particles().find(last + 1, acts.get(a).first() - 1, Role.WHO) : -1;
            if (who > 0 && passage.tokens().is(who - 1, ",")) return true;
        }
        return false;
    }
}
