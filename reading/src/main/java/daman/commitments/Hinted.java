package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import java.util.List;
import java.util.function.Predicate;

/** Who gives where he is no verb's subject: whom one thanks, where soldiers are trained, what body one joins, whose line of a list it is. */
final class Hinted {
    /** A bullet, and a name of two words with an article. */
    private static final int OPENING = 5;

    private final Passage passage;
    private final Predicate<Actor> giver;
    private final boolean cases;

    Hinted(Passage passage, Predicate<Actor> giver) {
        this.passage = passage;
        this.giver = giver;
        this.cases = passage.language().setting("cases");
    }

    /** "Подякував Норвегії за рішення виділити": the one thanked, who is no subject where words have cases. */
    Givers.Choice thanked(Frame frame, Sentence sentence) {
        int thanks = passage.particles().find(passage.clauseStart(frame.first(), sentence.first()), frame.first() - 1, "thank");
        if (thanks < 0) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(thanks + 1, frame.first() - 1)) if (giver.test(actor) && actor.kind().acts()) return one(actor, "rule:the-one-thanked");
        return Givers.Choice.NONE;
    }

    /** "У Норвегії триває підготовка бригади": the place lends its polygons and instructors. */
    Givers.Choice host(Thing thing, Sentence sentence) {
        if (thing.measure() != Measure.TRAINING) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            boolean where = Feature.LOCATIVE.in(passage.words().features(actor.head())) && passage.particles().is(actor.first() - 1, "to");
            if (cases && where && actor.kind() == Actor.Kind.STATE && giver.test(actor)) return one(actor, "rule:where-they-train");
        }
        return Givers.Choice.NONE;
    }

    /** "Members of NATO", "an invitation to the Alliance": the body that one joins. */
    Givers.Choice joined(Thing thing) {
        if (thing.measure() != Measure.MEMBERSHIP) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(thing.first(), Math.min(passage.words().size() - 1, thing.last() + 4))) {
            if (actor.kind() == Actor.Kind.BODY && giver.test(actor) && passage.partings(thing.first(), actor.first()) == 0) return one(actor, "rule:the-body-joined");
        }
        return Givers.Choice.NONE;
    }

    /** The colon or dash after the actor that opens a line: "– Чехія: 50 тис. снарядів;"; -1 where the line is no such entry. */
    int entry(Sentence sentence) {
        int t = sentence.first();
        while (t < sentence.last() && t - sentence.first() < 2 && passage.tokens().sign(t)) t++;
        Actor actor = passage.actorAt(t);
        if (actor == null || actor.first() != t || !actor.kind().acts() || actor.person() || !giver.test(actor) || actor.last() - sentence.first() > OPENING) return -1;
        int sign = actor.last() + 1;
        boolean parts = sign < sentence.last() && passage.tokens().sign(sign) && (passage.tokens().is(sign, ":") || Marks.dash(passage.tokens().firstChar(sign)));
        return parts ? sign : -1;
    }

    private static Givers.Choice one(Actor actor, String rule) { return new Givers.Choice(List.of(Givers.state(actor)), rule, actor.first(), actor.last()); }
}
