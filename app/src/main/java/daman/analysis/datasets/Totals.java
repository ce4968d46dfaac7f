package daman.analysis.datasets;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sums over the rows of a release, exact, in the way the source itself adds up. */
public final class Totals {
    private Totals() {}

    /**
     * One cell of a table of totals.
     *
     * @param group by field, in the order asked for; an empty text where rows leave it open
     * @param rows  how many rows went into it
     */
    public record Cell(List<String> group, BigDecimal value, long rows) {}

    /**
     * The totals, and what was left out of them.
     *
     * @param cells   every combination of the groups that occur, so that nothing given is a zero and not a gap
     * @param without value by provider that stands outside the source's own table
     * @param open    rows that count but have no value: there is one that nobody tells, or none
     * @param unvalued rows whose value could not be told as it was asked for, and what they add up to in the unit of the total
     */
    public record Table(List<Cell> cells, Map<String, BigDecimal> without, long open, Unvalued unvalued) {}

    public record Unvalued(long rows, BigDecimal sum) {}

    /** Tells a row's value in another unit. */
    @FunctionalInterface
    public interface Value {
        /** Empty where it can't be told. */
        Optional<BigDecimal> of(DatasetRow row, BigDecimal value);
    }

    /** @param by fields to group by, such as donor and type */
    public static Table of(Datasets datasets, Release release, Total total, List<String> by) { return of(datasets, release, total, by, (row, value) -> Optional.of(value)); }

    /** @param told in which unit */
    public static Table of(Datasets datasets, Release release, Total total, List<String> by, Value told) {
        Map<List<String>, BigDecimal> sums = new TreeMap<>(Totals::compare);
        Map<List<String>, Long> counts = new TreeMap<>(Totals::compare);
        Map<String, BigDecimal> without = new TreeMap<>();
        long[] open = {0, 0};
        BigDecimal[] untold = {BigDecimal.ZERO};
        datasets.rows(release, row -> {
            if (!counts(total, row)) return;
            if (row.number(total.sum()).isEmpty()) open[0]++;
            BigDecimal given = row.number(total.sum()).orElse(BigDecimal.ZERO).movePointRight(total.zeros());
            Optional<BigDecimal> own = given.signum() == 0 ? Optional.of(given) : told.of(row, given);
            if (own.isEmpty()) {
                open[1]++;
                untold[0] = untold[0].add(given);
            }
            BigDecimal value = own.orElse(BigDecimal.ZERO);
            String donor = text(row, "donor");
            if (total.without().contains(donor)) without.merge(donor, value, BigDecimal::add);
            else {
                List<String> group = by.stream().map(field -> field.equals("donor") ? total.fold().getOrDefault(donor, donor) : text(row, field)).toList();
                sums.merge(group, value, BigDecimal::add);
                counts.merge(group, 1L, Long::sum);
            }
        });
        return new Table(crossed(sums, counts, by.size()), without, open[0], new Unvalued(open[1], untold[0]));
    }

    private static boolean counts(Total total, DatasetRow row) { return total.where().entrySet().stream().allMatch(each -> each.getValue().equals(row.text(each.getKey()))); }

    private static String text(DatasetRow row, String field) {
        String text = row.text(field);
        return text == null ? "" : text;
    }

    private static List<Cell> crossed(Map<List<String>, BigDecimal> sums, Map<List<String>, Long> counts, int width) {
        List<List<String>> groups = List.of(List.of());
        for (int field = 0; field < width; field++) {
            TreeSet<String> values = new TreeSet<>();
            for (List<String> group : sums.keySet()) values.add(group.get(field));
            List<List<String>> wider = new ArrayList<>();
            for (List<String> group : groups) for (String value : values) wider.add(append(group, value));
            groups = wider;
        }
        return groups.stream().map(group -> new Cell(group, sums.getOrDefault(group, BigDecimal.ZERO), counts.getOrDefault(group, 0L))).toList();
    }

    private static List<String> append(List<String> group, String value) {
        List<String> wider = new ArrayList<>(group);
        wider.add(value);
        return List.copyOf(wider);
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) return order;
        }
        return 0;
    }
}
