package daman.analysis.review;

import daman.analysis.figures.Cut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queues of the cuts that were asked for lately. Safe for several threads. */
public final class Queues {
    private static final int KEPT = 4;

    private final SignsOfClaims signs;
    private final Map<Cut, List<Doubt>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Cut, List<Doubt>> eldest) { return size() > KEPT; }
    };

    public Queues(SignsOfClaims signs) {
        this.signs = signs;
    }

    public Signs signs(Cut cut) { return signs.at(cut.known()); }

    public synchronized List<Doubt> of(Cut cut) { return kept.computeIfAbsent(cut, each -> Queue.of(each.all(), signs(each))); }
}
