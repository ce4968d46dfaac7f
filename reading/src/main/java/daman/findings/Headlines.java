package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.Commitments;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what the headline promises against the body: a giver, a kind of support or an item that the body never names. */
final class Headlines {
    /** A shorter body is a teaser, and leaves out what the headline has said. */
    private static final int BODY_WORDS = 60;
    private static final int STEM = 5;
    /** Tokens. What is longer is no headline, and holding all of it against all of a body takes time without end. */
    private static final int LONGEST = 400;

    private final Passage passage;
    private final Items items;

    Headlines(Passage passage, Items items) {
        this.passage = passage;
        this.items = items;
    }

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

    /** The first token after the headline, or -1. */
    private int body() {
        for (Sentence sentence : passage.layout().sentences()) if (sentence.place() != Sentence.Place.HEADLINE) return sentence.first();
        return -1;
    }

    void find(Commitments.Found commitments, List<Finding> found) {
        int body = body();
        if (body < 0 || body > LONGEST) return;
        Finding finding = claims(commitments, body);
        if (finding == null) finding = item(body);
        if (finding != null) found.add(finding);
    }

    private @Nullable Finding claims(Commitments.Found commitments, int body) {
        if (commitments.headline().isEmpty()) return null;
        Set<String> named = new HashSet<>();
        for (Actor actor : passage.actorsIn(body, passage.words().size() - 1)) {
            named.add(actor.id());
            if (actor.state() != null) named.add(actor.state());
        }
        for (Commitments.Claim claim : commitments.headline()) {
            String missing = claim.providers().stream().filter(id -> id.length() == 2 && !named.contains(id) && !body(id)).findFirst().orElse(null);
            boolean kindMissing = !supported(claim.measure(), commitments.measuresOfBody());
            if (missing == null && !kindMissing) continue;
            return new Finding(claim.evidence(), Finding.Kind.HEADLINE, missing != null ? "The headline names " + missing + "; the body never does."
                    : "The headline is about " + claim.measure().id() + "; the body never speaks of it.", List.of("rule:headline-against-body"));
        }
        return null;
    }

    /** A catalogue's name ("Patriot", "F-16") that the headline gives and the body doesn't. */
    private @Nullable Finding item(int body) {
        if (passage.words().size() - body < BODY_WORDS) return null;
        List<Thing> claimed = items.within(0, body - 1);
        List<Thing> told = claimed.isEmpty() ? List.of() : items.within(body, passage.words().size() - 1);
        for (Thing item : claimed) {
            String name = item.item();
            if (name == null || !Character.isUpperCase(name.charAt(0)) || told.stream().anyMatch(other -> other.item() != null && Items.family(other.item(), name) && byName(other))) continue;
            if (spelled(item, body)) continue;
            return new Finding(passage.words().text().evidence(passage.tokens().span(0, body - 1)), Finding.Kind.HEADLINE, "The headline is about " + name + "; the body never names it.",
                    List.of("rule:headline-item-against-body"));
        }
        return null;
    }

    /** "The jets" or "the offer" only points back at what the headline has named. */
    private boolean byName(Thing thing) {
        for (int t = thing.first(); t <= thing.last(); t++) if (passage.tokens().number(t) || passage.tokens().mayBeName(t)) return true;
        return false;
    }

    /** The longest word of the headline's name stands in the body as well, in whatever form. */
    private boolean spelled(Thing item, int body) {
        String longest = "";
        for (int t = item.first(); t <= item.last(); t++) if (passage.words().form(t).length() > longest.length()) longest = passage.words().form(t);
        String stem = longest.substring(0, Math.min(longest.length(), STEM));
        for (int t = body; t < passage.words().size(); t++) if (passage.words().form(t).contains(stem)) return true;
        return false;
    }
}
