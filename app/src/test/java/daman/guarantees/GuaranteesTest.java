package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.Claim;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.things.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass @EnumSource(Homes.class)
class GuaranteesTest {
    private static final String F16 = "'providers':['NL'],'measure':'arms','item':'F-16','quantity':24,'stage':'announced'";
    @TempDir Path folder;
    @Parameter Homes home;

    @Test void reportsOfOnePromiseAreOneGuaranteeWithItsStagesAndSources() {
        Guarantee one = only(report("wire-a", "2024-02-05", F16), report("wire-b", "2024-07-01", F16.replace("announced", "approved")), report("wire-a2", "2025-05-26", "'providers':['NL'],'measure':'arms','item':'F-16s','stage':'delivered'"));
        assertThat(one.stage()).isEqualTo(Stage.DELIVERED);
        assertThat(one.stages()).extracting(Guarantee.Step::stage).containsExactly(Stage.ANNOUNCED, Stage.APPROVED, Stage.DELIVERED);
        assertThat(one.quantity()).isEqualTo(new Range(new BigDecimal(24), new BigDecimal(24)));
        assertThat(one.sources()).containsExactly("wire-a", "wire-a2", "wire-b");
        assertThat(one.first()).isEqualTo(LocalDate.of(2024, 2, 5));
        assertThat(one.last()).isEqualTo(LocalDate.of(2025, 5, 26));
        assertThat(one.claims()).extracting(Claim::rule).containsExactly("first claim", "same thing and number", "same thing");
    }

    @Test void aLeakAddsAClaimAndMovesNoStage() {
        Guarantee one = only(report("a", "2024-02-05", F16), report("b", "2024-02-06", F16.replace("announced", "delivered") + ",'attribution':'leak'"));
        assertThat(one.claims()).hasSize(2);
        assertThat(one.stage()).isEqualTo(Stage.ANNOUNCED);
    }

    @Test void whatOnlyLeaksSpeakOfHasNoStage() {
        assertThat(only(report("a", "2024-02-05", F16 + ",'attribution':'leak'")).stage()).isNull();
    }

    @Test void anOldStageToldAgainTakesNothingBackButASuspensionDoes() {
        Guarantee one = only(report("a", "2024-02-05", F16.replace("announced", "approved")), report("b", "2024-03-05", F16));
        assertThat(one.stage()).isEqualTo(Stage.APPROVED);
        assertThat(only(report("a", "2024-02-05", F16.replace("announced", "approved")), report("b", "2024-03-05", F16.replace("announced", "suspended"))).stage()).isEqualTo(Stage.SUSPENDED);
    }

    @Test void theOrderInWhichReportsArriveDoesNotMatterToTheStage() {
        assertThat(only(report("late", "2025-05-26", F16.replace("announced", "delivered")), report("early", "2024-02-05", F16)).stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test void aRoundedSumIsTheSameSumAndMakesARange() {
        Guarantee one = only(report("a", "2024-02-16", money("DE", "7000000000")), report("b", "2024-02-16", money("DE", "7100000000")));
        assertThat(one.sums()).containsExactly(new Sum(new Range(new BigDecimal("7000000000"), new BigDecimal("7100000000")), "EUR", null));
        assertThat(one.claims().getLast().rule()).isEqualTo("same sum");
    }

    @Test void anotherSumAnotherProviderOrAnotherThingIsAnotherPromise() {
        assertThat(list(report("a", "2024-02-16", money("DE", "7000000000")), report("b", "2024-02-16", money("DE", "3000000000")), report("c", "2024-02-16", money("FR", "3000000000")),
            report("d", "2024-02-16", F16), report("e", "2024-02-16", F16.replace("F-16", "Leopard 2")), report("f", "2024-02-16", F16.replace("NL", "DK")))).hasSize(6);
    }

    @Test void anAgreementOfTheSameTwoIsOneAcrossReportsOfASeason() {
        String agreement = "'providers':['FR'],'measure':'agreement','stage':'agreed'";
        assertThat(list(report("a", "2024-02-16", agreement), report("b", "2024-02-17", agreement))).hasSize(1);
        assertThat(list(report("a", "2024-02-16", agreement), report("b", "2025-12-17", agreement))).hasSize(2);
    }

    @Test void aListIsFilteredByProviderMeasureAndStage() {
        List<String[]> reports = List.of(report("a", "2024-02-16", money("DE", "7000000000")), report("b", "2024-02-16", F16));
        assertThat(list(new Guarantees.Filter("DE", null, null), reports)).hasSize(1);
        assertThat(list(new Guarantees.Filter(null, Measure.ARMS, null), reports)).hasSize(1);
        assertThat(list(new Guarantees.Filter(null, null, Stage.DELIVERED), reports)).isEmpty();
        assertThat(list(new Guarantees.Filter("NL", Measure.ARMS, Stage.ANNOUNCED), reports)).hasSize(1);
    }

    @Test void aClaimThatGoesAwayLeavesWhatTheEarlierOnesSayForTheDaysAfterIt() {
        try (Ledger ledger = Told.ledger(home, folder.resolve("rejected"))) {
            new Intake(ledger).record(Told.reading("a", "2024-02-05", F16));
            new Intake(ledger).record(Told.reading("b", "2024-03-05", F16.replace("announced", "delivered")));
            Guarantees guarantees = new Guarantees(ledger);
            Guarantee both = guarantees.guarantee(guarantees.list(Guarantees.Filter.ALL).getFirst().id()).orElseThrow();
            assertThat(both.stage()).isEqualTo(Stage.DELIVERED);
            new Reviewing(ledger).record(new Review.Reject(both.claims().getLast().id()), "reviewer", "nothing arrived");
            assertThat(guarantees.list(Guarantees.Filter.ALL)).extracting(Guarantee::stage).containsExactly(Stage.ANNOUNCED);
        }
    }

    private static String money(String provider, String value) {
        return "'providers':['" + provider + "'],'measure':'financing','stage':'announced','amount':{'value':" + value + ",'currency':'EUR'}";
    }

    private static String[] report(String publisher, String day, String commitment) { return new String[] {publisher, day, commitment}; }

    private Guarantee only(String[]... reports) {
        List<Guarantee> all = list(reports);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Guarantee> list(String[]... reports) { return list(Guarantees.Filter.ALL, List.of(reports)); }

    /** Each in a ledger of its own. */
    private List<Guarantee> list(Guarantees.Filter filter, List<String[]> reports) {
        try (Ledger ledger = Told.ledger(home, folder.resolve(Long.toString(System.nanoTime())))) {
            for (String[] report : reports) new Intake(ledger).record(Told.reading(report[0], report[1], report[2]));
            Guarantees guarantees = new Guarantees(ledger);
            return guarantees.list(filter).stream().map(one -> guarantees.guarantee(one.id()).orElseThrow()).toList();
        }
    }
}
