package daman.analysis.memory;

import daman.commitments.Stage;
import daman.deciding.Guarantee;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The stages that a promise reached, each with its day and the claim that says so. */
public final class Steps {
    private static final Stage[] STAGES = Stage.values();
    private static final int DAY_BITS = 24;
    /** Days that a step may lie before 1970. */
    private static final int BEFORE = 1 << 22;

    private final int[] steps;
    private final String[] claims;
    private final List<Guarantee.Step> all = new All();

    private Steps(int[] steps, String[] claims) {
        this.steps = steps;
        this.claims = claims;
    }

    static Steps of(List<Guarantee.Step> steps) {
        return new Steps(steps.stream().mapToInt(step -> step.stage().ordinal() << DAY_BITS | (int) step.day().toEpochDay() + BEFORE).toArray(), steps.stream().map(Guarantee.Step::claim).toArray(String[]::new));
    }

    public int size() { return steps.length; }

    public Stage stage(int at) { return STAGES[steps[at] >> DAY_BITS]; }

    /** Since 1970. */
    public int day(int at) { return (steps[at] & (1 << DAY_BITS) - 1) - BEFORE; }

    /** The id of the claim that moved it there. */
    public String claim(int at) { return claims[at]; }

    public Guarantee.Step step(int at) { return new Guarantee.Step(stage(at), LocalDate.ofEpochDay(day(at)), claims[at]); }

    /** Each is made when it is asked for: most of those who look at a promise don't ask. */
    List<Guarantee.Step> all() { return all; }

    private final class All extends AbstractList<Guarantee.Step> implements RandomAccess {
        @Override public Guarantee.Step get(int at) { return step(at); }

        @Override public int size() { return steps.length; }
    }

    @Override public boolean equals(Object other) { return other instanceof Steps one && Arrays.equals(steps, one.steps) && Arrays.equals(claims, one.claims); }

    @Override public int hashCode() { return 31 * Arrays.hashCode(steps) + Arrays.hashCode(claims); }
}
