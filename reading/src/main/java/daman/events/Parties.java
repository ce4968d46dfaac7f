package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who take part in a contact: persons around the word for it; states and bodies only where the grammar says so. */
final class Parties {
    private static final int REACH = 14;
    /** Arabic gives the whole title before the name. */
    private static final int TITLES = 8;
    private static final int NEAR = 6;
    /** How many words back a guest may have been named. */
    private static final int GUEST = 80;

    private final Passage passage;
    private final int hitFirst;
    private final int hitLast;
    private final List<Actor> around = new ArrayList<>();
    private int first;
    private int last;
    private boolean destination;
    private final boolean cases;

    Parties(Passage passage, Sentence sentence, int hitFirst, int hitLast) {
        this.passage = passage;
        this.hitFirst = hitFirst;
        this.hitLast = hitLast;
        this.cases = passage.language().setting("cases");
        this.first = hitFirst;
        this.last = hitLast;
        int high = Math.min(sentence.last(), hitLast + (passage.language().setting("verb-first") ? REACH + TITLES : REACH));
        for (Actor actor : passage.actorsIn(sentence.first(), high)) if (actor.last() >= hitFirst - REACH && within(actor)) around.add(actor);
    }

    /** Tokens of all that was taken, the word for the contact included. */
    int first() { return first; }

    int last() { return last; }

    /** A named coalition meets in its leaders, where one of them is named: three or more. */
    boolean coalition() { return around.stream().anyMatch(a -> a.kind() == Actor.Kind.GROUP && a.id().indexOf('-') > 0) && around.stream().anyMatch(a -> a.person() && !minister(a)); }

    private static boolean minister(Actor actor) { return actor.office() != null && actor.office().endsWith("-minister") && !actor.office().equals("prime-minister"); }

    /** Persons who took part and act for different states. */
    long leaders() { return around.stream().filter(a -> a.person() && a.state() != null && a.first() >= first && a.last() <= last).map(Actor::state).distinct().count(); }

    /** A visit was found to go somewhere. */
    boolean destination() { return destination; }

    Set<String> ofMeeting(boolean noun) {
        if (noun && passage.language().setting("verb-first") && passage.words().may(hitLast + 1, Feature.TO)) around.removeIf(actor -> actor.last() < hitFirst);
        Set<String> found = persons();
        if (found.isEmpty()) theTwo(found);
        if (found.size() == 1) guest(found);
        if (found.size() >= 2) return found;
        if (found.isEmpty()) delegations(found);
        if (found.isEmpty()) colleagues(found);
        if (found.size() >= 2) return found;
        for (Actor actor : around) {
            boolean body = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.BODY || actor.kind() == Actor.Kind.GROUP || actor.kind() == Actor.Kind.CAPITAL;
            boolean loose = actor.kind() == Actor.Kind.GROUP && actor.id().indexOf('-') < 0;
            if (!body || loose || actor.id().endsWith(":presidency") || ownSide(actor) || itsOwn(actor) || cases && noun && actor.first() < hitFirst) continue;
            if (marked(actor, "with") || meets(actor, loose) || noun && distance(actor) <= NEAR && !marked(actor, "prep") && !marked(actor, "to")) take(found, actor, actor.id());
        }
        return found;
    }

    /** "The contact group met in Brussels with Pistorius in the chair": a body right before the verb is its subject beside a person. */
    private boolean meets(Actor actor, boolean loose) {
        return !loose && actor.kind() == Actor.Kind.GROUP && actor.last() == hitFirst - 1 && passage.language().setting("subject-first") && around.stream().anyMatch(Actor::person);
    }

    /** Delegations of states alone: what they do together is a meeting. */
    Set<String> ofDelegations() {
        Set<String> found = new LinkedHashSet<>();
        delegations(found);
        return found;
    }

    /**
     * The other one where only one is named beside the word: "his guest", who is at home elsewhere; of "a quarrel with his counterpart" the
     * subject of the sentence, however far.
     */
    void other(Set<String> found) {
        Actor one = passage.named(found.iterator().next());
        int guest = passage.particles().find(hitFirst, Math.min(passage.words().size() - 1, hitLast + NEAR + TITLES), "guest");
        int number = passage.layout().sentenceAt(hitFirst), from = guest >= 0 ? Math.max(0, hitFirst - GUEST) : passage.layout().sentence(number).first();
        boolean counterpart = passage.particles().find(hitLast + 1, hitLast + NEAR, "with") >= 0 && around.stream().anyMatch(a -> a.first() > hitLast && "counterpart".equals(a.office()));
        boolean received = passage.particles().is(hitFirst - 1, "who") && passage.words().may(hitLast, Feature.THEIR);
        if (!passage.language().setting("verb-first") || guest < 0 && !counterpart && !received) return;
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Actor actor : passage.actorsIn(from, hitFirst - 1)) {
            boolean elsewhere = actor.person() && !found.contains(actor.id()) && (one == null || one.state() == null || !one.state().equals(actor.state()));
            if (elsewhere) mentions.merge(actor.id(), 1, Integer::sum);
        }
        String most = null;
        for (var each : mentions.entrySet()) if (most == null || guest >= 0 && each.getValue() >= mentions.get(most)) most = each.getKey();
        if (most != null) found.add(most);
    }

    /** Persons who sign together: two of them at least, and not all at home in one state. */
    Set<String> ofSigning() {
        Set<String> found = persons();
        if (found.isEmpty()) theTwo(found);
        boolean oneSide = found.size() > 1 && found.stream().map(passage::named).map(a -> a == null || a.state() == null ? "" : a.state()).distinct().count() == 1;
        if (found.isEmpty()) colleagues(found);
        return oneSide ? Set.of() : found;
    }

    /** "The two presidents signed": the two persons named last before, who act for two states. */
    private void theTwo(Set<String> found) {
        int two = passage.particles().find(hitFirst - NEAR, hitLast + NEAR, "the-two");
        if (two < 0 || passage.partings(Math.min(two, hitFirst), Math.max(two, hitFirst)) > 0) return;
        Actor one = null;
        for (Actor actor : passage.actorsIn(Math.max(0, two - GUEST), two - 1).reversed()) {
            if (!actor.person() || actor.state() == null || one != null && actor.state().equals(one.state())) continue;
            found.add(actor.id());
            if (one != null) break;
            one = actor;
        }
        first = Math.min(first, two);
        last = Math.max(last, passage.particles().end(two));
    }

    /** "Міністри оборони України та Польщі": those who hold one office in several states, by their states. */
    private void colleagues(Set<String> found) {
        for (Actor office : around) {
            if (!cases || office.office() == null || office.person() || office.last() >= hitFirst || office.state() == null) continue;
            Actor next = passage.particles().is(office.last() + 1, "and") ? passage.actorAt(office.last() + 2) : null;
            if (next == null || next.kind() != Actor.Kind.STATE) continue;
            take(found, office, office.state());
            take(found, next, next.id());
        }
    }

    Set<String> ofSummit() {
        Set<String> found = persons();
        Actor listed = null;
        for (Actor actor : around) {
            boolean body = actor.kind() == Actor.Kind.BODY && actor.state() != null && actor.id().equals(actor.state()) || actor.kind() == Actor.Kind.GROUP
                    || actor.kind() == Actor.Kind.BODY && actor.state() == null;
            // "The leaders of Ukraine, France and Britain": the states after the first are named alone.
            body |= actor.kind() == Actor.Kind.STATE && listed != null && actor.first() - listed.last() <= 2 && (passage.words().may(actor.first(), Feature.AND) || passage.particles().is(actor.first() - 1, "and"));
            if (body) listed = actor;
            if (body && actor.id().indexOf(':') < 0) take(found, actor, actor.id());
        }
        return found;
    }

    /** The visitor, the state he comes to, and his hosts there. */
    Set<String> ofVisit() {
        Actor place = null;
        for (Actor actor : around) {
            boolean where = actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PLACE && actor.state() != null || seat(actor) || itsCapital(actor);
            if (where && (actor.first() > hitFirst && words(hitLast + 1, actor.first()) <= NEAR || wayTo(actor)) && (place == null || actor.first() < place.first())) place = actor;
        }
        Set<String> found = new LinkedHashSet<>();
        if (place == null || place.state() == null) return found;
        for (Actor actor : around) if (actor.person()) take(found, actor, actor.id());
        String state = place.state();
        boolean fromElsewhere = around.stream().anyMatch(a -> a.person() && !state.equals(a.state()));
        if (!found.isEmpty() && !fromElsewhere) return Set.of();
        take(found, place, state);
        destination = true;
        return found;
    }

    /** "À l'Élysée": the house of a government is in its state. */
    private boolean seat(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.state() != null && !actor.id().equals(actor.state()) && marked(actor, "in"); }

    /** "العاصمة الأوكرانية": an adjective says whose the capital is. */
    private boolean itsCapital(Actor actor) { return actor.kind() == Actor.Kind.ADJECTIVE && passage.particles().is(actor.first() - 1, "capital"); }

    /** "Will nach Kiew reisen": where the verb stands last, the place stands before it; "the Netherlands, where he had been". */
    private boolean wayTo(Actor place) {
        int where = place.last() + 2;
        if (passage.tokens().is(place.last() + 1, ",") && passage.particles().is(where, "where") && passage.partings(where, hitFirst) == 0) return true;
        if (cases && place.last() < hitFirst && hitFirst - place.last() <= 2 && marked(place, "to") && passage.partings(place.last(), hitFirst) == 0) return true;
        return passage.language().setting("verb-last") && place.last() == hitFirst - 1 && marked(place, "prep");
    }

    /** Words between, those of names left out: "وصل وزير الخارجية الأميركي أنتوني بلينكن إلى كييف". */
    private int words(int from, int to) {
        int words = 0;
        for (int t = from; t <= to; t++) if (passage.actorAt(t) == null) words++;
        return words;
    }

    /** "Мерц зустрів гостя": whom the text had told of as the visitor. */
    private void guest(Set<String> found) {
        int token = passage.particles().find(hitFirst, hitLast + 2, "guest");
        Actor guest = token < 0 ? null : passage.guest(token, null);
        if (guest != null) found.add(guest.id());
    }

    /** "Українська та американська делегації", "делегації України та США": the states whose they are. */
    private void delegations(Set<String> found) {
        int noun = passage.particles().find(Math.max(0, hitFirst - REACH), hitLast + REACH, "delegation");
        if (noun < 0 || passage.partings(Math.min(noun, hitFirst), Math.max(noun, hitFirst)) > 0) return;
        for (Actor actor : passage.actorsIn(noun - NEAR, noun + NEAR)) {
            boolean state = actor.kind() == Actor.Kind.ADJECTIVE && actor.last() < noun || actor.kind() == Actor.Kind.STATE && actor.first() > noun;
            if (state && passage.partings(Math.min(noun, actor.last()), Math.max(noun, actor.first())) == 0) take(found, actor, actor.state() != null ? actor.state() : actor.id());
        }
    }

    private Set<String> persons() {
        Set<String> found = new LinkedHashSet<>();
        for (Actor actor : around) if (actor.person()) take(found, actor, actor.id());
        return found;
    }

    private void take(Set<String> found, Actor actor, String id) {
        found.add(id);
        first = Math.min(first, actor.first());
        last = Math.max(last, actor.last());
    }

    /** A person's own state doesn't meet him. */
    private boolean ownSide(Actor actor) { return cases && around.stream().anyMatch(other -> other.person() && actor.id().equals(other.state())); }

    /** "لأوكرانيا، بعد لقاء مع زيلينسكي": the state of one who met is no party beside him. */
    private boolean itsOwn(Actor actor) {
        return passage.language().setting("verb-first") && around.stream().anyMatch(other -> other.person() && other.first() > hitFirst && actor.id().equals(other.state()));
    }

    private boolean within(Actor actor) {
        if (actor.kind() == Actor.Kind.ADJECTIVE && !itsCapital(actor) || actor.kind() == Actor.Kind.MEDIA || actor.kind() == Actor.Kind.PEOPLE || passage.layout().spoken(actor.first())) return false;
        int from = actor.last() < hitFirst ? actor.last() : hitLast, to = actor.last() < hitFirst ? hitFirst : actor.first();
        return passage.partings(from, to) <= (passage.language().setting("verb-first") ? 3 : 2) && passage.particles().find(from + 1, to - 1, "that") < 0;
    }

    private int distance(Actor actor) { return actor.last() < hitFirst ? hitFirst - actor.last() : actor.first() - hitLast; }

    private boolean marked(Actor actor, String role) {
        int t = actor.first() - 1;
        if (t >= 0 && (passage.particles().is(t, "article") || passage.particles().is(t, "his"))) t--;
        if (role.equals("to") && passage.words().may(actor.first(), Feature.TO) && !passage.words().analysis(actor.first()).known()) return true;
        return t >= 0 && passage.particles().is(t, role);
    }
}
