package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.Claim;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Rebuilding;
import daman.guarantees.RowIntake;
import daman.guarantees.Times;
import daman.json.ReadingParser;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.reading.Report;
import daman.reports.Digest;
import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import daman.sources.Sources;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What rows claim, of which promise, and what a later release changes. */
@ParameterizedClass @EnumSource(Homes.class)
class RowClaimsTest {
    private static final Source KIEL = new Sources(Path.of("..", "sources")).find("kiel").orElseThrow();
    private static final Layout LAYOUT = KIEL.layout("release-21").orElseThrow();

    @TempDir Path folder;
    @Parameter Homes home;
    private Ledger ledger;

    @BeforeEach void open() { ledger = Ledger.open(home.fresh(folder), Clock.systemUTC()); }

    @AfterEach void close() { if (ledger != null) ledger.close(); }

    @Test void aRowJoinsThePromiseThatReportsToldOf() throws IOException {
        report("'providers':['NO'],'measure':'arms','item':'Leopard 2','quantity':8,'stage':'announced','date':'2023-02-14'");
        RowIntake.Outcome outcome = take(21, part("NOM1_1", "item", "Leopard 2", "item_numb", 8, "announcement_date", 44971));
        assertThat(outcome).isEqualTo(new RowIntake.Outcome(1, 1, 0, 0, 0));
        Guarantee one = only();
        assertThat(one.stage()).isEqualTo(Stage.ALLOCATED);
        assertThat(one.claims()).extracting(Claim::rule).containsExactly("first claim", "same thing and number");
        assertThat(one.sources()).containsExactly("Kiel Institute for the World Economy", "Somebody");
        assertThat(one.claims().getLast().commitment().attribution().id()).isEqualTo("document");
        assertThat(one.claims().getLast().report().reliability().name()).isEqualTo(KIEL.fact("reliability"));
        assertThat(one.claims().getLast().report().standing()).startsWith(KIEL.fact("why")).endsWith("(source kiel)");
        assertThat(one.claims().getLast().commitment().evidence().start()).as("line of the file").isEqualTo(2);
    }

    @Test void anotherThingOrNumberJoinsNothing() throws IOException {
        report("'providers':['NO'],'measure':'arms','item':'Leopard 2','quantity':8,'stage':'announced','date':'2023-02-14'");
        assertThat(take(21, part("NOM1_1", "item", "CV90", "item_numb", 30, "announcement_date", 44971))).isEqualTo(new RowIntake.Outcome(1, 0, 1, 0, 0));
    }

    @Test void aPartIsOfItsActivityAndTwoPartsAreNeverOne() throws IOException {
        take(21, row("NOM1", "Commitment", "tot_activity_value", 900), part("NOM1_1", "tot_sub_activity_value", 400), part("NOM1_2", "tot_sub_activity_value", 400));
        List<Guarantee> all = list(Times.NOW);
        assertThat(all).hasSize(3);
        String whole = all.stream().filter(one -> one.partOf() == null).map(Guarantee::id).findFirst().orElseThrow();
        assertThat(all.stream().filter(one -> one.partOf() != null)).extracting(Guarantee::partOf).containsExactly(whole, whole);
    }

    @Test void whatWasDeliveredIsAClaimOfItsOwnAndHumanitarianAidIsNone() throws IOException {
        take(21, part("NOM1_1", "item", "Leopard 2", "item_numb", 8, "item_numb_deliv", 3), changed(part("NOH1_1"), "aid_type_general", "Humanitarian"), part("NOM1_3", "item", "M109", "item_numb_deliv", "undisclosed"));
        List<Claim> claims = claims();
        assertThat(claims).extracting(claim -> claim.commitment().stage() + " " + claim.commitment().quantity()).containsExactly("ALLOCATED 8", "DELIVERED 3", "ALLOCATED null");
    }

    @Test void aLaterReleaseRevisesAndTheLedgerAnswersAsOfBeforeAndAfter() throws IOException {
        take(18, part("NOM1_1", "tot_sub_activity_value", 400), part("NOM1_2", "tot_sub_activity_value", 500), part("NOM1_3", "tot_sub_activity_value", 600));
        Times before = new Times(Times.NOW.asOf(), new Times.Known.Entry(ledger.size() - 1));
        List<String> as = lines(before);
        RowIntake.Outcome second = take(21, part("NOM1_1", "tot_sub_activity_value", 400), part("NOM1_2", "tot_sub_activity_value", 550), part("NOM1_4", "tot_sub_activity_value", 700));
        assertThat(second).as("one stays, one is changed, one is gone, one is new").isEqualTo(new RowIntake.Outcome(2, 0, 1, 1, 2));
        assertThat(sums(before)).containsExactlyInAnyOrder("400", "500", "600");
        assertThat(sums(Times.NOW)).containsExactlyInAnyOrder("400", "550", "700");
        assertThat(lines(before)).isEqualTo(as);
        String changed = withSum(before, "500"), after = withSum(Times.NOW, "550");
        assertThat(after).as("it stays the promise that it was").isEqualTo(changed);
        assertThat(take(7, part("NOM1_9", "tot_sub_activity_value", 900))).as("an earlier release claims nothing").isEqualTo(new RowIntake.Outcome(0, 0, 0, 0, 0));
        assertThat(sums(Times.NOW)).containsExactlyInAnyOrder("400", "550", "700");
        assertThat(Rebuilding.difference(ledger)).isEmpty();
    }

    @Test void theSameFileUnderAnotherNameClaimsNothingTwice() throws IOException {
        take(18, part("NOM1_1", "tot_sub_activity_value", 400));
        Import.Outcome again = new Import(KIEL, ledger, false).record(folder.resolve("release-18.xlsx"), "19", count -> { });
        assertThat(again.rows()).isEqualTo(1);
        assertThat(again.claims()).isEqualTo(new RowIntake.Outcome(0, 0, 0, 0, 0));
        assertThat(again.report().notes().keySet()).anyMatch(note -> note.startsWith("it is the file of release 18"));
        assertThat(list(Times.NOW)).hasSize(1);
    }

    @Test void aSignedAgreementJoinsWhatReportsToldOfIt() {
        report("'providers':['NO'],'measure':'agreement','stage':'agreed','date':'2024-05-31'");
        Source agreements = new Sources(Path.of("..", "sources")).find("agreements").orElseThrow();
        Import.Outcome outcome = new Import(agreements, ledger, false).record(Path.of("..", "sources", "security-agreements", "sample", "bilateral.csv"), null, count -> { });
        assertThat(outcome.claims()).as("Norway's is known, Iceland's is not").isEqualTo(new RowIntake.Outcome(2, 1, 1, 0, 0));
        assertThat(list(Times.NOW)).extracting(one -> one.providers() + " " + one.claimCount()).containsExactlyInAnyOrder("[NO] 2", "[IS] 1");
    }

    private List<Guarantee> list(Times times) { return lines(times).stream().map(daman.deciding.GuaranteeParser::line).toList(); }

    private List<String> lines(Times times) { return new Guarantees(ledger).list(Guarantees.Filter.ALL, times, Guarantees.Stretch.ALL); }

    private List<String> sums(Times times) { return list(times).stream().map(one -> one.sums().getFirst().range().high().toPlainString()).toList(); }

    private String withSum(Times times, String sum) {
        return list(times).stream().filter(one -> one.sums().getFirst().range().low().compareTo(new BigDecimal(sum)) == 0).map(Guarantee::id).findFirst().orElseThrow();
    }

    private Guarantee only() {
        List<Guarantee> all = list(Times.NOW);
        assertThat(all).hasSize(1);
        return new Guarantees(ledger).guarantee(all.getFirst().id()).orElseThrow();
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        new Guarantees(ledger).claims(Guarantees.Filter.ALL, Times.NOW, claims::add);
        return claims;
    }

    private void report(String commitment) {
        String text = "Words here.\n\nWords here.";
        Report report = new Report("a.txt", Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, LocalDate.of(2023, 2, 14), "Somebody", null, "en");
        new Intake(ledger).record(ReadingParser.reading(report, "{\"language\":\"en\",\"commitments\":[{\"evidence\":{\"text\":\"Words here.\"},\"recipient\":\"UA\",\"attribution\":\"named\"," + commitment.replace('\'', '"') + "}]}"));
    }

    private static Map<String, Object> part(String part, Object... more) {
        Map<String, Object> row = row(part.substring(0, part.indexOf('_')), "Allocation", more);
        row.put("sub_activity_id", part);
        return row;
    }

    private static Map<String, Object> row(String activity, String measure, Object... more) {
        Map<String, Object> row = new HashMap<>(Map.of("activity_id", activity, "donor", "Norway", "aid_type_general", "Military", "measure", measure, "reporting_currency", "NOK", "announcement_date", 45000));
        for (int at = 0; at < more.length; at += 2) row.put(more[at].toString(), more[at + 1]);
        return row;
    }

    private static Map<String, Object> changed(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    @SafeVarargs
    private RowIntake.Outcome take(int release, Map<String, Object>... rows) throws IOException {
        List<List<Object>> lines = new ArrayList<>(List.of(LAYOUT.columns().stream().<Object>map(Column::name).toList()));
        for (Map<String, Object> row : rows) lines.add(Arrays.asList(LAYOUT.columns().stream().map(column -> row.get(column.name())).toArray()));
        Path file = new Book(folder.resolve("release-" + release + ".xlsx")).sheet(LAYOUT.sheet(), lines).write();
        Import.Outcome outcome = new Import(KIEL, ledger, false).record(file, null, count -> { });
        assertThat(outcome.report().problems()).isEmpty();
        return outcome.claims();
    }
}
