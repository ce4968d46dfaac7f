package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.commitments.acts.Act;
import daman.commitments.acts.Frame;
import daman.commitments.context.Programmes;
import daman.languages.Feature;
import daman.names.Actor;
import daman.things.Thing;
import java.util.Set;

/** Whose a thing is by the words on it: "American military aid", "our support", "we will send". */
final class Belonging {
    private final Passage passage;
    private final Roles roles;
    private final Programmes.Told programmes;
    private final boolean verbFirst;
    private final boolean verbLast;
    private final Set<String> frames;

    Belonging(Passage passage, Roles roles, Programmes.Told programmes) {
        this.programmes = programmes;
        this.passage = passage;
        this.roles = roles;
        this.verbFirst = passage.language().setting("verb-first");
        this.verbLast = passage.language().setting("verb-last");
        this.frames = passage.language().words("frame-words");
    }

    /** An adjective of a state that belongs to the thing: "American military aid", "المساعدات الأميركية". */
    Givers.Choice adjective(Thing thing) {
        for (Actor actor : passage.actorsIn(Math.max(0, thing.first() - 3), Math.min(passage.words().size() - 1, thing.last() + 3))) {
            boolean inside = actor.first() >= thing.first() && actor.last() <= thing.last();
            boolean beside = actor.last() == thing.first() - 1 || actor.first() == thing.last() + 1 || actor.last() == thing.core() - 1 || verbFirst && closing(thing.last() + 1) && actor.first() == thing.last() + 2;
            boolean possessive = actor.kind() != Actor.Kind.ADJECTIVE && actor.last() < thing.first() && passage.words().form(actor.last() + 1).equals("'s") && thing.first() - actor.last() <= 3;
            if ((actor.kind() == Actor.Kind.ADJECTIVE && (inside || beside) || possessive) && roles.giver(actor) && !made(actor) && !framed(actor) && !programmes.names(actor)) return roles.adjectives(actor);
        }
        return Givers.Choice.NONE;
    }

    /** "صواريخ أميركية الصنع", "US-made missiles": where it comes from, not whose it is. */
    private boolean made(Actor actor) { return passage.particles().is(actor.last() + 1, "made") || passage.particles().is(actor.first() - 1, "made"); }

    /** "У межах чеської ініціативи": whose initiative it is says nothing of who gives. */
    private boolean framed(Actor adjective) { return adjective.first() > 0 && frames.contains(passage.words().form(adjective.first() - 1)); }

    private boolean closing(int t) { return t < passage.words().size() && passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t)); }

    /** The speaker speaks of himself: the act is his state's. */
    boolean own(Frame frame) {
        if (own(frame.governor()) || frame.giving() != null && own(frame.giving())) return true;
        int last = verbLast ? frame.first() + 2 : frame.first();
        int from = verbLast ? passage.clauseStart(frame.first()) : Math.max(0, frame.first() - 5);
        for (int t = from; t < last; t++) if (passage.particles().is(t, "we") || passage.particles().is(t, "i") || hisCountry(t)) return true;
        return false;
    }

    /** "Заявив, що його країна блокуватиме". */
    private boolean hisCountry(int t) { return passage.particles().is(t, "his-country") || passage.particles().is(t, "his") && passage.particles().is(t + 1, "countries"); }

    private static boolean own(Act act) {
        return !act.noun() && Feature.FIRST.in(act.features()) && !Feature.THIRD.in(act.features()) && !Feature.PARTICIPLE.in(act.features()) || Feature.OUR.in(act.features());
    }

    boolean own(Thing thing) {
        for (int t = Math.max(0, thing.first() - 2); t <= thing.last(); t++) {
            if (passage.particles().is(t, "we") || passage.words().may(t, Feature.OUR) && !passage.words().analysis(t).known()) return true;
        }
        return false;
    }
}
