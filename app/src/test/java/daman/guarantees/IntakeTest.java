package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.ledger.EntryTooLong;
import daman.ledger.Kind;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass @EnumSource(Homes.class)
class IntakeTest {
    private static final String SAMPT = "'providers':['FR','IT'],'measure':'air-defence','item':'SAMP/T','quantity':2,'stage':'announced'";
    @TempDir Path folder;
    @Parameter Homes home;

    @Test void aReportItsClaimsAndTheirLinksBecomeEntries() {
        try (Ledger ledger = Told.ledger(home, folder)) {
            Intake.Outcome outcome = new Intake(ledger).record(Told.reading("wire", "2025-09-05", SAMPT));
            assertThat(outcome).isEqualTo(new Intake.Outcome(false, 1, 1));
            assertThat(LongStream.range(0, ledger.size()).mapToObj(index -> ledger.entry(index).orElseThrow().kind())).containsExactly(Kind.REPORT, Kind.CLAIM, Kind.LINK);
            assertThat(ledger.verify().failure()).isNull();
        }
    }

    @Test void theSameReportAgainIsRecognisedAndRecordedOnce() {
        try (Ledger ledger = Told.ledger(home, folder)) {
            Reading reading = Told.reading("wire", "2025-09-05", SAMPT);
            new Intake(ledger).record(reading);
            String root = ledger.root();
            assertThat(new Intake(ledger).record(reading)).isEqualTo(new Intake.Outcome(true, 0, 0));
            assertThat(ledger.root()).isEqualTo(root);
        }
    }

    @Test void aReportComesBackWithItsTextAndAllThatWasFound() {
        try (Ledger ledger = Told.ledger(home, folder)) {
            Reading reading = Told.reading("wire", "2025-09-05", SAMPT, SAMPT.replace("announced", "agreed"));
            new Intake(ledger).record(reading);
            RecordedReport report = new Guarantees(ledger).report(reading.report().id()).orElseThrow();
            assertThat(report.reading().report().text()).isEqualTo(reading.report().text());
            assertThat(report.reading().commitments()).isEqualTo(reading.commitments());
            assertThat(report.claims()).extracting(Claim::commitment).isEqualTo(reading.commitments());
            assertThat(report.head().publisher()).isEqualTo("wire");
        }
    }

    @Test void claimsHaveTheSameNamesInEveryLedger(@TempDir Path other) {
        Reading reading = Told.reading("wire", "2025-09-05", SAMPT, SAMPT);
        try (Ledger one = Told.ledger(home, folder); Ledger two = Told.ledger(home, other)) {
            new Intake(one).record(reading);
            new Intake(two).record(Told.reading("another", "2025-09-01", SAMPT));
            new Intake(two).record(reading);
            assertThat(names(one, reading)).hasSize(2).doesNotHaveDuplicates().isEqualTo(names(two, reading));
        }
    }

    @Test void wordsTooLongForAnEntryAreFoundByTheirPlace() {
        String text = "Title\n\n" + "long ".repeat(20_000);
        Commitment template = Told.reading("wire", "2025-09-05", SAMPT).commitments().getFirst();
        Commitment lengthy = with(template, new Evidence(text.substring(7), 7, text.length()), template.providers());
        Reading reading = reading(text, List.of(lengthy));
        try (Ledger ledger = Told.ledger(home, folder)) {
            new Intake(ledger).record(reading);
            assertThat(new Guarantees(ledger).report(reading.report().id()).orElseThrow().claims().getFirst().commitment()).isEqualTo(lengthy);
        }
    }

    @Test void nothingIsRecordedOfAReportThatCannotBeRecordedWhole() {
        Commitment good = Told.reading("wire", "2025-09-05", SAMPT).commitments().getFirst();
        Commitment monstrous = with(good, new Evidence("Title", 0, 5), IntStream.range(0, 20_000).mapToObj(Integer::toString).toList());
        try (Ledger ledger = Told.ledger(home, folder)) {
            assertThatThrownBy(() -> new Intake(ledger).record(reading("Title", List.of(good, monstrous)))).isInstanceOf(EntryTooLong.class);
            assertThat(ledger.size()).isZero();
            assertThat(new Guarantees(ledger).reports()).isEmpty();
            assertThat(new Guarantees(ledger).list(Guarantees.Filter.ALL)).isEmpty();
        }
    }

    private static List<String> names(Ledger ledger, Reading reading) {
        return new Guarantees(ledger).report(reading.report().id()).orElseThrow().claims().stream().map(Claim::id).toList();
    }

    private static Reading reading(String text, List<Commitment> commitments) {
        Report report = new Report("a.txt", Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, null, null, null, null);
        return new Reading(report, "en", "Title", List.of(), commitments, List.of(), List.of(), List.of(), List.of());
    }

    private static Commitment with(Commitment one, Evidence evidence, List<String> providers) {
        return new Commitment(evidence, providers, one.providerCount(), one.recipient(), one.measure(), one.item(), one.quantity(), one.quantityHigh(), one.amount(), one.stage(),
            one.attribution(), one.condition(), one.date(), one.by(), one.duration(), one.rules());
    }
}
