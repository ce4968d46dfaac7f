package daman.deciding;

import daman.claims.Claim;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Admiralty code: how good the best source is, and how well the information is borne out. Judged apart: a reliable source
 * can be wrong alone, an unreliable one can be confirmed by others.
 *
 * @param credibility 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged
 * @param why         of both, in plain words
 */
public record Grade(Reliability reliability, int credibility, String why) {
    static Grade of(List<Claim> claims, int independent, List<Contradiction> contradictions) {
        ReportHead best = best(claims);
        Ground ground = Ground.of(claims, independent, contradictions);
        return new Grade(best.reliability(), ground.credibility, standing(best) + "; " + ground.words(independent));
    }

    /** The report of the source that is held to be the best. @param claims at least one */
    public static ReportHead best(List<Claim> claims) {
        return claims.stream().map(Claim::report).min(Comparator.comparing(ReportHead::reliability).thenComparing(ReportHead::publishedBy).thenComparing(ReportHead::id)).orElseThrow();
    }

    private static String standing(ReportHead best) {
        return best.standing() == null ? "nothing is known of how good " + best.publishedBy() + " is" : best.publishedBy() + ": " + best.standing();
    }

    /** What the credibility rests on. */
    public enum Ground {
        CONFIRMED(1, "told by %d independent publishers"),
        TWO(2, "told by two independent publishers"),
        ALONE(3, "told by one publisher alone"),
        DENIED(4, "what one tells as done another denies"),
        RUMOURS(4, "only leaks and rumours, by %d independent publishers"),
        RUMOUR(6, "a leak or a rumour that one publisher tells alone");

        private final int credibility;
        private final String words;

        Ground(int credibility, String words) {
            this.credibility = credibility;
            this.words = words;
        }

        /** @param independent publishers of the claims */
        public static Ground of(List<Claim> claims, int independent, List<Contradiction> contradictions) {
            if (contradictions.stream().anyMatch(one -> one.field().equals("providers"))) return DENIED;
            if (claims.stream().noneMatch(Claim::hasAuthority)) return independent > 1 ? RUMOURS : RUMOUR;
            return independent > 2 ? CONFIRMED : independent > 1 ? TWO : ALONE;
        }

        private String words(int independent) { return words.replace("%d", Integer.toString(independent)); }

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    @Override public String toString() { return reliability.name() + credibility; }
}
