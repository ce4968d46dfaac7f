package daman.analysis.memory;

import daman.commitments.Stage;
import daman.deciding.Guarantee;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The stages that a promise reached, each with its day and the claim that says so: a stretch of {@link StepLists}. */
public final class Steps {
    private final StepLists lists;
    private final int from, to;

    Steps(StepLists lists, int from, int to) {
        this.lists = lists;
        this.from = from;
        this.to = to;
    }

    public int size() { return to - from; }

    public Stage stage(int at) { return lists.stage(from + at); }

    /** Since 1970. */
    public int day(int at) { return lists.day(from + at); }

    /** The id of the claim that moved it there. */
    public String claim(int at) { return lists.claim(from + at); }

    /** The ids of the claims that moved it, in their order. */
    public List<String> claims() {
        String[] claims = new String[size()];
        for (int at = 0; at < claims.length; at++) claims[at] = claim(at);
        return List.of(claims);
    }

    public Guarantee.Step step(int at) { return new Guarantee.Step(stage(at), LocalDate.ofEpochDay(day(at)), claim(at)); }

    /** Each is made when it is asked for: most of those who look at a promise don't ask. */
    List<Guarantee.Step> all() { return new All(); }

    private final class All extends AbstractList<Guarantee.Step> implements RandomAccess {
        @Override public Guarantee.Step get(int at) { return step(at); }

        @Override public int size() { return Steps.this.size(); }
    }
}
