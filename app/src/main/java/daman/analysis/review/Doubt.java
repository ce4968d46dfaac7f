package daman.analysis.review;

import daman.deciding.Guarantee;
import java.util.List;

/**
 * A promise that waits for a reviewer.
 *
 * @param reasons the heaviest first; at least one
 * @param looked  how many of its claims somebody has looked at
 */
public record Doubt(Guarantee promise, List<Reason> reasons, int looked) {
    public int weight() { return reasons.stream().mapToInt(Reason::weight).sum(); }
}
