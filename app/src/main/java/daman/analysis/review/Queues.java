package daman.analysis.review;

import daman.analysis.figures.Cut;
import java.util.List;

/** The queue of a cut: made once, and kept with it. */
public final class Queues {
    private final SignsOfClaims signs;

    public Queues(SignsOfClaims signs) {
        this.signs = signs;
    }

    public Signs signs(Cut cut) { return signs.at(cut.known()); }

    public List<Doubt> of(Cut cut) { return cut.kept("queue", () -> Queue.of(cut.timeline(), cut.rows().toArray(), signs(cut))); }
}
