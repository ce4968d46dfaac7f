package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.analysis.datasets.Changes;
import daman.analysis.datasets.Consistency;
import daman.analysis.datasets.Totals;
import daman.analysis.rates.Conversions;
import daman.analysis.rates.Rates;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.ledger.Ledger;
import daman.sources.Source;
import daman.sources.Sources;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published totals, out of the published rows. */
class PublishedDataTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    @TempDir Path folder;

    @Test void theTotalsOfReleaseSevenAreThoseOfItsCountrySummary() {
        try (Ledger ledger = open()) {
            Release release = take(ledger, "kiel", "kiel/release-07.xlsx");
            Totals.Table totals = totals(ledger, release, "commitments");
            assertThat(billions(sum(totals.cells()))).isEqualTo("89.229493");
            assertThat(totals.cells()).hasSize(123);
            assertThat(totals.without()).containsOnlyKeys("EIB", "european-peace-facility");
        }
    }

    @Test void theAllocationsOfReleaseTwentyOneAreThePublishedOnes() {
        try (Ledger ledger = open()) {
            Release release = take(ledger, "kiel", "kiel/release-21-main-sheet.xlsx");
            List<Totals.Cell> types = Totals.of(now(ledger), release, source("kiel").total(release.layout(), "allocations").orElseThrow(), List.of("type")).cells();
            assertThat(types.stream().map(cell -> cell.group().getFirst() + " " + cell.value().movePointLeft(9).setScale(3, java.math.RoundingMode.HALF_EVEN)))
                .containsExactly("financial 118.469", "humanitarian 18.966", "military 129.762");
            Release earlier = take(ledger, "kiel", "kiel/release-18-main-sheet.xlsx");
            Changes.Revision revision = Changes.between(now(ledger), source("kiel"), earlier, release);
            assertThat(revision.common()).isEqualTo(1224);
            assertThat(revision.vanished()).hasSize(11);
            assertThat(revision.appeared()).hasSize(180);
        }
    }

    @Test void attacksAgreementsAndRatesAreTakenWhole() {
        try (Ledger ledger = open()) {
            Release attacks = take(ledger, "attacks", "attacks/missile_attacks_daily.csv");
            assertThat(sum(totals(ledger, attacks, "launched", List.of("by")).cells())).isEqualByComparingTo("118578");
            assertThat(sum(totals(ledger, attacks, "destroyed", List.of("by")).cells())).isEqualByComparingTo("90084");
            Release bilateral = take(ledger, "agreements", "agreements/bilateral_agreements.csv"), instruments = take(ledger, "agreements", "agreements/other_instruments.csv");
            assertThat(rows(ledger, bilateral)).isEqualTo(29);
            assertThat(rows(ledger, instruments)).isEqualTo(15);
            Consistency agreements = new Consistency(now(ledger), source("agreements"));
            assertThat(agreements.disagreements(bilateral).stream().map(Consistency.Disagreement::who)).containsExactly("DE", "HR");
            assertThat(agreements.disagreements(instruments).stream().map(Consistency.Disagreement::who)).containsExactly("Ukraine Compact");
            assertThat(rows(ledger, take(ledger, "ecb", "ecb/eurofxref-hist.csv"))).isEqualTo(6983);
        }
    }

    @Test void releaseTwentyEightDiffersFromItsSummaryInOneCellAndSaysSoOfSixFigures() {
        try (Ledger ledger = open()) {
            Release release = take(ledger, "kiel", "kiel-r28-rows/bilateral_activities.csv");
            take(ledger, "kiel", "kiel-r28-rows/country_summary_with_total_row.csv");
            assertThat(totals(ledger, release, "allocations").cells()).hasSize(126);
            assertThat(new Consistency(now(ledger), source("kiel")).of(release).stream().map(each -> (each.check().kind() + " " + each.donor() + " " + each.type()).strip() + " " + billions(each.difference())))
                .containsExactly("PUBLISHED SI humanitarian 0.006700", "PUBLISHED SI humanitarian 0.013400",
                    "AT_LEAST AU -0.020432", "AT_LEAST IE -0.092900", "AT_LEAST IT -0.042500", "AT_LEAST SK -0.001588");
        }
    }

    /** Of the six findings of Release 28 two are told by its budget support paid out, a sheet that lies in a file of its own. */
    @Test void germanyAndTheUnitedKingdomPaidOutMoreThanTheirFinancialAllocations() {
        assumeTrue(Files.exists(DATA.resolve("kiel-r28-rows/financial_disbursements.csv")), "no disbursements of Release 28 beside this checkout");
        try (Ledger ledger = open()) {
            Release release = take(ledger, "kiel", "kiel-r28-rows/bilateral_activities.csv");
            take(ledger, "kiel", "kiel-r28-rows/financial_disbursements.csv");
            assertThat(new Consistency(now(ledger), source("kiel")).of(release).stream().map(each -> each.check().first() + " " + each.donor() + " " + billions(each.first()) + " " + billions(each.other())))
                .containsExactly("commitments AU 1.052181 1.072613", "commitments IE 0.382093 0.474993", "commitments IT 4.052205 4.094705", "commitments SK 0.719195 0.720783",
                    "financial-allocations DE 1.447500 1.632970", "financial-allocations GB 3.753206 4.693531");
        }
    }

    @Test void theirConversionsAreReproducedFromTheReferenceRates() {
        try (Ledger ledger = open()) {
            Rates rates = new Rates(now(ledger), take(ledger, "ecb", "ecb/eurofxref-hist.csv"));
            Conversions.Comparison later = conversions(ledger, rates, "kiel/release-21-main-sheet.xlsx");
            assertThat(later.rows()).isEqualTo(1148);
            assertThat(later.within()).isEqualTo(1137);
            Conversions.Comparison first = conversions(ledger, rates, "kiel/release-07.xlsx");
            assertThat(first.rows()).isEqualTo(243);
            assertThat(first.within()).isEqualTo(243);
        }
    }

    private static Conversions.Comparison conversions(Ledger ledger, Rates rates, String file) {
        Release release = take(ledger, "kiel", file);
        return Conversions.of(now(ledger), release, source("kiel").conversions().stream().filter(each -> each.layout().equals(release.layout())).findFirst().orElseThrow(), rates);
    }

    private Ledger open() {
        assumeTrue(Files.isDirectory(DATA), "no published data beside this checkout");
        return Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
    }

    private static Source source(String id) { return new Sources(Path.of("..", "sources")).find(id).orElseThrow(); }

    private static Datasets now(Ledger ledger) { return new Datasets(ledger, Long.MAX_VALUE); }

    private static Release take(Ledger ledger, String source, String file) {
        Import.Outcome outcome = new Import(source(source), ledger, false).record(DATA.resolve(file), null, rows -> { });
        assertThat(outcome.report().problems()).isEmpty();
        return Objects.requireNonNull(outcome.release());
    }

    private static Totals.Table totals(Ledger ledger, Release release, String total) { return totals(ledger, release, total, List.of("donor", "type")); }

    private static Totals.Table totals(Ledger ledger, Release release, String total, List<String> by) {
        return Totals.of(now(ledger), release, source(release.source()).total(release.layout(), total).orElseThrow(), by);
    }

    private static BigDecimal sum(List<Totals.Cell> cells) { return cells.stream().map(Totals.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add); }

    private static long rows(Ledger ledger, Release release) {
        long[] rows = {0};
        now(ledger).rows(release, row -> rows[0]++);
        return rows[0];
    }

    private static String billions(BigDecimal value) { return value.movePointLeft(9).setScale(6, java.math.RoundingMode.HALF_EVEN).toPlainString(); }
}
