package daman.events;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The states whose people meet where nobody of them is named: delegations, officers, ministers of several states, peoples. */
final class Sides {
    private static final int REACH = 14;
    private static final int NEAR = 6;

    private final Passage passage;
    private final Signs.Marks signs;
    private final Lexicon.Hit<Contacts.Word> hit;

    Sides(Passage passage, Signs.Marks signs, Lexicon.Hit<Contacts.Word> hit) {
        this.passage = passage;
        this.signs = signs;
        this.hit = hit;
    }

    /** "Українська та американська делегації", "officers from Türkiye, Ukraine and France": the states whose they are, two at least. */
    List<Actor> delegations() {
        int noun = signs.find(Math.max(0, hit.first() - REACH), hit.last() + REACH, Signs.Sign.DELEGATION);
        if (noun < 0) return List.of();
        List<Actor> whose = new ArrayList<>();
        int first = noun, last = signs.end(noun);
        for (int t = noun - 1; t >= 0 && joins(t); t--) {
            if (!(passage.actorAt(t) instanceof Actor actor)) continue;
            if (actor.kind() == Actor.Kind.ADJECTIVE && actor.first() == t) whose.addFirst(actor);
            first = t;
        }
        for (int t = last + 1; t < passage.words().size() && joins(t); t++) {
            if (!(passage.actorAt(t) instanceof Actor actor)) continue;
            if (actor.kind() != Actor.Kind.PERSON && actor.first() == t) whose.add(actor);
            last = t;
        }
        boolean apart = passage.partings(Math.min(last, hit.first()), Math.max(first, hit.first())) > 1;
        return apart || whose.stream().map(Actor::principal).distinct().count() < 2 ? List.of() : whose;
    }

    /** Part of a row of states and their adjectives. */
    private boolean joins(int t) {
        Actor actor = passage.actorAt(t);
        if (actor != null) return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.CAPITAL;
        if (!passage.tokens().word(t)) return passage.tokens().is(t, ",") || passage.tokens().is(t, "،");
        return passage.particles().any(t, passage.particles().roles("and", "article", "prep", "from"));
    }

    /** "Міністри оборони України та Польщі": those who hold one office in several states, by their states. */
    List<Actor> colleagues(List<Actor> around) {
        for (Actor office : around) {
            if (!passage.language().setting("cases") || office.office() == null || office.person() || office.last() >= hit.first() || office.state() == null) continue;
            Actor next = passage.particles().is(office.last() + 1, "and") ? passage.actorAt(office.last() + 2) : null;
            if (next != null && next.kind() == Actor.Kind.STATE) return List.of(office, next);
        }
        return List.of();
    }

    /** "Американці та українці зустрілися": two peoples or more beside a verb. */
    List<Actor> peoples(Predicate<Actor> near) {
        List<Actor> peoples = passage.actorsIn(Math.max(0, hit.first() - REACH), hit.last() + NEAR).stream().filter(actor -> people(actor) && actor.state() != null && near.test(actor)).toList();
        return peoples.stream().map(Actor::state).distinct().count() >= 2 ? peoples : List.of();
    }

    /** "Américains et Ukrainiens": an adjective that belongs to no noun. */
    private boolean people(Actor actor) {
        if (actor.kind() != Actor.Kind.ADJECTIVE) return actor.kind() == Actor.Kind.PEOPLE;
        return !noun(actor.first() - 1) && !noun(actor.last() + 1) && passage.tokens().capital(actor.core());
    }

    private boolean noun(int t) {
        return passage.actorAt(t) == null && passage.tokens().word(t) && passage.words().may(t, Feature.NOUN) && !passage.particles().any(t, passage.particles().roles("and", "article", "prep", "clitic", "be", "have"));
    }
}
