package daman.analysis.exposure;

import static daman.analysis.answers.Asking.cut;
import static daman.analysis.answers.Asking.ledger;
import static daman.analysis.answers.Asking.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.analysis.answers.Counted;
import daman.analysis.answers.Plain;
import daman.analysis.answers.Which;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.ledger.Ledger;
import daman.reports.KnowledgeFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Calendar CALENDAR = Calendar.of(Knowledge.of(Map.of("world/calendar.tsv", "actor\tkind\twhen\tbasis\tsource\nDE\tparliament\t2025-12\tdue\ta law\nDE\tpresident\t2025-10-05\tset\ta decision\nFR\tparliament\t2025-08-31\tfixed\ta law\nFR\tterm\t2027\tdue\ta law\n",
        "world/envelopes.tsv", "actor\tname\tar\tfr\tuk\tvalue\tcurrency\tper\tfrom\tuntil\tsource\nNO\tFund\tصندوق\tFonds\t\t7000000\tNOK\t\t2024-01-01\t2025-12-31\ta paper\nNO\tShare\t\t\t\t\t\t\t2024-01-01\t2025-11-30\ta paper\n",
        "world/agreements.tsv", "party\tsigned\tyears\tnotice_months\tends_with\tsource\tunsure\nDE\t2024-02-16\t10\t6\t\ta text\t\nFR\t2024-02-16\t\t\t\ta text\tterm\nGB\t2025-09-02\t10\t\t\ta text\t\n")));

    private static final String GERMAN = "'id':'de','amounts':[{'low':5,'high':7,'currency':'EUR'}],'condition':'ceasefire'," + steps("de", "announced 2025-03-01");
    private static final String FRENCH = "'id':'fr','providers':['FR']," + steps("fr", "agreed 2025-03-01");
    private static final String DONE = "'id':'done','condition':'ceasefire'," + steps("done", "announced 2025-03-01", "delivered 2025-04-01");

    @Test void whatIsOpenStandsWithWhatItWaitsForAndWithWhatIsDue() {
        Exposure exposure = exposure(LocalDate.of(2026, 1, 1), GERMAN, FRENCH, DONE);
        assertThat(exposure.conditions()).singleElement().satisfies(one -> assertThat(one.on().id() + " " + one.open().promises()).isEqualTo("ceasefire [de]"));
        assertThat(exposure.ahead()).extracting(one -> one.due().when().when() + " " + one.due().kind().id() + " " + one.due().actor() + " " + one.open().promises()).containsExactly("2025-10-05 president DE [de]", "2025-11-30 envelope NO []", "2025-12 parliament DE [de]", "2025-12-31 envelope NO []", "2027 term FR [fr]", "2034-02-16 agreement DE [de]");
        assertThat(exposure.risks()).extracting(one -> one.why() + " " + one.dues() + " " + one.open().promises() + " " + one.aside().size()).containsExactly("condition-ceasefire 0 [de] 0", "parliament 1 [de] 0", "president 1 [de] 0", "envelope 2 [] 1", "all 4 [de] 0");
        assertThat(exposure.risks().getLast().open().sums()).singleElement().satisfies(sum -> assertThat(sum.range().low() + ".." + sum.range().high()).isEqualTo("5..7"));
    }

    @Test void aDayBeforeWhichNothingIsDueLeavesTheConditionsAlone() { assertThat(exposure(LocalDate.of(2025, 9, 2), GERMAN).risks()).extracting(Exposure.Risk::why).containsExactly("condition-ceasefire", "all"); }

    @Test void anAgreementEndsAfterItsYearsOrItsNotice() {
        Exposure exposure = exposure(LocalDate.of(2026, 1, 1), "'id':'deal','measure':'agreement'," + steps("deal", "agreed 2024-02-16"));
        assertThat(exposure.agreements()).extracting(one -> one.agreement().party() + " " + one.agreement().ends() + " " + one.agreement().endsAfterNotice(DAY) + " " + one.promises().promises()).as("what is signed later isn't known of that day").containsExactly("DE 2034-02-16 2026-03-01 [deal]", "FR null null []");
        assertThat(Plain.json(ExposureAnswer.of(exposure, Map.of()))).contains("\"ends_after_notice\":\"2026-03-01\"").doesNotContain("\"notice_months\":0");
        assertThat(ExposureAnswer.of(exposure, Map.of("recipient", "UA")).listing("agreements").rows().getFirst()).as("leads to the same promises").contains(new Counted(1, Map.of("recipient", "UA", "provider", "DE", "measure", "agreement", "rung", "promised+agreed+allocated+delivered")));
    }

    @Test void whatATextLeavesOpenIsNotGuessed() {
        Calendar own = Calendar.of(Knowledge.of(Map.of("world/agreements.tsv", "party\tsigned\tyears\tnotice_months\tends_with\tsource\tunsure\nAL\t2025-01-21\t10\t6\tnato-membership\ta text\tstart\nSE\t2024-05-31\t10\t\t\ta text\tnotice\nGR\t2024-10-17\t10\t\t\ta paper\tterm\n")));
        assertThat(own.agreements()).extracting(one -> one.party() + " " + one.ends() + " " + one.endsAfterNotice(DAY) + " " + one.noticeIsUnread())
            .as("an end hangs on a beginning that nobody tells of; a text that tells of no notice was read").containsExactly("SE 2034-05-31 null false", "GR 2034-10-17 null true", "AL null 2026-03-01 false");
    }

    @Test void nothingIsAtRiskInAnEmptyLedgerAndStrangersHaveNone(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder)) {
            Exposure none = Exposure.of(cut(ledger, Times.NOW), Which.ALL, CALENDAR, null);
            assertThat(none.until()).isNull();
            assertThat(Plain.json(ExposureAnswer.of(none, Map.of()))).as("nobody promised anything that could be at risk").contains("\"at_risk\":[]");
            assertThat(none.ahead()).as("of all days, since none is told of").hasSize(8).allSatisfy(one -> assertThat(one.open().isEmpty()).isTrue());
            assertThat(Exposure.of(cut(ledger, Times.NOW), Which.ALL, Calendar.NONE, null).risks()).isEmpty();
        }
        assertThat(Exposure.of(cut(DAY, GERMAN), new Which("QQ", null, null), CALENDAR, null).risks()).isEmpty();
        assertThat(Exposure.of(cut(LocalDate.of(9999, 12, 30), GERMAN), Which.ALL, CALENDAR, null).ahead()).isEmpty();
        assertThat(Exposure.of(cut(LocalDate.of(1000, 1, 1), GERMAN), Which.ALL, CALENDAR, LocalDate.of(1001, 1, 1)).risks()).isEmpty();
    }

    @Test void theDossiersOwnTablesAreRead() {
        Calendar own = Calendar.of(Knowledge.of(KnowledgeFolder.read(Path.of(".."))));
        assertThat(own.agreements()).hasSize(29).allSatisfy(one -> assertThat(one.source()).isNotBlank());
        assertThat(own.dues()).hasSizeGreaterThan(80).allSatisfy(one -> assertThat(one.source()).isNotBlank());
        assertThatThrownBy(() -> Calendar.of(Knowledge.of(Map.of("world/calendar.tsv", "actor\tkind\twhen\tbasis\tsource\nDE\tparliament\tsoon\tdue\ta law\n")))).isInstanceOf(KnowledgeException.class).hasMessageContaining("world/calendar.tsv:2").hasMessageContaining("soon");
    }

    @Test void whatNoPageHasWordsForIsNamedWhenItIsRead() {
        assertThatThrownBy(() -> Calendar.of(Knowledge.of(Map.of("world/agreements.tsv", "party\tsigned\tyears\tnotice_months\tends_with\tsource\tunsure\nDE\t2024-02-16\t10\t\tpeace\ta text\t\n")))).isInstanceOf(KnowledgeException.class).hasMessageContaining("world/agreements.tsv:2").hasMessageContaining("peace");
        assertThatThrownBy(() -> Calendar.of(Knowledge.of(Map.of("world/envelopes.tsv", "actor\tname\tar\tfr\tuk\tvalue\tcurrency\tper\tfrom\tuntil\tsource\nNO\tFund\tصندوق\tFonds\t\t7000000\t\t\t2024-01-01\t2025-12-31\ta paper\n")))).isInstanceOf(KnowledgeException.class).hasMessageContaining("world/envelopes.tsv:2").hasMessageContaining("currency");
    }

    private static Exposure exposure(LocalDate before, String... promises) { return Exposure.of(cut(DAY, promises), Which.ALL, CALENDAR, before); }
}
