package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.datasets.Consistency;
import daman.analysis.datasets.Totals;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.ledger.Ledger;
import daman.sources.Check;
import daman.sources.Source;
import daman.sources.Sources;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold inside a release, on the samples: against a summary and against what was paid out, which are files of their own. */
class ChecksTest {
    private static final Source KIEL = new Sources(Path.of("..", "sources")).find("kiel").orElseThrow();

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach void open() { ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()); }

    @AfterEach void close() { ledger.close(); }

    @Test void whoPaidOutMoreThanWasSetAsideForItIsFound() {
        Release release = take("release-28.csv");
        take("disbursements-28.csv");
        assertThat(found(release)).containsExactly("AT_LEAST commitments NO", "AT_LEAST financial-allocations NO");
    }

    @Test void aFigureThatIsToldInBillionsIsASumOfUnits() {
        Release paid = take("disbursements-28.csv");
        assertThat(Totals.of(now(), paid, KIEL.total(paid.layout(), "disbursements").orElseThrow(), List.of("donor")).cells().stream().map(cell -> cell.group() + " " + cell.value().toPlainString()))
            .containsExactly("[EU] 900000", "[NO] 250005000");
    }

    @Test void aCheckWhoseOtherFileIsMissingIsToldAsNotMade() {
        Release release = take("release-28.csv");
        assertThat(unmade(release)).containsExactly("summary-28", "summary-28", "disbursements-28");
        take("summary-28.csv");
        take("disbursements-28.csv");
        assertThat(unmade(release)).isEmpty();
    }

    @Test void whatARowTellsAgainstItselfIsAContradiction() {
        Source agreements = new Sources(Path.of("..", "sources")).find("agreements").orElseThrow();
        Release release = Objects.requireNonNull(new Import(agreements, ledger, false).record(Path.of("..", "sources", "security-agreements", "sample", "bilateral.csv"), null, rows -> { }).release());
        assertThat(new Consistency(now(), agreements).disagreements(release).stream().map(one -> one.who() + " | " + one.says() + " | " + one.other()))
            .containsExactly("IS | EUR 5m in 2024 | other sources: EUR 6m", "IS | invented; | NOT on an invented list");
        assertThat(new Consistency(now(), agreements).of(release)).isEmpty();
        assertThat(new Consistency(now(), agreements).unmade(release)).isEmpty();
    }

    private List<String> found(Release release) {
        return new Consistency(now(), KIEL).of(release).stream().map(one -> (one.check().kind() + " " + one.check().first() + " " + one.donor() + " " + one.type()).strip()).toList();
    }

    private List<String> unmade(Release release) { return new Consistency(now(), KIEL).unmade(release).stream().map(Check::otherLayout).toList(); }

    private Datasets now() { return new Datasets(ledger, Long.MAX_VALUE); }

    private Release take(String sample) {
        return Objects.requireNonNull(new Import(KIEL, ledger, false).record(Path.of("..", "sources", "kiel-ukraine-support-tracker", "sample", sample), null, rows -> { }).release());
    }
}
