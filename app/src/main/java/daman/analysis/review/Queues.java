package daman.analysis.review;

import daman.analysis.figures.Cut;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import java.util.Comparator;
import java.util.List;

/** The queue of a cut: made once, and kept with it. */
public final class Queues {
    private final SignsOfClaims signs;

    public Queues(SignsOfClaims signs) {
        this.signs = signs;
    }

    public Signs signs(Cut cut) { return signs.at(cut.known()); }

    /** The claim of a promise to begin with: one with a sign that nobody has looked at, else one that nobody has looked at, else the newest. @param whole with its claims */
    public Claim first(Guarantee whole, Cut cut) {
        Signs known = signs(cut);
        return whole.claims().stream().max(Comparator.comparing((Claim claim) -> !known.reviewers().containsKey(claim.id())).thenComparing(claim -> signs.has(claim, cut.known())).thenComparing(Claim::index)).orElseThrow();
    }

    public List<Doubt> of(Cut cut) { return cut.kept("queue", () -> Queue.of(cut.timeline(), cut.rows().toArray(), signs(cut))); }
}
