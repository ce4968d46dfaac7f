package daman.analysis.disputes;

import static daman.analysis.answers.Asking.cut;
import static daman.analysis.answers.Asking.ledger;
import static daman.analysis.answers.Asking.steps;
import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.answers.Plain;
import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.memory.Memory;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.guarantees.Told;
import daman.ledger.Ledger;
import daman.reading.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputesTest {
    private static final String PACKAGE = "'providers':['DE'],'measure':'air-defence','item':'Patriot','stage':'announced'";

    @Test void eachValueStandsWithThoseWhoSayItAndWithWhatWouldSettleIt(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder, Told.reading("one", "2025-02-01", PACKAGE + ",'amount':{'value':7000000000,'currency':'EUR'}"), Told.reading("two", "2025-02-01", PACKAGE + ",'amount':{'value':7000000000,'currency':'EUR'}"), Told.reading("three", "2025-02-02", PACKAGE + ",'amount':{'value':7100000000,'currency':'EUR'}"))) {
            List<Dispute> disputes = disputes(ledger);
            assertThat(disputes).singleElement().satisfies(one -> {
                assertThat(one.field() + " " + one.kind().id() + " " + one.settling().id()).isEqualTo("amount publishers text");
                assertThat(one.sides()).extracting(side -> side.value() + " " + side.publishers() + " " + side.first()).containsExactly("7000000000 EUR [one, two] 2025-02-01", "7100000000 EUR [three] 2025-02-02");
            });
            Cut cut = cut(ledger, Times.NOW);
            assertThat(Plain.json(Disputes.contradictions(cut, disputes))).contains("\"who\":[\"one\",\"two\"]", "\"settled_by\":\"text\"", "Words: ");
        }
    }

    @Test void aDocumentOnOneSideIsSaid(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder, Told.reading("one", "2025-02-01", PACKAGE + ",'amount':{'value':7000000000,'currency':'EUR'}"), Told.reading("two", "2025-02-01", PACKAGE + ",'amount':{'value':7100000000,'currency':'EUR'},'attribution':'document'"))) {
            assertThat(disputes(ledger)).singleElement().satisfies(one -> assertThat(one.settling()).isEqualTo(Dispute.Settling.DOCUMENT));
        }
    }

    @Test void whatOthersTellLaterConfirmsAndBelowTheLeastNumberNoShareIsTold() {
        String[] promises = new String[Proved.LEAST + 1];
        for (int at = 0; at < Proved.LEAST; at++) promises[at] = "'id':'p" + at + "'," + steps("p" + at, "announced 2025-01-01");
        promises[Proved.LEAST] = "'id':'late'," + steps("late", "announced 2025-06-01");
        Cut cut = cut(LocalDate.of(2025, 6, 2), promises);
        LedgerTellings told = new LedgerTellings(cut);
        for (int at = 0; at < Proved.LEAST; at++) {
            told.add("p" + at, "first", LocalDate.of(2025, 1, 2), false);
            if (at < 6) told.add("p" + at, "second", LocalDate.of(2025, 1, at < 4 ? 3 : 1), at == 3);
        }
        told.add("late", "first", LocalDate.of(2025, 6, 1), false);
        List<Proved> proved = Proved.of(cut, told, List.of());
        assertThat(proved).extracting(one -> one.publisher() + " " + one.judged() + " " + one.confirmed() + " " + one.alone()).as("a copy confirms nothing, nor does who told before; others had no time yet to tell of what was told last").containsExactly("first 10 3 5", "second 5 2 0");
        assertThat(proved.getFirst().share()).isEqualByComparingTo("30");
        assertThat(proved.getFirst().low()).as("Wilson's interval of 3 of 10").isEqualByComparingTo(new BigDecimal("10.8"));
        assertThat(proved.getFirst().high()).isEqualByComparingTo(new BigDecimal("60.3"));
        assertThat(proved.getLast().share()).as("of five").isNull();
        assertThat(Plain.json(Disputes.reliability(cut, proved))).containsOnlyOnce("\"share\"");
    }

    @Test void whatIsKeptOfAllDaysIsCutToTheDayAskedFor(@TempDir Path folder) {
        String[] sums = {"7000000000", "7100000000", "7200000000"};
        Reading[] reports = new Reading[sums.length];
        for (int at = 0; at < sums.length; at++) reports[at] = Told.reading("report" + at, "2025-02-0" + (at + 1), PACKAGE + ",'amount':{'value':" + sums[at] + ",'currency':'EUR'}");
        try (Ledger ledger = ledger(folder, reports)) {
            Guarantees guarantees = new Guarantees(ledger);
            Memory memory = new Memory(ledger);
            Cuts cuts = new Cuts(memory, guarantees);
            Records kept = new Records(memory, guarantees), read = new Records(ledger, guarantees);
            for (LocalDate day : List.of(Times.NOW.asOf(), LocalDate.of(2025, 2, 2), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 3))) {
                Times times = new Times(day, Times.NOW.known());
                assertThat(kept.disputes(cuts.at(times), Which.ALL)).as(day.toString()).isEqualTo(read.disputes(cut(ledger, times), Which.ALL));
            }
            assertThat(kept.disputes(cuts.at(new Times(LocalDate.of(2025, 2, 2), Times.NOW.known())), Which.ALL)).singleElement().satisfies(one -> assertThat(one.promise().claims()).hasSize(2));
        }
    }

    @Test void nothingIsKnownOfAnEmptyLedgerOfStrangersAndOfDaysBeforeEverything(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder)) {
            Records records = new Records(ledger, new Guarantees(ledger));
            assertThat(records.disputes(cut(ledger, Times.NOW), Which.ALL)).isEmpty();
            assertThat(records.proved(cut(ledger, Times.NOW))).isEmpty();
            assertThat(records.proved(cut(ledger, new Times(LocalDate.of(1000, 1, 1), Times.NOW.known())))).isEmpty();
            assertThat(records.disputes(cut(ledger, Times.NOW), new Which("QQ", null, null))).isEmpty();
        }
    }

    private static List<Dispute> disputes(Ledger ledger) { return new Records(ledger, new Guarantees(ledger)).disputes(cut(ledger, Times.NOW), Which.ALL); }
}
