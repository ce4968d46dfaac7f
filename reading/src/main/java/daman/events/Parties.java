package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Those who take part in a contact: persons around the word for it; states and bodies only where the grammar says so. */
final class Parties {
    private static final int REACH = 14;
    /** Arabic gives the whole title before the name. */
    private static final int TITLES = 8;
    private static final int NEAR = 6;
    private static final int BESIDE = 3;
    /** So many words stand at most between "his counterparts" and their group. */
    private static final int OF_GROUP = 4;

    private final World world;
    private final Passage passage;
    private final Signs.Marks signs;
    private final Elsewhere elsewhere;
    private final Lexicon.Hit<Contacts.Word> hit;
    private final Sides sides;
    private final boolean cases;
    private final boolean verbFirst;
    private final List<Actor> around = new ArrayList<>();
    private int first;
    private int last;
    private boolean goesTo;
    private boolean onlyStates;
    private boolean ofHeads;

    Parties(World world, Passage passage, Signs.Marks signs, Elsewhere elsewhere, Sentence sentence, Lexicon.Hit<Contacts.Word> hit) {
        this.world = world;
        this.passage = passage;
        this.signs = signs;
        this.elsewhere = elsewhere;
        this.hit = hit;
        this.sides = new Sides(passage, signs, hit);
        this.cases = passage.language().setting("cases");
        this.verbFirst = passage.language().setting("verb-first");
        this.first = hit.first();
        this.last = hit.last();
        int high = Math.min(sentence.last(), hit.last() + (verbFirst || hit.value().kind() == Contact.Kind.SUMMIT ? REACH + TITLES : REACH));
        for (Actor actor : passage.actorsIn(sentence.first(), high)) if (actor.last() >= hit.first() - REACH && within(actor)) around.add(actor);
    }

    /** Tokens of all that was taken, the word for the contact included. */
    int first() { return first; }

    int last() { return last; }

    /** Somebody goes to a state, which receives him. */
    boolean goesTo() { return goesTo; }

    /** No person, delegation or group: the states may only have relations. */
    boolean onlyStates() { return onlyStates; }

    /** "The leaders of the coalition", "the leaders of Denmark, Estonia and Poland": heads of states met, whoever is named. */
    boolean ofHeads() {
        if (ofHeads) return true;
        for (int a = 0; a < around.size(); a++) if (groupTaken(around.get(a)) && headed(around.get(a))) return true;
        return false;
    }

    private boolean groupTaken(Actor actor) { return group(actor) && actor.first() >= first && actor.last() <= last; }

    private boolean headed(Actor group) {
        int heads = signs.find(group.first() - BESIDE, group.last(), Signs.Sign.HEADS);
        return heads >= 0 && passage.words().may(heads, Feature.PLURAL) && passage.partings(heads, group.last()) == 0;
    }

    /** Persons among those who were taken. */
    List<Actor> persons() {
        List<Actor> persons = new ArrayList<>();
        for (int a = 0; a < around.size(); a++) if (around.get(a).person() && around.get(a).first() >= first && around.get(a).last() <= last) persons.add(around.get(a));
        return persons;
    }

    /** Somebody calls it or has its chair: who is named before the word, or behind a sign of the chair. */
    boolean convened() { return first(actor -> actor.person() && actor.first() >= first && actor.last() < hit.first()) != null || signs.find(hit.first() - REACH, hit.last() + REACH, Signs.Sign.CHAIR) >= 0; }

    /** "A video conference of the coalition", "the group met by video": it is the group's own, and no call with it. */
    boolean groupsOwn() {
        for (int a = 0; a < around.size(); a++) if (groupTaken(around.get(a)) && itsMeeting(around.get(a)) && !withIt(around.get(a))) return true;
        return false;
    }

    private boolean withIt(Actor actor) { return actor.first() > hit.last() && passage.particles().find(hit.last(), actor.first() - 1, Role.WITH) >= 0; }

    /** A named coalition meets in its leaders or its ministers. */
    boolean coalition() {
        for (int a = 0; a < around.size(); a++) if (groupTaken(around.get(a))) return true;
        return false;
    }

    private static boolean union(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.id().indexOf(':') < 0 && (actor.state() == null || actor.state().equals(actor.id())); }

    /** "NATO foreign ministers": an office that each of its members has; together they are the union. */
    private boolean ofUnion(Actor actor) {
        int of = actor.id().indexOf(':');
        return of > 0 && actor.id().endsWith("-minister") && world.body(actor.id().substring(0, of));
    }

    private static boolean group(Actor actor) { return actor.kind() == Actor.Kind.GROUP && actor.id().indexOf('-') > 0; }

    Set<String> ofMeeting(Referred referred) {
        boolean noun = hit.value().noun();
        if (noun && verbFirst && passage.words().may(hit.last() + 1, Feature.TO)) around.removeIf(actor -> actor.last() < hit.first());
        Set<String> found = takePersons();
        theFew(referred, found);
        if (found.size() == 1) guest(found);
        groups(found);
        if (found.size() == 1) peers(found);
        if (found.size() >= 2) return found;
        takeSides(found, sides.delegations());
        if (found.isEmpty()) colleagues(found);
        if (found.isEmpty() && !noun) takeSides(found, sides.peoples());
        if (found.size() >= 2) return found;
        onlyStates = found.isEmpty();
        states(found, noun);
        return found;
    }

    private void states(Set<String> found, boolean noun) {
        for (Actor actor : around) {
            boolean body = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.BODY || actor.kind() == Actor.Kind.GROUP || actor.kind() == Actor.Kind.CAPITAL;
            boolean loose = actor.kind() == Actor.Kind.GROUP && actor.id().indexOf('-') < 0;
            if (!body || loose || actor.id().endsWith(":presidency") || ownSide(actor) || itsOwn(actor) || cases && noun && actor.first() < hit.first()) continue;
            if (marked(actor, Role.WITH) || noun && beside(actor) && !marked(actor, Role.TO)) take(found, actor, actor.id());
        }
    }

    /** A group or a body that is the word's subject, or whose meeting it is, with the states that are said to have the chair. */
    private void groups(Set<String> found) {
        boolean met = false;
        for (Actor actor : around) {
            if ((!group(actor) && !union(actor) && !ofUnion(actor) || !itsMeeting(actor)) && !(actor.kind() == Actor.Kind.GROUP && leftTo(actor))) continue;
            take(found, actor, actor.id());
            met = true;
        }
        if (!met) return;
        int chair = signs.find(hit.first() - REACH, hit.last() + REACH, Signs.Sign.CHAIR);
        for (Actor actor : around) {
            boolean state = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL;
            if (chair >= 0 && state && actor.first() > chair && actor.first() - signs.end(chair) <= NEAR) take(found, actor, actor.principal());
        }
    }

    /** "Rubio will meet his G7 counterparts", "يجتمع بنظرائه في مجموعة السبع": those of a group who hold the office that he holds. */
    private void peers(Set<String> found) {
        int peers = signs.find(hit.first() - NEAR, hit.last() + NEAR, Signs.Sign.PEERS);
        if (peers < 0) return;
        for (Actor actor : passage.actorsIn(Math.max(0, peers - NEAR), peers + NEAR)) {
            boolean many = actor.kind() == Actor.Kind.GROUP && actor.id().indexOf(':') < 0 || union(actor);
            boolean close = actor.last() < peers ? peers - actor.last() <= 1 : actor.first() - signs.end(peers) <= OF_GROUP;
            if (many && close && passage.partings(Math.min(peers, actor.first()), Math.max(peers, actor.last())) == 0) take(found, actor, actor.id());
        }
    }

    /** "The coalition met", "засідання Контактної групи", "The Contact Group, chaired by Germany, is to meet". */
    private boolean itsMeeting(Actor actor) {
        if (actor.first() <= hit.last() && actor.last() >= hit.first()) return true;
        if (hit.value().noun() && actor.last() < hit.first() && passage.words().may(hit.last(), Feature.THEIR)) return passage.partings(actor.last(), hit.first()) <= 2;
        if (actor.first() > hit.last()) return actor.first() - hit.last() <= 3 && (hit.value().noun() && !passage.particles().is(hit.last() + 1, Role.IN) || !marked(actor, Role.PREP) && (verbFirst || passage.language().setting("inverts")));
        return !hit.value().noun() && !marked(actor, Role.PREP) && !marked(actor, Role.WITH) && elsewhere.subject(actor, hit.first());
    }

    /** "Réunis vendredi à Bruxelles, les alliés": a participle at the beginning leaves its subject to the clause behind it. */
    private boolean leftTo(Actor actor) {
        boolean opens = !hit.value().noun() && Feature.PARTICIPLE.in(passage.words().features(hit.first())) && passage.clauseStart(hit.first()) >= hit.first() - 1;
        int comma = passage.clauseEnd(hit.last()) + 1;
        return opens && actor.first() >= comma && actor.first() - comma <= 2;
    }

    /** Delegations of states alone: what they do together is a meeting. */
    Set<String> ofDelegations() {
        Set<String> found = new LinkedHashSet<>();
        takeSides(found, sides.delegations());
        return found;
    }

    /** "Merz received Zelensky", "Berlin received Zelensky", "Meloni received him", "where he was received by". */
    Set<String> ofHost(Referred referred) {
        Set<String> found = takePersons();
        if (found.size() == 1) guest(found);
        if (found.size() != 1) return found;
        Actor one = Objects.requireNonNull(first(Actor::person)), host = first(actor -> receives(actor, one));
        if (host != null) {
            take(found, host, host.principal());
            goesTo = true;
        } else if (referred.him(hit.first(), hit.last())) {
            String guest = referred.other(one.id(), hit.first(), false, false);
            if (guest != null) found.add(guest);
        }
        return found;
    }

    /** A state or its capital that is the subject of receiving somebody from elsewhere. */
    private boolean receives(Actor actor, Actor guest) {
        if (actor.kind() != Actor.Kind.STATE && actor.kind() != Actor.Kind.CAPITAL || guest.first() < hit.first() || marked(actor, Role.PREP) || marked(actor, Role.IN) || marked(actor, Role.TO)) return false;
        String state = actor.principal();
        if (state.equals(guest.state()) || guest.covers(actor.first())) return false;
        return verbFirst ? actor.first() == hit.last() + 1 : actor.last() < hit.first() && elsewhere.subject(actor, hit.first());
    }

    /**
     * The other one where only one is named beside the word: "his guest", who is at home elsewhere; of "a quarrel with his counterpart" the
     * subject of the sentence, however far.
     */
    void other(Referred referred, Set<String> found) {
        if (!verbFirst) return;
        boolean guest = passage.particles().find(hit.first(), Math.min(passage.words().size() - 1, hit.last() + NEAR + TITLES), Role.GUEST) >= 0;
        boolean counterpart = passage.particles().find(hit.last() + 1, hit.last() + NEAR, Role.WITH) >= 0 && first(a -> a.first() > hit.last() && "counterpart".equals(a.office())) != null;
        boolean received = passage.particles().is(hit.first() - 1, Role.WHO) && passage.words().may(hit.last(), Feature.THEIR);
        if (!guest && !counterpart && !received) return;
        String other = referred.other(found.iterator().next(), hit.first(), guest, true);
        if (other != null) found.add(other);
    }

    /** Persons who sign together: two of them at least, and not all at home in one state. */
    Set<String> ofSigning(Referred referred) {
        Set<String> found = takePersons();
        theFew(referred, found);
        boolean oneSide = found.size() > 1 && sides.one(found);
        if (found.isEmpty()) colleagues(found);
        return oneSide ? new LinkedHashSet<>() : found;
    }

    /** The first of those around the word who is such a one. */
    private @Nullable Actor first(Predicate<Actor> is) {
        for (int a = 0; a < around.size(); a++) if (is.test(around.get(a))) return around.get(a);
        return null;
    }

    /** "The two presidents signed", "les quatre dirigeants ont tenu un sommet": as many of those named last, with one who is named behind the word. */
    private void theFew(Referred referred, Set<String> found) {
        int two = passage.particles().find(hit.first() - NEAR, hit.last() + NEAR, Role.THE_TWO), few = two >= 0 ? two : signs.find(hit.first() - NEAR, hit.last() + NEAR, Signs.Sign.LEADERS);
        int number = two >= 0 ? 2 : few < 0 ? 0 : signs.counted(few, passage);
        boolean which = two >= 0 && two < hit.first() && passage.particles().is(passage.particles().end(two) + 2, Role.WHO);                  // "les deux dirigeants, qui s'étaient parlé"
        if (number < 2 || passage.partings(Math.min(few, hit.first()), Math.max(few, hit.first())) > (which ? 1 : 0)) return;
        if (!found.isEmpty() && (few > hit.first() || first(actor -> actor.person() && actor.first() < hit.first()) != null)) return;
        found.addAll(referred.last(few, number));
        first = Math.min(first, few);
        last = Math.max(last, two >= 0 ? passage.particles().end(two) : signs.end(few));
    }

    Set<String> ofSummit(Referred referred) {
        Set<String> found = takePersons();
        theFew(referred, found);
        Actor listed = null;
        for (Actor actor : around) {
            boolean body = union(actor) || actor.kind() == Actor.Kind.GROUP;
            // "The leaders of Ukraine, France and Britain": the states after the first are named alone.
            body |= actor.kind() == Actor.Kind.STATE && listed != null && joined(listed, actor);
            if (body) listed = actor;
            if (body) take(found, actor, actor.id());
        }
        return found;
    }

    private boolean joined(Actor one, Actor next) {
        int and = passage.particles().is(next.first() - 1, Role.ARTICLE) ? next.first() - 2 : next.first() - 1;
        return and - one.last() <= 1 && (passage.words().may(next.first(), Feature.AND) || passage.particles().is(and, Role.AND));
    }

    /** The visitor, the state he comes to, and his hosts there. */
    Set<String> ofVisit() {
        Set<String> found = new LinkedHashSet<>();
        Actor place = null;
        for (Actor actor : around) if (where(actor) && (actor.first() > hit.last() && sides.words(hit.last() + 1, actor.first()) <= NEAR || wayTo(actor)) && (place == null || actor.first() < place.first())) place = actor;
        if (place == null || place.state() == null || !hit.value().noun() && elsewhere.ownSubject(hit.first())) return found;
        String state = world.seat(place.state());
        boolean before = place.last() < hit.first();
        if (!hit.value().noun()) around.removeIf(actor -> actor.person() && actor.last() < hit.first() && passage.partings(actor.last(), hit.first()) == 0 && elsewhere.objectBefore(actor, hit.first()));
        for (Actor actor : around) if (actor.person() && (before || actor.first() < place.first() || hit.value().noun() || found.isEmpty() && !elsewhere.standsAlone(hit) || state.equals(actor.state()))) take(found, actor, actor.id());
        if (!found.isEmpty() && first(a -> a.person() && !state.equals(a.state())) == null) return new LinkedHashSet<>();
        take(found, place, state);
        goesTo = true;
        return found;
    }

    private boolean where(Actor actor) {
        return actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PLACE && actor.state() != null || seat(actor) || itsCapital(actor);
    }

    /** "À l'Élysée": the house of a government is in its state. */
    private boolean seat(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.state() != null && !actor.id().equals(actor.state()) && marked(actor, Role.IN); }

    /** "العاصمة الأوكرانية": an adjective says whose the capital is. */
    private boolean itsCapital(Actor actor) { return actor.kind() == Actor.Kind.ADJECTIVE && (passage.particles().is(actor.first() - 1, Role.CAPITAL) || passage.particles().is(actor.last() + 1, Role.CAPITAL)); }

    /** "Will nach Kiew reisen": where the verb stands last, the place stands before it; "the Netherlands, where he had been". */
    private boolean wayTo(Actor place) {
        int where = place.last() + 2;
        if (passage.tokens().is(place.last() + 1, ",") && passage.particles().is(where, Role.WHERE) && passage.partings(where, hit.first()) == 0) return true;
        if (cases && place.last() < hit.first() && hit.first() - place.last() <= 2 && marked(place, Role.TO) && passage.partings(place.last(), hit.first()) == 0) return true;
        return passage.language().setting("verb-last") && place.last() == hit.first() - 1 && marked(place, Role.PREP);
    }

    /** "Мерц зустрів гостя": whom the text had told of as the visitor. */
    private void guest(Set<String> found) {
        int token = passage.particles().find(hit.first(), hit.last() + 2, Role.GUEST);
        Actor guest = token < 0 ? null : passage.guest(token, null);
        if (guest != null) found.add(guest.id());
    }

    private void colleagues(Set<String> found) {
        List<Actor> row = sides.colleagues();
        takeSides(found, row);
        ofHeads |= sides.heads(row);
    }

    private void takeSides(Set<String> found, List<Actor> whose) {
        for (Actor actor : whose) take(found, actor, actor.principal());
    }

    private Set<String> takePersons() {
        Set<String> found = new LinkedHashSet<>();
        for (Actor actor : around) if (actor.person() || ministers(actor)) take(found, actor, actor.id());
        return found;
    }

    /** "NATO defence ministers": together they are the union whose office they hold. */
    private boolean ministers(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.office() != null && actor.office().endsWith("-minister") && union(actor) && world.body(actor.id()); }

    private void take(Set<String> found, Actor actor, String id) {
        found.add(ofUnion(actor) ? id.substring(0, id.indexOf(':')) : id);
        first = Math.min(first, actor.first());
        last = Math.max(last, actor.last());
    }

    /** A person's own state doesn't meet him. */
    private boolean ownSide(Actor actor) { return cases && first(other -> other.person() && actor.id().equals(other.state())) != null; }

    /** "لأوكرانيا، بعد لقاء مع زيلينسكي": the state of one who met is no party beside him. */
    private boolean itsOwn(Actor actor) { return verbFirst && first(other -> other.person() && other.first() > hit.first() && actor.id().equals(other.state())) != null; }

    private boolean within(Actor actor) {
        if (actor.kind() == Actor.Kind.ADJECTIVE && !itsCapital(actor) || actor.kind() == Actor.Kind.MEDIA || actor.kind() == Actor.Kind.PEOPLE || passage.layout().spoken(actor.first())) return false;
        return sides.near(actor) && !left(actor) && !(actor.person() && (elsewhere.is(actor, hit) || elsewhere.inset(actor, hit.first())));
    }

    /** "Met without the American defence secretary", "sans M. Hegseth", "без Гегсета": who is not there. */
    private boolean left(Actor actor) {
        int t = actor.first() - 1;
        while (t > hit.last() && (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.HONORIFIC))) t--;
        return t > hit.last() && passage.particles().is(t, Role.NOT) && !passage.words().may(t, Feature.ADVERB);
    }

    /** "Talks between Kyiv and Moscow": whose they are stands right behind. */
    private boolean beside(Actor actor) {
        boolean and = passage.words().may(actor.first(), Feature.AND) || passage.particles().is(actor.first() - 1, Role.AND);
        return distance(actor) <= (and || group(actor) ? NEAR : BESIDE) && (!marked(actor, Role.PREP) || distance(actor) <= 2);
    }

    private int distance(Actor actor) { return actor.last() < hit.first() ? hit.first() - actor.last() : actor.first() - hit.last(); }

    private boolean marked(Actor actor, Role role) {
        int t = actor.first() - 1;
        if (t >= 0 && (passage.particles().is(t, Role.ARTICLE) || passage.particles().is(t, Role.HIS))) t--;
        if (role == Role.TO && passage.words().may(actor.first(), Feature.TO) && !passage.words().known(actor.first())) return true;
        return t >= 0 && passage.particles().is(t, role);
    }
}
