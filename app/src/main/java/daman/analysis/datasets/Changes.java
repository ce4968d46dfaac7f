package daman.analysis.datasets;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a second release of a data set changed, activity by activity. Sums are held against each other in the currency in which they were
 * given, since a publisher may convert anew.
 */
public final class Changes {
    private Changes() {}

    /**
     * An activity of one release: the rows that have its name.
     *
     * @param value    in the currency given; null where no row tells one
     * @param currency of the first row that tells one
     */
    public record Activity(String id, @Nullable String donor, @Nullable String type, @Nullable BigDecimal value, @Nullable String currency, int rows) {}

    /** One that is in both. @param what the fields that differ */
    public record Changed(Activity before, Activity after, List<String> what) {}

    /** @param common how many are in both, changed or not */
    public record Revision(int common, List<Activity> appeared, List<Activity> vanished, List<Changed> changed) {}

    public static Revision between(Datasets datasets, Release before, Release after) {
        Map<String, Activity> first = activities(datasets, before), second = activities(datasets, after);
        List<Activity> appeared = new ArrayList<>(), vanished = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int common = 0;
        for (Activity one : first.values()) {
            Activity other = second.get(one.id());
            if (other == null) vanished.add(one);
            else {
                common++;
                List<String> what = differences(one, other);
                if (!what.isEmpty()) changed.add(new Changed(one, other, what));
            }
        }
        for (Activity one : second.values()) if (!first.containsKey(one.id())) appeared.add(one);
        return new Revision(common, appeared, vanished, changed);
    }

    private static List<String> differences(Activity a, Activity b) {
        List<String> what = new ArrayList<>();
        if (!same(a.value(), b.value())) what.add("value");
        if (!java.util.Objects.equals(a.currency(), b.currency())) what.add("currency");
        if (!java.util.Objects.equals(a.donor(), b.donor())) what.add("provider");
        if (!java.util.Objects.equals(a.type(), b.type())) what.add("type");
        if (a.rows() != b.rows()) what.add("rows");
        return what;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) { return a == null || b == null ? a == b : a.compareTo(b) == 0; }

    private static Map<String, Activity> activities(Datasets datasets, Release release) {
        Map<String, Activity> activities = new TreeMap<>();
        datasets.rows(release, row -> {
            String id = row.text("activity");
            if (id != null) activities.merge(id, of(id, row), Changes::join);
        });
        return activities;
    }

    private static Activity of(String id, DatasetRow row) {
        BigDecimal value = row.number("total").orElse(null);
        return new Activity(id, row.text("donor"), row.text("type"), value, value == null ? null : row.text("currency"), 1);
    }

    /** The rows of an activity repeat its value, or leave it out; parts with values of their own add up. */
    private static Activity join(Activity a, Activity b) {
        BigDecimal value = a.value() == null ? b.value() : b.value() == null ? a.value() : a.value().add(b.value());
        return new Activity(a.id(), a.donor(), a.type(), value, a.currency() == null ? b.currency() : a.currency(), a.rows() + b.rows());
    }
}
