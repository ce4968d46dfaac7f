package daman.analysis.datasets;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Check;
import daman.sources.Source;
import daman.sources.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a release against what its source declares must hold: its published sums, and totals that can't be below others. */
public final class Consistency {
    private static final int BILLION = 9;

    private final Datasets datasets;
    private final Source source;

    public Consistency(Datasets datasets, Source source) {
        this.datasets = datasets;
        this.source = source;
    }

    /**
     * Something that does not hold. Figures are in the currency of the totals, in units.
     *
     * @param type  of aid; empty for all of it
     * @param first what our sum, or the first total, says
     * @param other what was published, or the second total
     */
    public record Inconsistency(Release release, Check check, String donor, String type, BigDecimal first, BigDecimal other) {
        public BigDecimal difference() { return first.subtract(other); }
    }

    /** In the order of the checks, then of donors and types. */
    public List<Inconsistency> of(Release release) {
        List<Inconsistency> found = new ArrayList<>();
        for (Check check : source.checks()) if (check.layout().equals(release.layout())) {
            switch (check.kind()) {
                case PUBLISHED -> published(release, check, found);
                case AT_LEAST -> atLeast(release, check, found);
            }
        }
        return found;
    }

    private void published(Release release, Check check, List<Inconsistency> found) {
        String layout = check.second().substring(0, check.second().indexOf(':')), field = check.second().substring(check.second().indexOf(':') + 1);
        Optional<Release> summary = datasets.releases(source.id()).stream().filter(each -> each.layout().equals(layout)).reduce((first, second) -> second);
        if (summary.isEmpty()) return;
        Map<String, DatasetRow> rows = new HashMap<>();
        datasets.rows(summary.get(), row -> rows.put(String.valueOf(row.text("donor")), row));
        for (Totals.Cell cell : cells(release, check.first(), List.of("donor", "type"))) {
            DatasetRow row = rows.get(cell.group().getFirst());
            if (row == null) continue;
            Optional<BigDecimal> told = row.number(field.replace("{type}", cell.group().get(1)));
            told.ifPresent(billions -> add(release, check, cell.group().getFirst(), cell.group().get(1), cell.value(), billions.movePointRight(BILLION), found));
        }
    }

    private void atLeast(Release release, Check check, List<Inconsistency> found) {
        Map<String, BigDecimal> least = new HashMap<>();
        for (Totals.Cell cell : cells(release, check.second(), List.of("donor"))) least.put(cell.group().getFirst(), cell.value());
        for (Totals.Cell cell : cells(release, check.first(), List.of("donor"))) {
            BigDecimal other = least.getOrDefault(cell.group().getFirst(), BigDecimal.ZERO);
            if (cell.value().compareTo(other) < 0) add(release, check, cell.group().getFirst(), "", cell.value(), other, found);
        }
    }

    private List<Totals.Cell> cells(Release release, String name, List<String> by) {
        Total total = source.total(release.layout(), name).orElseThrow(() -> new IllegalArgumentException("check: no total '" + name + "' for " + release.layout() + " in totals.tsv"));
        return Totals.of(datasets, release, total, by).cells();
    }

    private static void add(Release release, Check check, String donor, String type, BigDecimal first, BigDecimal other, List<Inconsistency> found) {
        if (first.subtract(other).abs().movePointLeft(BILLION).compareTo(check.tolerance()) > 0) found.add(new Inconsistency(release, check, donor, type, first, other));
    }
}
