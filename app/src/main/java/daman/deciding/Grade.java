package daman.deciding;

import daman.claims.Claim;
import daman.claims.Reliability;
import java.util.List;

/**
 * Admiralty code: how good the best source is, and how well the information is borne out. Judged apart: a reliable source
 * can be wrong alone, an unreliable one can be confirmed by others.
 *
 * @param credibility 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
 */
public record Grade(Reliability reliability, int credibility) {
    static Grade of(List<Claim> claims, int independent, List<Contradiction> contradictions) {
        Reliability best = claims.stream().map(claim -> claim.report().reliability()).min(Reliability::compareTo).orElse(Reliability.F);
        return new Grade(best, credibility(claims, independent, contradictions));
    }

    private static int credibility(List<Claim> claims, int independent, List<Contradiction> contradictions) {
        if (contradictions.stream().anyMatch(one -> one.field().equals("providers"))) return 4;
        boolean rumour = claims.stream().noneMatch(Claim::hasAuthority);
        if (rumour) return independent > 1 ? 4 : 6;
        if (independent > 2) return 1;
        return independent > 1 ? 2 : 3;
    }

    @Override public String toString() { return reliability.name() + credibility; }
}
