package daman.commitments.acts;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * Verbs that are a promise by themselves and name no thing: whoever stands by the one helped or does not forsake him guarantees, whoever watches over a
 * truce monitors it. The verb is the thing.
 */
public final class Implied {
    /** Words between such a verb and the one helped, on either side: "nous ne la laisserons pas seule". */
    private static final int BESIDE = 4;
    /** Words from "in order" to the verb. */
    private static final int PURPOSE = 3;

    private final Passage passage;
    private final String helped;
    private final Listed pronouns;
    private final Listed truces;
    private final Listed purposes;

    public Implied(Passage passage, String helped) {
        this.passage = passage;
        this.helped = helped;
        this.pronouns = passage.language().listed("helped-words");
        this.truces = passage.language().listed("truce-words");
        this.purposes = passage.language().listed("in-order-to");
    }

    /** The same acts; a verb of withdrawing right before the one helped ("abandon Ukraine") forsakes him. Those that imply nothing here are left out. */
    public List<Act> acts(List<Act> words) {
        List<Act> acts = null;                                         // made where one is another here, or left out
        for (int i = 0; i < words.size(); i++) {
            Act act = words.get(i);
            Act meant = act.kind() == ActKind.WITHDRAW && !act.noun() && !governs(act, words) && (upon(act.last() + 1, Math.min(act.last() + 2, passage.clauseEnd(act.last())), false) || parted(act)) ? act.as(ActKind.FORSAKE) : act;
            boolean stays = meant.kind() == ActKind.THERE ? upon(meant.first(), Math.min(meant.last() + 2, passage.clauseEnd(meant.last())), false) : !meant.kind().implies() || implied(meant);
            if (acts == null && (meant != act || !stays)) acts = new ArrayList<>(words.subList(0, i));
            if (acts != null && stays) acts.add(meant);
        }
        return acts == null ? words : acts;
    }

    /** "Scrapped plans to give Ukraine tanks": another act stands right behind it, and the one helped is that one's. */
    private static boolean governs(Act act, List<Act> words) {
        for (Act other : words) if (other.first() == act.last() + 1) return true;
        return false;
    }

    /** @return the things named and those that an act implies, in the order of the text */
    public List<Thing> with(List<Thing> named, List<Act> acts) {
        List<Thing> all = watched(named, acts);
        for (Act act : acts) {
            if (!act.kind().implies()) continue;
            Measure measure = measure(act);
            if (!told(all, measure, act) && !purpose(act, named)) all = Thing.among(all, new Thing(act.first(), act.last(), act.first(), measure, null, null, null, null, act.origin()));
        }
        return all;
    }

    private List<Thing> watched(List<Thing> named, List<Act> acts) {
        boolean watched = false;
        for (Act act : acts) watched |= act.kind() == ActKind.WATCH;
        if (!watched || named.isEmpty()) return named;
        List<Thing> all = new ArrayList<>(named.size());
        for (Thing thing : named) all.add(means(thing, acts));
        return all;
    }

    /** "Watch over the truce with satellites and drones", "by satellite and drone": with what it is watched is given to nobody. */
    private Thing means(Thing thing, List<Act> acts) {
        if (thing.measure() != Measure.ARMS) return thing;
        for (Act act : acts) {
            boolean before = act.kind() == ActKind.WATCH && act.last() < thing.first() && passage.partings(act.last(), thing.first()) == 0;
            if (before && (passage.particles().find(act.last() + 1, thing.first() - 1, Role.WITH) >= 0 || passage.particles().find(act.last() + 1, thing.first() - 1, Role.BY) >= 0)) return thing.as(Measure.INTELLIGENCE);
        }
        return thing;
    }

    /** "Ships to watch over a truce": what the thing before it is for. */
    private boolean purpose(Act act, List<Thing> named) {
        if (act.kind() != ActKind.WATCH || !Feature.INFINITIVE.in(act.features())) return false;
        for (Thing thing : named) if (thing.last() < act.first() && passage.partings(thing.last(), act.first()) == 0) return true;
        return false;
    }

    /** A thing of this kind stands in the clause of the act. */
    private boolean told(List<Thing> things, Measure measure, Act act) {
        for (Thing thing : things) if (thing.measure() == measure && passage.partings(Math.min(thing.last(), act.last()), Math.max(thing.first(), act.first())) == 0) return true;
        return false;
    }

    static Measure measure(Act act) { return act.kind() == ActKind.WATCH ? Measure.INTELLIGENCE : Measure.GUARANTEE; }

    private boolean implied(Act act) {
        if (Feature.INFINITIVE.in(act.features()) && (inOrderTo(act.first()) || must(act))) return false;
        if (act.kind() == ActKind.WATCH) return truce(passage.clauseStart(act.first()), passage.clauseEnd(act.last()));
        return upon(Math.max(passage.clauseStart(act.first()), act.first() - BESIDE), Math.min(passage.clauseEnd(act.last()), act.last() + BESIDE), true);
    }

    /** "Des avions pour l'épauler": what something is given for is no promise beside it. */
    private boolean inOrderTo(int verb) {
        for (int t = Math.max(0, verb - PURPOSE); t < verb; t++) if (purposes.at(passage.words(), t)) return true;
        return false;
    }

    /** "Nous devons être là pour l'Ukraine": what must be done nobody has promised. */
    private boolean must(Act act) { return passage.particles().find(act.first() - PURPOSE, act.first() - 1, Role.MUST) >= 0; }

    /** "لن تتخلى السويد عنكم": the one helped right behind the verb's preposition, with the subject in between. */
    private boolean parted(Act act) {
        if (!passage.language().setting("verb-first")) return false;
        for (int t = act.last() + 1; t <= Math.min(act.last() + BESIDE, passage.clauseEnd(act.last())); t++) {
            if (pronouns.at(passage.words(), t) || passage.actorAt(t) instanceof Actor actor && actor.standsFor(helped) && passage.particles().is(actor.first() - 1, Role.PREP)) return true;
        }
        return false;
    }

    private boolean upon(int first, int last, boolean pronoun) {
        for (Actor actor : passage.actorsIn(first, last)) if (actor.standsFor(helped)) return true;
        for (int t = first; pronoun && t <= last; t++) if (pronouns.at(passage.words(), t)) return true;
        return false;
    }

    private boolean truce(int first, int last) {
        for (int t = first; t <= last; t++) if (truces.at(passage.words(), t)) return true;
        return false;
    }
}
