package daman.clauses.ties;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The list to which an actor belongs: commas between its members and "and" before the last, whatever titles and adjectives they carry. Outlets make no
 * list with those whom they tell of: "According to Bloomberg, Paris and London …".
 */
public final class SideBySide {
    /** So many small words and words of a title stand at most between two members. */
    private static final int BETWEEN = 6;

    private enum Joint { NONE, COMMA, AND }

    private final Passage passage;

    public SideBySide(Passage passage) { this.passage = passage; }

    /**
     * All members in the order of the text, the actor alone where it stands in no list.
     *
     * @param low  first token of the sentence
     * @param high its last token
     * @param fits whether another may be a member by its form
     */
    public List<Actor> around(Actor actor, int low, int high, Predicate<Actor> fits) {
        List<Actor> members = new ArrayList<>(2);
        members.add(actor);
        boolean and = ahead(members, high, fits);
        back(members, low, fits, and);
        return members;
    }

    /** Adds those behind the first; commas alone make no list. */
    private boolean ahead(List<Actor> members, int high, Predicate<Actor> fits) {
        int sure = members.size();
        for (Actor last = members.getLast(), next = next(last, high); next != null && fits(members.getFirst(), next, fits); last = next, next = next(last, high)) {
            Joint joint = joint(last, next);
            if (joint == Joint.NONE) break;
            members.add(next);
            if (joint == Joint.AND) sure = members.size();
        }
        while (members.size() > sure) members.removeLast();
        return sure > 1;
    }

    /** Adds those before the first: up to the "and" that joins the last two, and all commas before it. */
    private void back(List<Actor> members, int low, Predicate<Actor> fits, boolean and) {
        for (Actor first = members.getFirst(), before = before(first, low); before != null && fits(members.getLast(), before, fits); first = before, before = before(first, low)) {
            Joint joint = joint(before, first);
            and |= joint == Joint.AND;
            if (joint == Joint.NONE || !and) return;
            members.addFirst(before);
        }
    }

    private static boolean fits(Actor one, Actor other, Predicate<Actor> fits) {
        return (one.kind() == Actor.Kind.MEDIA) == (other.kind() == Actor.Kind.MEDIA) && one.person() == other.person() && fits.test(other);
    }

    private @Nullable Actor next(Actor last, int high) {
        int farthest = Math.min(high, last.last() + BETWEEN);
        for (Actor actor = passage.firstFrom(last.last() + 1); actor != null && actor.first() <= farthest; actor = passage.firstFrom(actor.last() + 1)) if (member(actor)) return actor;
        return null;
    }

    private @Nullable Actor before(Actor first, int low) {
        int farthest = Math.max(low, first.first() - BETWEEN);
        for (Actor actor = passage.lastBefore(first.first()); actor != null && actor.last() >= farthest; actor = passage.lastBefore(actor.first())) if (member(actor)) return actor;
        return null;
    }

    /** An actor that is no adjective or people right before a person: "le Suédois Ulf Kristersson". */
    private boolean member(Actor actor) {
        boolean title = actor.kind() == Actor.Kind.PEOPLE && passage.actorAt(actor.last() + 1) instanceof Actor next && next.person();
        return actor.kind().acts() && !title;
    }

    /** What stands between two actors that follow each other. */
    private Joint joint(Actor one, Actor other) {
        boolean comma = false, and = passage.words().may(other.first(), Feature.AND);
        for (int t = one.last() + 1; t < other.first(); t++) {
            if (passage.particles().is(t, Role.AND) || passage.words().may(t, Feature.AND) && passage.actorAt(t) != null) and = true;
            else if (passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t)) && !comma) comma = true;
            else if (!title(t)) return Joint.NONE;
        }
        return and ? Joint.AND : comma ? Joint.COMMA : Joint.NONE;
    }

    private boolean title(int t) {
        Actor actor = passage.actorAt(t);
        if (actor != null) return actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.PEOPLE;
        return passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.HONORIFIC) || passage.particles().is(t, Role.HIS) || passage.particles().is(t, Role.FORMER);
    }
}
