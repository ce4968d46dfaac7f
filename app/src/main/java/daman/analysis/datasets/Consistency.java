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
import java.util.TreeSet;

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
        for (Check check : checks(release)) other(release, check).ifPresent(other -> {
            switch (check.kind()) {
                case PUBLISHED -> published(release, check, other, found);
                case AT_LEAST -> atLeast(release, check, other, found);
                case DISAGREE -> { /* no figures: see disagreements */ }
            }
        });
        return found;
    }

    /**
     * A row that tells that its sources disagree.
     *
     * @param who   its donor, or what it is about
     * @param says  what it tells first
     * @param other what others say
     */
    public record Disagreement(DatasetRow row, String who, String says, String other) {}

    /** In the order of the rows, by the words that {@code checks.tsv} declares. */
    public List<Disagreement> disagreements(Release release) {
        List<Check> signs = checks(release).stream().filter(check -> check.kind() == Check.Kind.DISAGREE).toList();
        List<Disagreement> found = new ArrayList<>();
        if (!signs.isEmpty()) datasets.rows(release, row -> signs.forEach(sign -> disagreement(row, sign).ifPresent(found::add)));
        return found;
    }

    private static Optional<Disagreement> disagreement(DatasetRow row, Check sign) {
        String text = row.text(sign.first());
        int at = text == null ? -1 : text.indexOf(sign.second());
        if (at < 0) return Optional.empty();
        String who = row.text("donor") != null ? row.text("donor") : row.text("what"), says = text.substring(0, at).strip(), other = text.substring(at).strip();
        boolean aside = other.startsWith("(") && other.endsWith(")");
        return Optional.of(new Disagreement(row, String.valueOf(who), says, aside ? other.substring(1, other.length() - 1) : other));
    }

    /** The checks that could not be made, since the file with the second figure is not in the ledger. */
    public List<Check> unmade(Release release) { return checks(release).stream().filter(check -> other(release, check).isEmpty()).toList(); }

    private List<Check> checks(Release release) { return source.checks().stream().filter(check -> check.layout().equals(release.layout())).toList(); }

    /** Where the second figure stands: the release itself, or the newest of the layout named. */
    private Optional<Release> other(Release release, Check check) {
        if (check.otherLayout().equals(release.layout())) return Optional.of(release);
        return datasets.releases(source.id()).stream().filter(each -> each.layout().equals(check.otherLayout())).reduce((first, second) -> second);
    }

    private void published(Release release, Check check, Release summary, List<Inconsistency> found) {
        Map<String, DatasetRow> rows = new HashMap<>();
        datasets.rows(summary, row -> rows.put(String.valueOf(row.text("donor")), row));
        for (Totals.Cell cell : cells(release, check.first(), List.of("donor", "type"))) {
            DatasetRow row = rows.get(cell.group().getFirst());
            if (row == null) continue;
            Optional<BigDecimal> told = row.number(check.otherName().replace("{type}", cell.group().get(1)));
            told.ifPresent(billions -> add(release, check, cell.group().getFirst(), cell.group().get(1), cell.value(), billions.movePointRight(BILLION), found));
        }
    }

    private void atLeast(Release release, Check check, Release other, List<Inconsistency> found) {
        Map<String, BigDecimal> floors = byDonor(other, check.otherName()), figures = byDonor(release, check.first());
        for (String donor : new TreeSet<>(floors.keySet())) {
            BigDecimal figure = figures.getOrDefault(donor, BigDecimal.ZERO);
            if (figure.compareTo(floors.get(donor)) < 0) add(release, check, donor, "", figure, floors.get(donor), found);
        }
    }

    private Map<String, BigDecimal> byDonor(Release release, String total) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Totals.Cell cell : cells(release, total, List.of("donor"))) figures.put(cell.group().getFirst(), cell.value());
        return figures;
    }

    private List<Totals.Cell> cells(Release release, String name, List<String> by) {
        Total total = source.total(release.layout(), name).orElseThrow(() -> new IllegalArgumentException("check: no total '" + name + "' for " + release.layout() + " in totals.tsv"));
        return Totals.of(datasets, release, total, by).cells();
    }

    private static void add(Release release, Check check, String donor, String type, BigDecimal first, BigDecimal other, List<Inconsistency> found) {
        if (first.subtract(other).abs().movePointLeft(BILLION).compareTo(check.tolerance()) > 0) found.add(new Inconsistency(release, check, donor, type, first, other));
    }
}
