package daman.world;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dossier without its names: who acts for which state, who held which office when. */
public final class World {
    /** Offices that many hold at once: nobody is meant where no name is given. */
    private static final Set<String> SHARED = Set.of("member-of-parliament", "senator", "commissioner", "ambassador", "minister", "governor", "envoy", "mayor",
            "deputy-foreign-minister", "deputy-secretary-general");

    /** Who holds one of these leads a state, or a union or an alliance of states. */
    private static final Set<String> LEADERS = Set.of("president", "prime-minister", "chancellor", "monarch", "council-president", "commission-president", "secretary-general");

    private final Dossier dossier;
    private final Map<String, String> states = new HashMap<>();
    private final Set<String> bodies = new HashSet<>();
    /** The state where a body sits whose seat stands for it: a place that bears the name of its capital. */
    private final Map<String, String> seats = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Map<String, List<Term>>> byOffice = new HashMap<>();

    public World(Knowledge knowledge) {
        this.dossier = Dossier.of(knowledge);
        Table people = knowledge.table("world/people.tsv");
        for (Table.Row row : people.rows()) states.put(row.get("id"), row.get("state"));
        for (Table.Row row : knowledge.table("world/bodies.tsv").rows()) {
            bodies.add(row.get("id"));
            if (!row.get("state").isEmpty()) states.put(row.get("id"), row.get("state"));
        }
        Table places = knowledge.find("world/places.tsv");
        if (places != null) for (Table.Row row : places.rows()) if (!row.get("state").isEmpty()) states.putIfAbsent(row.get("place"), row.get("state"));
        if (places != null) for (Table.Row row : knowledge.table("world/states.tsv").rows()) if (row.get("kind").equals("capital") && bodies.contains(row.get("state"))) seat(row, places);
        states.replaceAll((actor, state) -> root(actor));
        Map<String, List<Term>> terms = new HashMap<>();
        for (Table.Row row : people.rows()) terms.put(row.get("id"), new ArrayList<>());
        Table offices = knowledge.table("world/offices.tsv").expect("person", "office", "of", "from", "to", "source");
        for (Table.Row row : offices.rows()) add(row, terms);
        for (Table.Row row : people.rows()) this.people.put(row.get("id"), new Person(row.get("gender").equals("f"), state(row.get("id")), List.copyOf(terms.get(row.get("id")))));
    }

    public Dossier dossier() { return dossier; }

    /** The state or body for which an actor acts: FR for emmanuel-macron, FR:presidency and FR itself. */
    public String state(String actor) {
        String state = states.get(actor);
        if (state != null) return state;
        int colon = actor.indexOf(':');
        return colon > 0 && !actor.startsWith("name:") ? actor.substring(0, colon) : actor;
    }

    private void seat(Table.Row capital, Table places) {
        for (Table.Row place : places.rows()) if (place.get("en").equals(capital.get("en"))) seats.put(capital.get("state"), place.get("state"));
    }

    /** Who goes to Brussels goes to Belgium: the state where a body sits; a state itself. */
    public String seat(String actor) { return seats.getOrDefault(actor, actor); }

    /** Who stands at the end: a body acts for another that acts for a state. */
    private String root(String actor) {
        String state = states.get(actor);
        return state == null ? state(actor) : state.equals(actor) ? actor : root(state);
    }

    /** A union, an alliance, an organisation or an outlet: no state. */
    public boolean body(String actor) { return bodies.contains(actor); }

    public @Nullable Person person(String id) { return people.get(id); }

    /** None for whom the dossier doesn't know. */
    public List<Term> terms(String id) {
        Person person = people.get(id);
        return person == null ? List.of() : person.terms();
    }

    /** A head of state or government on that day, or of a union or an alliance of states. */
    public boolean leads(String person, LocalDate day) {
        for (Term term : terms(person)) if (term.on(day) && LEADERS.contains(term.office())) return true;
        return false;
    }

    /** Who held an office on a day; null when nobody is known or two claim it. */
    public @Nullable String holder(String office, String of, LocalDate day) {
        if (SHARED.contains(office)) return null;
        Term found = null;
        for (Term term : held(office, of)) {
            if (!term.on(day)) continue;
            if (found == null || later(term, found)) found = term;
        }
        return found == null ? null : found.person();
    }

    /** Whether the dossier knows any holder of this office: otherwise its silence says nothing. */
    public boolean watches(String office, String of) { return !held(office, of).isEmpty(); }

    private List<Term> held(String office, String of) { return byOffice.getOrDefault(office, Map.of()).getOrDefault(of, List.of()); }

    private static boolean later(Term a, Term b) {
        return a.from() != null && (b.from() == null || a.from().isAfter(b.from()));
    }

    private void add(Table.Row row, Map<String, List<Term>> terms) {
        Term term;
        try {
            term = new Term(row.get("person"), row.get("office"), row.get("of"), state(row.get("of")), Term.day(row.get("from"), false), Term.day(row.get("to"), true), row.origin());
        } catch (DateTimeException | NumberFormatException bad) {
            throw new KnowledgeException(row.origin() + ": '" + row.get("from") + "' or '" + row.get("to") + "' is no date (write YYYY-MM-DD, YYYY-MM or YYYY)");
        }
        List<Term> held = terms.get(term.person());
        if (held == null) throw new KnowledgeException(row.origin() + ": '" + term.person() + "' is not in world/people.tsv");
        held.add(term);
        byOffice.computeIfAbsent(term.office(), o -> new HashMap<>()).computeIfAbsent(term.of(), o -> new ArrayList<>()).add(term);
    }
}
