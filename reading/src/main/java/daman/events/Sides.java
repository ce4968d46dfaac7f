package daman.events;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The states whose people meet where nobody of them is named: delegations, officers, ministers of several states, peoples. */
final class Sides {
    private static final int REACH = 14;
    private static final int NEAR = 6;
    /** So many words a row of states may take before the word for the contact. */
    private static final int LISTED = 30;
    private static final int MANY = 3;
    /** So many small words stand between a noun and the state behind it. */
    private static final int OF = 4;
    private static final Role BETWEEN_NAMES = Role.any(Role.AND, Role.ARTICLE, Role.PREP, Role.FROM);
    private static final Role SMALL = Role.any(Role.AND, Role.ARTICLE, Role.PREP, Role.CLITIC, Role.BE, Role.HAVE);
    private static final Role LIGHT = Role.any(Role.HAVE, Role.BE, Role.WILL);

    private final Passage passage;
    private final Signs.Marks signs;
    private final Lexicon.Hit<Contacts.Word> hit;
    private final boolean verbFirst;

    Sides(Passage passage, Signs.Marks signs, Lexicon.Hit<Contacts.Word> hit) {
        this.passage = passage;
        this.signs = signs;
        this.hit = hit;
        this.verbFirst = passage.language().setting("verb-first");
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
        return apart || !several(whose) ? List.of() : whose;
    }

    /** They act for two states at least. */
    private static boolean several(List<Actor> actors) {
        for (int a = 1; a < actors.size(); a++) if (!actors.get(a).principal().equals(actors.getFirst().principal())) return true;
        return false;
    }

    /** Part of a row of states and their adjectives. */
    private boolean joins(int t) {
        Actor actor = passage.actorAt(t);
        if (actor != null) return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.CAPITAL;
        if (!passage.tokens().word(t)) return passage.tokens().is(t, ",") || passage.tokens().is(t, "،");
        return passage.particles().is(t, BETWEEN_NAMES);
    }

    /**
     * "Міністри оборони України та Польщі", "defence ministers of Norway, Sweden and Finland", "les dirigeants du Danemark et de la Pologne": those who hold one office in
     * several states, by their states.
     */
    List<Actor> colleagues() {
        boolean before = !verbFirst;
        int low = before ? Math.max(0, hit.first() - LISTED) : hit.last() + 1, high = Math.min(passage.words().size() - 1, before ? hit.first() - 1 : hit.last() + LISTED);
        for (Actor actor : passage.actorsIn(low, high)) {
            boolean office = actor.office() != null && !actor.person() && actor.state() != null;
            int heads = headsBefore(actor);
            List<Actor> row = office || heads >= 0 ? row(actor) : List.of();
            if (row.size() > 1 && beside(heads >= 0 ? heads : actor.first(), row.getLast().last())) return row;
        }
        return List.of();
    }

    /** Heads of three states or more, or of their governments, are those who met. */
    boolean heads(List<Actor> row) { return row.size() >= MANY && headsBefore(row.getFirst()) >= 0; }

    /** "The leaders of Denmark": where their noun stands before the first state, or -1. */
    private int headsBefore(Actor state) {
        if (state.kind() != Actor.Kind.STATE) return -1;
        int t = state.first() - 1;
        while (t >= 0 && state.first() - t <= OF && passage.tokens().word(t) && !signs.is(t, Signs.Sign.HEADS) && (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.OF))) t--;
        return t >= 0 && signs.is(t, Signs.Sign.HEADS) && Feature.PLURAL.in(passage.words().features(t)) ? t : -1;
    }

    /** A state, or an office there, and the states that follow it in a row. */
    private List<Actor> row(Actor first) {
        List<Actor> row = new ArrayList<>(List.of(first));
        for (int t = first.last() + 1; t < passage.words().size() && (joins(t) || passage.particles().is(t, Role.OF)); t++) {
            Actor actor = passage.actorAt(t);
            if (actor == null) continue;
            if (actor.kind() != Actor.Kind.STATE) break;
            if (actor.first() == t) row.add(actor);
            t = actor.last();
        }
        return row;
    }

    /** No sign that parts clauses and no verb but auxiliaries stand between the row and the word for the contact. */
    private boolean beside(int first, int last) {
        int from = last < hit.first() ? last : hit.last(), to = last < hit.first() ? hit.first() : first;
        for (int t = from + 1; t < to; t++) {
            boolean verb = passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADJECTIVE) && passage.actorAt(t) == null;
            if (passage.particles().is(t, Role.THAT) || verb && (hit.value().noun() || !passage.particles().is(t, LIGHT))) return false;
        }
        return passage.partings(from, to) == 0;
    }

    /** "Американці та українці зустрілися": two peoples or more beside a verb. */
    List<Actor> peoples() {
        List<Actor> peoples = new ArrayList<>(0);
        for (Actor actor : passage.actorsIn(Math.max(0, hit.first() - REACH), hit.last() + NEAR)) if (people(actor) && actor.state() != null && near(actor)) peoples.add(actor);
        return several(peoples) ? peoples : List.of();
    }

    /** "Américains et Ukrainiens": an adjective that belongs to no noun. */
    private boolean people(Actor actor) {
        if (actor.kind() != Actor.Kind.ADJECTIVE) return actor.kind() == Actor.Kind.PEOPLE;
        return !noun(actor.first() - 1) && !noun(actor.last() + 1) && passage.tokens().capital(actor.core());
    }

    /** All of them act for one state, or for none. */
    boolean one(Set<String> ids) {
        String side = null;
        for (String id : ids) {
            String state = passage.named(id) instanceof Actor actor && actor.state() != null ? actor.state() : "";
            if (side != null && !side.equals(state)) return false;
            side = state;
        }
        return true;
    }

    /** No clause of its own stands between somebody and the word for the contact. */
    boolean near(Actor actor) {
        int from = actor.last() < hit.first() ? actor.last() : hit.last(), to = actor.last() < hit.first() ? hit.first() : actor.first();
        if (from == hit.last() && passage.particles().is(from + 1, Role.WHO)) from++;      // "the talks that Kallas held with Sybiha"
        int most = verbFirst ? 3 : 2;
        return passage.particles().find(from + 1, to - 1, Role.THAT) < 0 && (passage.partings(from, to) <= most || fewer(from, to, most));
    }

    /** No more signs that part clauses than so many, each that only sets off a day left out. */
    private boolean fewer(int from, int to, int most) {
        int partings = 0;
        boolean told = !passage.dayAt(from + 1) && !passage.dayAt(from + 2);
        for (int t = from + 1; t < to && partings <= most; t++) {
            boolean parts = passage.partings(t - 1, t + 1) > 0;
            if (parts && told) partings++;
            told = !parts && (told || tells(t));
        }
        return partings <= most;
    }

    /** Words between, those of names, days and signs left out: "وصل وزير الخارجية الأميركي أنتوني بلينكن، أمس (الاثنين)، إلى كييف". */
    int words(int from, int to) {
        int words = 0;
        for (int t = from; t <= to; t++) if (tells(t) && passage.actorAt(t) == null) words++;
        return words;
    }

    /** Neither a sign nor part of a day, nor a small word before one. */
    private boolean tells(int t) { return passage.tokens().word(t) && !passage.dayAt(t) && !passage.particles().is(t, Role.PREP) && !passage.particles().is(t, Role.ARTICLE); }

    private boolean noun(int t) {
        return passage.actorAt(t) == null && passage.tokens().word(t) && passage.words().may(t, Feature.NOUN) && !passage.particles().is(t, SMALL);
    }
}
