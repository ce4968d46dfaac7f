package daman.analysis.memory;

import daman.deciding.Guarantee;
import java.util.ArrayList;
import java.util.List;

/** Timelines of a few promises, for tests. */
public final class Timelines {
    /** The entry after which it is otherwise. */
    public static final int CHANGED = 5;

    private Timelines() {}

    /** Promises as they were, and as they are; those that are the same did not move. */
    public static Timeline changed(List<Guarantee> before, List<Guarantee> after) {
        Timeline timeline = new Timeline();
        List<Integer> rows = new ArrayList<>();
        for (Guarantee one : before) rows.add(timeline.add(one, span(0, after.contains(one) ? Timeline.OPEN : CHANGED)));
        for (Guarantee one : after) if (!before.contains(one)) rows.add(timeline.add(one, span(CHANGED, Timeline.OPEN)));
        timeline.arrange(rows);
        return timeline;
    }

    private static Timeline.Span span(int from, int to) { return new Timeline.Span(from, to, Integer.MIN_VALUE, Timeline.OPEN); }
}
