package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.names.Actor;
import daman.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Those who take part in a contact: persons around the word for it; states and bodies only where the grammar says so. */
final class Parties {
    private static final int REACH = 14;
    /** Arabic gives the whole title before the name. */
    private static final int TITLES = 8;
    private static final int NEAR = 6;
    private static final int BESIDE = 3;

    private final World world;
    private final Passage passage;
    private final Signs.Marks signs;
    private final Elsewhere elsewhere;
    private final Lexicon.Hit<Contacts.Word> hit;
    private final boolean cases;
    private final boolean verbFirst;
    private final List<Actor> around = new ArrayList<>();
    private int first;
    private int last;
    private boolean goesTo;
    private boolean onlyStates;

    Parties(World world, Passage passage, Signs.Marks signs, Elsewhere elsewhere, Sentence sentence, Lexicon.Hit<Contacts.Word> hit) {
        this.world = world;
        this.passage = passage;
        this.signs = signs;
        this.elsewhere = elsewhere;
        this.hit = hit;
        this.cases = passage.language().setting("cases");
        this.verbFirst = passage.language().setting("verb-first");
        this.first = hit.first();
        this.last = hit.last();
        int high = Math.min(sentence.last(), hit.last() + (verbFirst ? REACH + TITLES : REACH));
        for (Actor actor : passage.actorsIn(sentence.first(), high)) if (actor.last() >= hit.first() - REACH && within(actor)) around.add(actor);
    }

    /** Tokens of all that was taken, the word for the contact included. */
    int first() { return first; }

    int last() { return last; }

    /** Somebody goes to a state, which receives him. */
    boolean goesTo() { return goesTo; }

    /** No person, delegation or group: the states may only have relations. */
    boolean onlyStates() { return onlyStates; }

    /** Persons among those who were taken. */
    List<Actor> persons() { return around.stream().filter(actor -> actor.person() && actor.first() >= first && actor.last() <= last).toList(); }

    /** A named coalition meets in its leaders or its ministers. */
    boolean coalition() { return around.stream().anyMatch(actor -> group(actor) && actor.first() >= first && actor.last() <= last); }

    private static boolean union(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.id().indexOf(':') < 0 && (actor.state() == null || actor.state().equals(actor.id())); }

    private static boolean group(Actor actor) { return actor.kind() == Actor.Kind.GROUP && actor.id().indexOf('-') > 0; }

    Set<String> ofMeeting(Referred referred) {
        boolean noun = hit.value().noun();
        if (noun && verbFirst && passage.words().may(hit.last() + 1, Feature.TO)) around.removeIf(actor -> actor.last() < hit.first());
        Set<String> found = takePersons();
        if (found.isEmpty()) theTwo(referred, found);
        if (found.size() == 1) guest(found);
        groups(found);
        if (found.size() >= 2) return found;
        delegations(found);
        if (found.isEmpty()) colleagues(found);
        if (found.isEmpty() && !noun) peoples(found);
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
            if (marked(actor, "with") || noun && beside(actor) && !marked(actor, "to")) take(found, actor, actor.id());
        }
    }

    /** A group or a body that is the word's subject, or whose meeting it is, with the states that are said to have the chair. */
    private void groups(Set<String> found) {
        boolean met = false;
        for (Actor actor : around) {
            if (!group(actor) && !union(actor) || !itsMeeting(actor)) continue;
            take(found, actor, actor.id());
            met = true;
        }
        if (!met) return;
        int chair = signs.find(hit.first() - REACH, hit.last() + REACH, Signs.Sign.CHAIR);
        for (Actor actor : around) if (chair >= 0 && actor.kind() == Actor.Kind.STATE && actor.first() > chair && actor.first() - signs.end(chair) <= NEAR) take(found, actor, actor.id());
    }

    /** "The coalition met", "засідання Контактної групи", "The Contact Group, chaired by Germany, is to meet". */
    private boolean itsMeeting(Actor actor) {
        if (actor.first() <= hit.last() && actor.last() >= hit.first()) return true;
        if (actor.first() > hit.last()) return actor.first() - hit.last() <= 3 && (hit.value().noun() || !marked(actor, "prep") && (verbFirst || passage.language().setting("inverts")));
        return !hit.value().noun() && !marked(actor, "prep") && !marked(actor, "with") && elsewhere.subject(actor, hit.first());
    }

    /** Delegations of states alone: what they do together is a meeting. */
    Set<String> ofDelegations() {
        Set<String> found = new LinkedHashSet<>();
        delegations(found);
        return found;
    }

    /** "Merz received Zelensky", "Berlin received Zelensky", "Meloni received him", "where he was received by". */
    Set<String> ofHost(Referred referred) {
        Set<String> found = takePersons();
        if (found.size() == 1) guest(found);
        if (found.size() != 1) return found;
        Actor one = around.stream().filter(Actor::person).findFirst().orElseThrow();
        Actor host = around.stream().filter(actor -> receives(actor, one)).findFirst().orElse(null);
        if (host != null) {
            take(found, host, host.state() == null ? host.id() : host.state());
            goesTo = true;
        } else if (referred.him(hit.first(), hit.last())) {
            String guest = referred.other(one.id(), hit.first(), false, false);
            if (guest != null) found.add(guest);
        }
        return found;
    }

    /** A state or its capital that is the subject of receiving somebody from elsewhere. */
    private boolean receives(Actor actor, Actor guest) {
        if (actor.kind() != Actor.Kind.STATE && actor.kind() != Actor.Kind.CAPITAL || guest.first() < hit.first() || marked(actor, "prep") || marked(actor, "in") || marked(actor, "to")) return false;
        String state = actor.state() == null ? actor.id() : actor.state();
        if (state.equals(guest.state()) || guest.covers(actor.first())) return false;
        return verbFirst ? actor.first() == hit.last() + 1 : actor.last() < hit.first() && elsewhere.subject(actor, hit.first());
    }

    /**
     * The other one where only one is named beside the word: "his guest", who is at home elsewhere; of "a quarrel with his counterpart" the
     * subject of the sentence, however far.
     */
    void other(Referred referred, Set<String> found) {
        boolean guest = passage.particles().find(hit.first(), Math.min(passage.words().size() - 1, hit.last() + NEAR + TITLES), "guest") >= 0;
        boolean counterpart = passage.particles().find(hit.last() + 1, hit.last() + NEAR, "with") >= 0 && around.stream().anyMatch(a -> a.first() > hit.last() && "counterpart".equals(a.office()));
        boolean received = passage.particles().is(hit.first() - 1, "who") && passage.words().may(hit.last(), Feature.THEIR);
        if (!verbFirst || !guest && !counterpart && !received) return;
        String other = referred.other(found.iterator().next(), hit.first(), guest, true);
        if (other != null) found.add(other);
    }

    /** Persons who sign together: two of them at least, and not all at home in one state. */
    Set<String> ofSigning(Referred referred) {
        Set<String> found = takePersons();
        if (found.isEmpty()) theTwo(referred, found);
        boolean oneSide = found.size() > 1 && found.stream().map(passage::named).map(a -> a == null || a.state() == null ? "" : a.state()).distinct().count() == 1;
        if (found.isEmpty()) colleagues(found);
        return oneSide ? Set.of() : found;
    }

    /** "The two presidents signed". */
    private void theTwo(Referred referred, Set<String> found) {
        int two = passage.particles().find(hit.first() - NEAR, hit.last() + NEAR, "the-two");
        if (two < 0 || passage.partings(Math.min(two, hit.first()), Math.max(two, hit.first())) > 0) return;
        found.addAll(referred.theTwo(two));
        first = Math.min(first, two);
        last = Math.max(last, passage.particles().end(two));
    }

    /** "Міністри оборони України та Польщі": those who hold one office in several states, by their states. */
    private void colleagues(Set<String> found) {
        for (Actor office : around) {
            if (!cases || office.office() == null || office.person() || office.last() >= hit.first() || office.state() == null) continue;
            Actor next = passage.particles().is(office.last() + 1, "and") ? passage.actorAt(office.last() + 2) : null;
            if (next == null || next.kind() != Actor.Kind.STATE) continue;
            take(found, office, office.state());
            take(found, next, next.id());
        }
    }

    /** "Американці та українці зустрілися": two peoples or more beside a verb. */
    private void peoples(Set<String> found) {
        List<Actor> peoples = passage.actorsIn(Math.max(0, hit.first() - REACH), hit.last() + NEAR).stream().filter(actor -> people(actor) && actor.state() != null && near(actor)).toList();
        if (peoples.stream().map(Actor::state).distinct().count() >= 2) for (Actor actor : peoples) take(found, actor, actor.state());
    }

    /** "Américains et Ukrainiens": an adjective that belongs to no noun. */
    private boolean people(Actor actor) {
        if (actor.kind() != Actor.Kind.ADJECTIVE) return actor.kind() == Actor.Kind.PEOPLE;
        return !noun(actor.first() - 1) && !noun(actor.last() + 1) && passage.tokens().capital(actor.core());
    }

    private boolean noun(int t) {
        return passage.actorAt(t) == null && passage.tokens().word(t) && passage.words().may(t, Feature.NOUN) && !passage.particles().any(t, passage.particles().roles("and", "article", "prep", "clitic", "be", "have"));
    }

    Set<String> ofSummit() {
        Set<String> found = takePersons();
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
        int and = passage.particles().is(next.first() - 1, "article") ? next.first() - 2 : next.first() - 1;
        return and - one.last() <= 1 && (passage.words().may(next.first(), Feature.AND) || passage.particles().is(and, "and"));
    }

    /** The visitor, the state he comes to, and his hosts there. */
    Set<String> ofVisit() {
        Set<String> found = new LinkedHashSet<>();
        Actor place = null;
        for (Actor actor : around) if (where(actor) && (actor.first() > hit.last() && words(hit.last() + 1, actor.first()) <= NEAR || wayTo(actor)) && (place == null || actor.first() < place.first())) place = actor;
        if (place == null || place.state() == null || !hit.value().noun() && elsewhere.ownSubject(hit.first())) return found;
        String state = world.seat(place.state());
        boolean before = place.last() < hit.first();
        for (Actor actor : around) if (actor.person() && (before || actor.first() < place.first() || hit.value().noun() || found.isEmpty() && !elsewhere.standsAlone(hit) || state.equals(actor.state()))) take(found, actor, actor.id());
        boolean fromElsewhere = around.stream().anyMatch(a -> a.person() && !state.equals(a.state()));
        if (!found.isEmpty() && !fromElsewhere) return Set.of();
        take(found, place, state);
        goesTo = true;
        return found;
    }

    private boolean where(Actor actor) {
        return actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PLACE && actor.state() != null || seat(actor) || itsCapital(actor);
    }

    /** "À l'Élysée": the house of a government is in its state. */
    private boolean seat(Actor actor) { return actor.kind() == Actor.Kind.BODY && actor.state() != null && !actor.id().equals(actor.state()) && marked(actor, "in"); }

    /** "العاصمة الأوكرانية": an adjective says whose the capital is. */
    private boolean itsCapital(Actor actor) { return actor.kind() == Actor.Kind.ADJECTIVE && passage.particles().is(actor.first() - 1, "capital"); }

    /** "Will nach Kiew reisen": where the verb stands last, the place stands before it; "the Netherlands, where he had been". */
    private boolean wayTo(Actor place) {
        int where = place.last() + 2;
        if (passage.tokens().is(place.last() + 1, ",") && passage.particles().is(where, "where") && passage.partings(where, hit.first()) == 0) return true;
        if (cases && place.last() < hit.first() && hit.first() - place.last() <= 2 && marked(place, "to") && passage.partings(place.last(), hit.first()) == 0) return true;
        return passage.language().setting("verb-last") && place.last() == hit.first() - 1 && marked(place, "prep");
    }

    /** Words between, those of names, days and signs left out: "وصل وزير الخارجية الأميركي أنتوني بلينكن، أمس (الاثنين)، إلى كييف". */
    private int words(int from, int to) {
        int words = 0;
        for (int t = from; t <= to; t++) if (tells(t) && passage.actorAt(t) == null) words++;
        return words;
    }

    /** Neither a sign nor part of a day, nor a small word before one. */
    private boolean tells(int t) { return passage.tokens().word(t) && !passage.dayAt(t) && !passage.particles().is(t, "prep") && !passage.particles().is(t, "article"); }

    /** "Мерц зустрів гостя": whom the text had told of as the visitor. */
    private void guest(Set<String> found) {
        int token = passage.particles().find(hit.first(), hit.last() + 2, "guest");
        Actor guest = token < 0 ? null : passage.guest(token, null);
        if (guest != null) found.add(guest.id());
    }

    /** "Українська та американська делегації", "delegations from the United States and Ukraine": the states whose they are. */
    private void delegations(Set<String> found) {
        int noun = signs.find(Math.max(0, hit.first() - REACH), hit.last() + REACH, Signs.Sign.DELEGATION);
        if (noun < 0 || passage.partings(Math.min(noun, hit.first()), Math.max(noun, hit.first())) > 1) return;
        List<Actor> whose = new ArrayList<>();
        for (int t = noun - 1; t >= 0 && joins(t); t--) if (passage.actorAt(t) instanceof Actor actor && actor.kind() == Actor.Kind.ADJECTIVE) whose.addFirst(actor);
        for (int t = signs.end(noun) + 1; t < passage.words().size() && joins(t); t++) if (passage.actorAt(t) instanceof Actor actor && actor.kind() != Actor.Kind.PERSON && actor.first() == t) whose.add(actor);
        if (whose.stream().map(Parties::state).distinct().count() >= 2) for (Actor actor : whose) take(found, actor, state(actor));
    }

    private static String state(Actor actor) { return actor.state() != null ? actor.state() : actor.id(); }

    /** Part of a row of states and their adjectives. */
    private boolean joins(int t) {
        Actor actor = passage.actorAt(t);
        if (actor != null) return actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.CAPITAL;
        if (!passage.tokens().word(t)) return passage.tokens().is(t, ",") || passage.tokens().is(t, "،");
        return passage.particles().any(t, passage.particles().roles("and", "article", "prep", "from"));
    }

    private Set<String> takePersons() {
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
    private boolean itsOwn(Actor actor) { return verbFirst && around.stream().anyMatch(other -> other.person() && other.first() > hit.first() && actor.id().equals(other.state())); }

    private boolean within(Actor actor) {
        if (actor.kind() == Actor.Kind.ADJECTIVE && !itsCapital(actor) || actor.kind() == Actor.Kind.MEDIA || actor.kind() == Actor.Kind.PEOPLE || passage.layout().spoken(actor.first())) return false;
        return near(actor) && !(actor.person() && elsewhere.is(actor, hit));
    }

    private boolean near(Actor actor) {
        int from = actor.last() < hit.first() ? actor.last() : hit.last(), to = actor.last() < hit.first() ? hit.first() : actor.first();
        if (from == hit.last() && passage.particles().is(from + 1, "who")) from++;      // "the talks that Kallas held with Sybiha"
        return partings(from, to) <= (verbFirst ? 3 : 2) && passage.particles().find(from + 1, to - 1, "that") < 0;
    }

    /** Signs that part clauses, each that only sets off a day left out. */
    private int partings(int from, int to) {
        int partings = 0;
        boolean told = !passage.dayAt(from + 1) && !passage.dayAt(from + 2);
        for (int t = from + 1; t < to; t++) {
            boolean parts = passage.partings(t - 1, t + 1) > 0;
            if (parts && told) partings++;
            told = !parts && (told || tells(t));
        }
        return partings;
    }

    /** "Talks between Kyiv and Moscow": whose they are stands right behind. */
    private boolean beside(Actor actor) {
        boolean and = passage.words().may(actor.first(), Feature.AND) || passage.particles().is(actor.first() - 1, "and");
        return distance(actor) <= (and || group(actor) ? NEAR : BESIDE) && (!marked(actor, "prep") || distance(actor) <= 2);
    }

    private int distance(Actor actor) { return actor.last() < hit.first() ? hit.first() - actor.last() : actor.first() - hit.last(); }

    private boolean marked(Actor actor, String role) {
        int t = actor.first() - 1;
        if (t >= 0 && (passage.particles().is(t, "article") || passage.particles().is(t, "his"))) t--;
        if (role.equals("to") && passage.words().may(actor.first(), Feature.TO) && !passage.words().analysis(actor.first()).known()) return true;
        return t >= 0 && passage.particles().is(t, role);
    }
}
