package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.Commitments;
import daman.names.Actor;
import daman.things.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what the headline promises against the body: a giver or a kind of support that the body never names. */
final class Headlines {
    private final Passage passage;

    Headlines(Passage passage) { this.passage = passage; }

    /** Money, arms and guarantees are told in each other's words; a false accusation costs more than a miss. */
    private static boolean supported(Measure claimed, Set<Measure> body) {
        if (body.contains(claimed)) return true;
        return switch (claimed) {
            case FINANCING, ARMS -> body.contains(Measure.ARMS) || body.contains(Measure.AIR_DEFENCE) || body.contains(Measure.FINANCING);
            case GUARANTEE -> !body.isEmpty();
            default -> false;
        };
    }

    /** A union has its members' names, and others; only a state that is missing is missed for certain. */
    private boolean body(String id) { return passage.actors().stream().anyMatch(actor -> actor.id().equals(id) && actor.kind() == Actor.Kind.BODY); }

    void find(Commitments.Found commitments, List<Finding> found) {
        int body = passage.layout().sentences().stream().filter(s -> !(s.place() == Sentence.Place.HEADLINE)).mapToInt(Sentence::first).findFirst().orElse(-1);
        if (body < 0) return;
        Set<String> named = new HashSet<>();
        for (Actor actor : passage.actorsIn(body, passage.words().size() - 1)) {
            named.add(actor.id());
            if (actor.state() != null) named.add(actor.state());
        }
        for (Commitments.Claim claim : commitments.headline()) {
            String missing = claim.providers().stream().filter(id -> id.length() == 2 && !named.contains(id) && !body(id)).findFirst().orElse(null);
            boolean kindMissing = !supported(claim.measure(), commitments.measuresOfBody());
            if (missing == null && !kindMissing) continue;
            found.add(new Finding(claim.evidence(), Finding.Kind.HEADLINE, missing != null ? "The headline names " + missing + "; the body never does."
                    : "The headline is about " + claim.measure().id() + "; the body never speaks of it.", List.of("rule:headline-against-body")));
            return;
        }
    }
}
