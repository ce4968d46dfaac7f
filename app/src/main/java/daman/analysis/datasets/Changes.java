package daman.analysis.datasets;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a second release of a data set changed, activity by activity and row by row. Sums are held against each other in the currency in which they were
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

    /**
     * One that is in both.
     *
     * @param what the fields that differ of the activity as a whole; {@code rows} where the number of its rows does, {@code parts} where nothing but what its rows say
     * @param rows of it that are new, gone, or say something else
     */
    public record Changed(Activity before, Activity after, List<String> what, List<ChangedRow> rows) {}

    /** What became of a row. */
    public enum Way { NEW, GONE, CHANGED }

    /** @param part what the data set calls it inside its activity; null for a row of the activity as a whole */
    public record ChangedRow(@Nullable String part, Way way, List<Difference> differences) {}

    /** Of a field; null where a row has none. */
    public record Difference(String field, @Nullable String before, @Nullable String after) {}

    /** @param common how many are in both, changed or not */
    public record Revision(int common, List<Activity> appeared, List<Activity> vanished, List<Changed> changed) {}

    /** The rows of an activity, summed up, and what each claims. */
    private record Rows(Activity sum, List<Map<String, String>> claimed) {}

    /** @param source whose releases they are */
    public static Revision between(Datasets datasets, Source source, Release before, Release after) {
        RowChanges rows = RowChanges.between(source, before.layout(), after.layout());
        Map<String, Rows> first = activities(datasets, before, rows), second = activities(datasets, after, rows);
        List<Activity> appeared = new ArrayList<>(), vanished = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int common = 0;
        for (Rows one : first.values()) {
            Rows other = second.get(one.sum().id());
            if (other == null) vanished.add(one.sum());
            else {
                common++;
                List<ChangedRow> changes = rows.of(one.claimed(), other.claimed());
                List<String> what = differences(one.sum(), other.sum());
                if (what.isEmpty() && !changes.isEmpty()) what.add("parts");
                if (!what.isEmpty()) changed.add(new Changed(one.sum(), other.sum(), what, changes));
            }
        }
        for (Rows one : second.values()) if (!first.containsKey(one.sum().id())) appeared.add(one.sum());
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

    private static Map<String, Rows> activities(Datasets datasets, Release release, RowChanges rows) {
        Map<String, Rows> activities = new TreeMap<>();
        datasets.rows(release, row -> {
            String id = row.text("activity");
            if (id == null) return;
            Rows before = activities.get(id);
            List<Map<String, String>> claimed = before == null ? new ArrayList<>() : before.claimed();
            claimed.add(rows.claimed(row));
            activities.put(id, new Rows(before == null ? of(id, row) : join(before.sum(), of(id, row)), claimed));
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
