package daman.findings;

import daman.names.Actor;
import daman.world.Term;
import daman.world.World;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an office that a text gives somebody against the dates the dossier knows. */
final class Offices {
    private static final Set<String> SINGLE = Set.of("president", "prime-minister", "chancellor", "foreign-minister", "defence-minister", "interior-minister", "finance-minister", "secretary-general",
            "commission-president", "council-president", "high-representative");
    private static final int DAYS_OF_GRACE = 10;

    private final World world;
    private final LocalDate day;

    Offices(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    /** One plain sentence that says what is wrong, or null. */
    @Nullable String contradiction(Actor actor) {
        String office = actor.office();
        if (office == null || !SINGLE.contains(office)) return null;
        List<Term> terms = world.terms(actor.id());
        if (terms.isEmpty()) return null;
        String of = actor.of() != null ? actor.of() : held(actor.id(), office, terms);
        boolean holds = false, sure = false;
        for (Term term : terms) {
            if (!term.office().equals(office) || !term.of().equals(of)) continue;
            sure |= term.on(day);
            holds |= sure || term.near(day, DAYS_OF_GRACE);
        }
        if (actor.status().equals("former")) {
            return sure ? "On " + day + " " + actor.id() + " was " + office + " of " + of + ", not a former one." : null;
        }
        if (holds || actor.status().equals("acting")) return null;
        // A parliament, a committee, a party has a president too: only one who is said to be a state's is held against the state's.
        if (office.equals("president") && actor.of() == null) return null;
        String holder = world.holder(office, of, day);
        if (holder == null) return null;
        String now = terms.stream().filter(term -> term.on(day)).map(term -> term.office() + " of " + term.of()).findFirst().orElse("out of the offices on record");
        return "On " + day + " " + actor.id() + " was " + now + "; the " + office + " of " + of + " was " + holder + ".";
    }

    /** Whose office a title without a state is: of the only state where he ever held such a one, else of his own. */
    private String held(String person, String office, List<Term> terms) {
        String only = null;
        for (Term term : terms) {
            if (!term.office().equals(office) || term.of().equals(only)) continue;
            if (only != null) return world.state(person);
            only = term.of();
        }
        return only != null ? only : world.state(person);
    }

    /** He held the office on that day, or some time in that month or year. */
    boolean heldIn(Actor actor, Temporal time) {
        LocalDate first = switch (time) {
            case LocalDate date -> date;
            case YearMonth month -> month.atDay(1);
            case Year year -> year.atDay(1);
            default -> null;
        };
        if (first == null || !first.isBefore(day)) return false;
        LocalDate last = time instanceof YearMonth month ? month.atEndOfMonth() : time instanceof Year year ? year.atMonth(12).atEndOfMonth() : first;
        for (Term term : world.terms(actor.id())) {
            boolean then = (term.from() == null || !term.from().isAfter(last)) && (term.to() == null || !term.to().isBefore(first));
            if (then && term.office().equals(actor.office())) return true;
        }
        return false;
    }
}
