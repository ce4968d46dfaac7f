package daman.names;

import daman.languages.Analysed;
import daman.names.parts.Piece;
import daman.world.Person;
import daman.world.Term;
import daman.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who each mention is: by the office's holder on the day, or by who was named before. */
final class Resolution {
    private static final int NEAR = 50;
    /** How many mentions back a title or a bare family name may refer. */
    private static final int MEMORY = 300;
    private static final String GENERIC = "ministry";
    private static final String GOVERNMENT = "government";

    /** Whose an office is that only the report's own state is said to have: "le président de la République". */
    static final String OWN = "own";

    /** The status of a description whose class is the draft's name. */
    static final String DESCRIBED = "described";

    /** The status of a ministry that words such as "its" or "there" leave to the state just told of. */
    static final String THEIRS = "theirs";

    private final World world;
    private final Descriptions descriptions;
    private final @Nullable LocalDate published;
    private final List<Draft> drafts;
    private final List<Actor> actors;
    /** Ids; asked for where the press has a country of its own. */
    private final Set<String> named = new HashSet<>();
    private final Analysed words;
    private final String home;
    /** The state of the report's place line; null where it has none. */
    private @Nullable String place;
    /** Houses named with their state, by kind; empty where there are two of a kind: "the president's office" is the one told of. */
    private final Map<String, String> houses = new HashMap<>();
    private @Nullable String lastState;
    private @Nullable String lastGiver;
    private int lastGiverAt;

    Resolution(World world, Descriptions descriptions, String home, @Nullable LocalDate published, Analysed words, List<Draft> drafts) {
        this.world = world;
        this.descriptions = descriptions;
        this.published = published;
        this.words = words;
        this.drafts = drafts;
        this.actors = new ArrayList<>(drafts.size());
        this.home = home;
    }

    List<Actor> resolve() {
        place = home.isEmpty() ? Home.of(drafts, words) : null;   // a correspondent's place is not where a paper of one country is at home
        for (Draft draft : drafts) {
            Actor actor = actor(draft);
            if (actor == null) continue;
            if (Offices.HOUSE.equals(draft.status())) actor = house(draft, actor);
            actors.add(actor);
            if (!home.isEmpty()) named.add(actor.id());
            if (actor.state() != null && actor.kind() != Actor.Kind.PLACE) remember(actor, actor.state());
        }
        return actors;
    }

    private Actor house(Draft draft, Actor person) {
        String house = Offices.of(person, world, published);
        return house == null ? person : made(draft, house, Actor.Kind.MINISTRY);
    }

    private void remember(Actor actor, String state) {
        boolean again = state.equals(lastState);
        lastState = state;
        if (!state.equals(lastGiver) && (again || state.equals(world.dossier().recipient()) || state.equals(world.dossier().aggressor()) || world.body(state))) return;
        lastGiver = state;
        lastGiverAt = actor.last();
    }

    /**
     * Whose a bare "the government" is: the last state named that is neither helped nor attacking, as in "Germany will send
     * Ukraine tanks, the government said"; without one near, the last state.
     */
    private @Nullable String around(Draft draft) { return lastGiver != null && draft.first() - lastGiverAt <= NEAR ? lastGiver : lastState; }

    private @Nullable Actor actor(Draft draft) {
        if (draft.piece() != null) return told(draft, draft.piece());
        if (draft.kind() == Actor.Kind.MINISTRY) {
            String before = draft.of() == null && GENERIC.equals(draft.name()) ? ministryBefore() : null;
            boolean theirs = THEIRS.equals(draft.status());
            if (before == null && draft.of() == null && draft.name() != null && !theirs) before = houseBefore(draft);
            if (before != null && !before.isEmpty()) return made(draft, before, Actor.Kind.MINISTRY);
            String of = draft.of() != null ? draft.of() : !theirs && atHome(draft) ? home : !theirs && here(draft) ? place : around(draft);
            if (draft.of() != null && draft.name() != null && !GOVERNMENT.equals(draft.name())) houses.merge(draft.name(), of + ":" + draft.name(), (one, other) -> one.equals(other) ? one : "");
            return of == null || draft.name() == null ? null : made(draft, of + ":" + draft.name(), Actor.Kind.MINISTRY);
        }
        if (DESCRIBED.equals(draft.status())) return described(draft);
        if (draft.name() != null) return unknown(draft, draft.name());
        return byOffice(draft);
    }

    /** "У Міністерстві фінансів", with a capital inside the sentence: the press writes its own country's ministries so. */
    private boolean atHome(Draft draft) {
        return !home.isEmpty() && draft.core() > 0 && words.tokens().capital(draft.core()) && words.tokens().word(draft.core() - 1);
    }

    /** Behind a place line, and with no state named in the paragraph: the ministry is that of the place. */
    private boolean here(Draft draft) {
        if (place == null || GOVERNMENT.equals(draft.name()) || place.equals(world.dossier().recipient()) || place.equals(world.dossier().aggressor())) return false;
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY) && words.tokens().sameLine(actors.get(i).last(), draft.first()); i--) {
            Actor one = actors.get(i);
            boolean named = one.kind() == Actor.Kind.STATE || one.kind() == Actor.Kind.CAPITAL;
            if (named && one.state() != null && one.state().length() == 2 && !one.state().equals(world.dossier().recipient()) && !one.state().equals(world.dossier().aggressor())) return false;
        }
        return true;
    }

    /** The house of this kind named with its state before, where all were of one; else that of the one state whose minister of the kind was named. */
    private @Nullable String houseBefore(Draft draft) {
        String house = atHome(draft) ? null : houses.get(draft.name());
        if (house != null) return house;
        String office = draft.name() == null ? "" : draft.name().replace("-ministry", "-minister").replace("presidency", "president"), of = null;
        if (office.equals(draft.name())) return null;
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY); i--) {
            Actor one = actors.get(i);
            if (!one.person() || !office.equals(one.office()) || one.state() == null) continue;
            if (of != null && !of.equals(one.state())) return null;
            of = one.state();
        }
        return of == null ? null : of + ":" + draft.name();
    }

    /** "The ministry" is the one named last, or that of the minister named last. */
    private @Nullable String ministryBefore() {
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY); i--) {
            String office = actors.get(i).office();
            if (office != null && office.endsWith("-minister") && !office.equals("prime-minister") && actors.get(i).state() != null && actors.get(i).person()) return actors.get(i).state() + ":" + office.replace("-minister", "-ministry");
            if (actors.get(i).id().endsWith("-" + GENERIC)) return actors.get(i).id();
        }
        return null;
    }

    /** "Речник міністерства": the ministry named last, the house of the minister named last, or some ministry of the state that the report is about. */
    private @Nullable String ministryMeant(Draft draft) {
        String before = ministryBefore();
        for (int i = actors.size() - 1; before == null && i >= Math.max(0, actors.size() - MEMORY); i--) {
            Actor one = actors.get(i);
            if (one.office() != null && one.office().endsWith("-minister") && !one.office().equals("prime-minister") && one.state() != null) before = one.state() + ":" + one.office().replace("-minister", "-ministry");
        }
        String state = around(draft);
        return before != null || state == null ? before : state + ":" + GENERIC;
    }

    private @Nullable Actor described(Draft draft) {
        String meant = draft.name() == null ? null : descriptions.meant(draft.name(), actors);
        return meant == null ? null : made(draft, meant, world.body(meant) ? Actor.Kind.BODY : Actor.Kind.STATE);
    }

    private Actor unknown(Draft draft, String name) {
        for (Actor before : actors.subList(Math.max(0, actors.size() - MEMORY), actors.size())) {
            if (before.person() && before.id().startsWith("name:") && (before.id().endsWith(" " + name) || before.id().equals("name:" + name))) {
                return made(draft, before.id(), Actor.Kind.UNKNOWN);
            }
        }
        return made(draft, "name:" + name, Actor.Kind.UNKNOWN);
    }

    private @Nullable Actor byOffice(Draft draft) {
        String office = draft.office();
        String of = OWN.equals(draft.of()) ? own() : draft.of();
        if (office == null) return null;
        if (office.equals("head")) return head(draft, of);
        if (office.equals("counterpart")) return of == null ? null : counterpart(draft, of);
        if (office.equals("guest") || office.equals("leader")) {
            String person = of == null || draft.plural() ? null : guest(of, office.equals("leader"));
            return of == null ? null : person == null ? made(draft, world.state(of), Actor.Kind.BODY) : made(draft, person, Actor.Kind.PERSON);
        }
        if (draft.plural()) return of == null ? null : made(draft, world.state(of), Actor.Kind.BODY);
        if (office.equals("spokesperson")) {
            String house = GENERIC.equals(of) ? ministryMeant(draft) : of;
            return house == null ? null : made(draft, house, Actor.Kind.BODY);
        }
        if (of != null) {
            String holder = published == null || draft.former() ? null : world.holder(office, of, published);
            if (holder == null && published != null && office.equals("prime-minister")) holder = world.holder("chancellor", of, published);
            if (holder == null && draft.former()) holder = heldOnce(office, of);
            if (holder == null) holder = holderNamedBefore(office, of);
            return made(draft, holder != null ? holder : of + ":" + office, Actor.Kind.PERSON);
        }
        if (draft.former()) return former(draft, office);
        String before = homeNamedBefore(office);
        if (before == null) before = holderNamedBefore(office, null);
        String around = around(draft);
        if (before == null && around != null && published != null) before = world.holder(office, around, published);
        return before == null ? null : made(draft, before, Actor.Kind.PERSON);
    }

    /** "The former Portuguese prime minister": the person named last who ever held that office and holds it no more. */
    private @Nullable String heldOnce(String office, String of) {
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY); i--) {
            if (!actors.get(i).person()) continue;
            for (Term term : world.terms(actors.get(i).id())) if (term.office().equals(office) && term.of().equals(of) && (published == null || !term.on(published))) return actors.get(i).id();
        }
        return null;
    }

    /** "Igor Dodon, l'ancien chef de l'Etat": nobody who holds the office now. */
    private @Nullable Actor former(Draft draft, String office) {
        String before = holderNamedBefore(office, null);
        boolean holds = before != null && published != null && world.terms(before).stream().anyMatch(term -> term.office().equals(office) && term.on(published));
        return before == null || holds ? null : made(draft, before, Actor.Kind.PERSON);
    }

    /** "His Dutch counterpart": who holds there the office that the last person named holds here; else that state. */
    private Actor counterpart(Draft draft, String of) {
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - 6) && published != null; i--) {
            Actor one = actors.get(i);
            if (!one.person() || of.equals(one.state())) continue;
            for (Term term : world.terms(one.id())) {
                if (!term.on(published)) continue;
                String holder = world.holder(term.office(), of, published);
                if (holder == null && term.office().equals("chancellor")) holder = world.holder("prime-minister", of, published);
                if (holder == null && term.office().equals("prime-minister")) holder = world.holder("chancellor", of, published);
                if (holder != null) return made(draft, holder, Actor.Kind.PERSON);
            }
            break;
        }
        return made(draft, of, Actor.Kind.STATE);
    }

    /** "الضيف الكندي": the person named last who acts for that state; "the Spanish leader": who leads her, if one who does was named. */
    private @Nullable String guest(String of, boolean leader) {
        String last = null;
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY); i--) {
            Actor one = actors.get(i);
            if (!one.person() || !of.equals(one.state())) continue;
            if (!leader || published == null || world.leads(one.id(), published)) return one.id();
            if (last == null) last = one.id();
        }
        return last;
    }

    private String own() { return place != null ? place : words.language().setting("republic", home); }

    /** "Глава держави" without a state is the press's own, once the text has named him. */
    private @Nullable String homeNamedBefore(String office) {
        String holder = home.isEmpty() || published == null ? null : world.holder(office, home, published);
        return holder != null && named.contains(holder) ? holder : null;
    }

    /** The head of a body: whatever that body calls its head. */
    private @Nullable Actor head(Draft draft, @Nullable String of) {
        if (of == null || published == null || world.watches("foreign-minister", of)) return null;
        for (String office : List.of("president", "secretary-general", "director-general", "managing-director", "director", "chair", "prime-minister")) {
            String holder = world.holder(office, of, published);
            if (holder != null) return made(draft, holder, Actor.Kind.PERSON);
        }
        return null;
    }

    /** The person named most often, and of equals last, who is said to hold, or held, such an office: the one whom the report is about. */
    private @Nullable String holderNamedBefore(String office, @Nullable String of) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (int i = actors.size() - 1; i >= Math.max(0, actors.size() - MEMORY); i--) {
            Actor actor = actors.get(i);
            if (!actor.person()) continue;
            boolean said = office.equals(actor.office()) && (of == null || of.equals(actor.of()));
            if (said || actor.kind() == Actor.Kind.PERSON && holds(actor.id(), office, of)) named.merge(actor.id(), 1, Integer::sum);
        }
        String most = null;
        for (var one : named.entrySet()) if (most == null || one.getValue() > named.get(most)) most = one.getKey();
        return most;
    }

    private boolean holds(String person, String office, @Nullable String of) {
        for (Term term : world.terms(person)) {
            boolean same = term.office().equals(office) || office.equals("minister") && term.office().endsWith("-minister") || office.equals("prime-minister") && term.office().equals("chancellor");
            if (same && (of == null || of.equals(term.of())) && (published == null || term.near(published, 30))) return true;
        }
        return false;
    }

    /** Whose a stranger with an office is, when the text doesn't say: of the place that the report comes from, else of the giver told of last. */
    private @Nullable String official(Draft draft) {
        if (draft.office() == null) return null;
        boolean elsewhere = place == null || place.equals(world.dossier().recipient()) || place.equals(world.dossier().aggressor());
        return !elsewhere ? place : lastState != null && lastState.equals(lastGiver) ? lastGiver : null;
    }

    /** Whom the tables tell. */
    private Actor told(Draft draft, Piece piece) {
        Person person = draft.kind() == Actor.Kind.PERSON ? piece.person() : null;
        return made(draft, piece.id(), draft.kind(), person, person != null ? person.state(published) : piece.state());
    }

    private Actor made(Draft draft, String id, Actor.Kind kind) {
        Person person = kind == Actor.Kind.PERSON ? world.person(id) : null;
        return made(draft, id, kind, person, person != null ? person.state(published) : id.startsWith("name:") ? draft.of() == null ? official(draft) : world.state(draft.of()) : world.state(id));
    }

    private static Actor made(Draft draft, String id, Actor.Kind kind, @Nullable Person person, @Nullable String actsFor) {
        String state = actsFor;
        if (state != null && (state.equals(id) && (kind == Actor.Kind.PERSON || kind == Actor.Kind.MEDIA))) state = null;
        Actor.Gender gender = person == null ? Actor.Gender.OPEN : person.woman() ? Actor.Gender.WOMAN : Actor.Gender.MAN;
        return new Actor(draft.first(), draft.last(), id, kind, state, draft.office(), draft.of(), draft.status(), draft.core(), draft.head(), gender, draft.origin());
    }
}
