package daman.deciding;

import daman.claims.Claim;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import java.util.Comparator;
import java.util.List;

/**
 * Admiralty code: how good the best source is, and how well the information is borne out. Judged apart: a reliable source
 * can be wrong alone, an unreliable one can be confirmed by others.
 *
 * @param credibility 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
 * @param why         of both, in plain words
 */
public record Grade(Reliability reliability, int credibility, String why) {
    static Grade of(List<Claim> claims, int independent, List<Contradiction> contradictions) {
        ReportHead best = claims.stream().map(Claim::report).min(Comparator.comparing(ReportHead::reliability).thenComparing(ReportHead::publishedBy).thenComparing(ReportHead::id)).orElseThrow();
        Borne borne = borne(claims, independent, contradictions);
        return new Grade(best.reliability(), borne.credibility, standing(best) + "; " + borne.why);
    }

    private static String standing(ReportHead best) {
        return best.standing() == null ? "nothing is known of how good " + best.publishedBy() + " is" : best.publishedBy() + ": " + best.standing();
    }

    private record Borne(int credibility, String why) {}

    private static Borne borne(List<Claim> claims, int independent, List<Contradiction> contradictions) {
        if (contradictions.stream().anyMatch(one -> one.field().equals("providers"))) return new Borne(4, "what one tells as done another denies");
        boolean rumour = claims.stream().noneMatch(Claim::hasAuthority);
        if (rumour) return independent > 1 ? new Borne(4, "only leaks and rumours, by " + independent + " independent publishers") : new Borne(6, "a leak or a rumour that one publisher tells alone");
        if (independent > 2) return new Borne(1, "told by " + independent + " independent publishers");
        return independent > 1 ? new Borne(2, "told by two independent publishers") : new Borne(3, "told by one publisher alone");
    }

    @Override public String toString() { return reliability.name() + credibility; }
}
