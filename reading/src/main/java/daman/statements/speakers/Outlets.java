package daman.statements.speakers;

import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import daman.statements.Attribution;
import daman.statements.verbs.Order;

/** Outlets that something is said to, and which say nothing themselves. */
final class Outlets {
    /** So far behind an outlet stands whoever it relays. */
    private static final int RELAYED = 4;

    /** So many words stand at most between a noun of talk and the outlet. */
    private static final int TALK = 4;

    private final Passage passage;
    private final Order order;
    private final boolean verbFirst;
    private final Listed talks;

    Outlets(Passage passage, Order order) {
        this.passage = passage;
        this.order = order;
        this.verbFirst = passage.language().setting("verb-first");
        this.talks = passage.language().listed("talk-words");
    }

    /** "Told the agency Reuters", "قال لوكالة «رويترز»": an outlet that something is said to says nothing itself. */
    boolean told(Agreement.Candidate candidate) {
        boolean outlet = candidate.actor() != null ? candidate.actor().kind() == Actor.Kind.MEDIA : candidate.unnamed() == Attribution.MEDIA;
        if (outlet && talk(candidate.first() - 1)) return true;
        if (!verbFirst || !outlet) return false;
        int t = candidate.first() - 1;
        if (passage.words().may(candidate.first(), Feature.TO)) return true;
        if (t > 0 && passage.tokens().sign(t)) t--;
        return t >= 0 && passage.tokens().word(t) && (passage.words().may(t, Feature.TO) && !passage.words().known(t) || passage.particles().is(t, Role.TO));
    }

    /** "В інтерв'ю телекомпанії KBS", "in an interview with the broadcaster NRK": a noun of talk stands right before an outlet, or before what it is. */
    private boolean talk(int before) {
        int t = before, low = Math.max(0, before - TALK);
        while (t > low && passage.tokens().word(t) && !talks.at(passage.words(), t) && !order.verb(t)) t--;
        return talks.at(passage.words(), t);
    }

    /** "نقلت رويترز عن الوزير قوله": who is named behind the preposition that follows an outlet, the first one named at all; or null. */
    Agreement.@Nullable Candidate relayed(int outlet, List<Agreement.Candidate> named) {
        for (Agreement.Candidate candidate : named) {
            if (candidate.first() <= outlet || candidate.actor() == null || candidate.actor().kind() == Actor.Kind.MEDIA) continue;
            boolean said = candidate.first() - outlet <= RELAYED && order.governed(candidate.first()) && passage.partings(outlet, candidate.first()) == 0;
            return said ? candidate : null;
        }
        return null;
    }
}
