package daman.analysis.burden;

import static daman.analysis.answers.Asking.cut;
import static daman.analysis.answers.Asking.ledger;
import static daman.analysis.answers.Asking.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.analysis.answers.Plain;
import daman.analysis.answers.Which;
import daman.analysis.rates.LedgerRates;
import daman.analysis.rates.Rates;
import daman.claims.Range;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.json.JsonForm;
import daman.reports.KnowledgeFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurdenTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Economies ECONOMIES = economies("DE\t2023\t1000000\tEUR\t1000\tx\nDE\t2024\t2000000\tEUR\t1000\tx\nDE\t2026\t9\tEUR\t9\tx\nFR\t2026\t5\tEUR\t5\tx\n");

    @Test void whatIsPromisedStandsAgainstTheNewestYearThatIsNotAfterTheDay() {
        Burden.Load load = load(burden("'id':'a'," + sum("1000", "3000", "EUR") + steps("a", "announced 2025-03-01")), "DE");
        assertThat(told(load.own().euros())).isEqualTo("1000..3000");
        assertThat(told(load.share(load.own().euros()))).as("of 2024").isEqualTo("0.050..0.150");
        assertThat(told(load.perHead(load.own().euros()))).isEqualTo("1.00..3.00");
    }

    @Test void aJointPromiseIsAnEqualPartUnlessTheShareIsTold() {
        String joint = "'id':'whole','providers':['DE','FR']," + sum("900", "900", "EUR") + steps("whole", "agreed 2025-03-01");
        Burden untold = burden(joint);
        assertThat(told(load(untold, "DE").equally())).isEqualTo("450.00..450.00");
        assertThat(load(untold, "DE").own().euros()).isNull();
        Burden told = burden(joint, "'id':'share','part_of':'whole'," + sum("200", "200", "EUR") + steps("share", "agreed 2025-03-01"));
        assertThat(told(load(told, "DE").own().euros())).isEqualTo("200..200");
        assertThat(load(told, "DE").joint()).as("its share of it is told").isEmpty();
        assertThat(told(load(told, "FR").equally())).isEqualTo("450.00..450.00");
        assertThat(told(told.all().euros())).as("never a part beside its whole").isEqualTo("900..900");
    }

    @Test void whatCannotBeKnownIsNotKnownAndNoZero() {
        Burden burden = burden("'id':'a'," + sum("7", "7", "USD") + steps("a", "announced 2025-03-01"), "'id':'b','providers':['FR']," + steps("b", "announced 2025-03-01"), "'id':'c','providers':['name:Nobody']," + sum("5", "5", "EUR") + steps("c", "announced 2025-03-01"),
            "'id':'d','providers':['NO'],'amounts':[{'low':5,'high':5,'currency':'EUR','per':'year'}]," + steps("d", "announced 2025-03-01"));
        assertThat(load(burden, "DE").own()).isEqualTo(new Money(null, 0, 1, java.util.List.of("USD")));
        assertThat(load(burden, "FR").own()).isEqualTo(new Money(null, 1, 0, java.util.List.of()));
        assertThat(load(burden, "FR").economy()).as("nothing is known of it before 2026").isNull();
        assertThat(load(burden, "name:Nobody").share(load(burden, "name:Nobody").own().euros())).isNull();
        assertThat(load(burden, "NO").own().unconverted()).as("five a year, nobody knows how many").isEqualTo(1);
        assertThat(burden.rates()).isNull();
        assertThat(Plain.json(BurdenAnswer.of(burden, Map.of()))).contains("\"currencies\":[\"USD\"]").doesNotContain("\"own\":[\"0", "\"gdp_share\":\"0");
    }

    @Test void otherCurrenciesAreTurnedAtTheMeanOfTheMonth(@TempDir Path folder) {
        try (Ledger ledger = ledger(folder)) {
            assertThat(new LedgerRates(ledger).known(Long.MAX_VALUE - 1)).isEmpty();
            ledger.record(recording -> {
                recording.append(Kind.SOURCE, JsonForm.ledgerObject(form -> form.put("source", "ecb").put("release", "history.csv").put("layout", "history").put("file", "history.csv").put("hash", "sha256:0")));
                recording.append(Kind.RATE, JsonForm.ledgerObject(form -> form.put("release", 0).put("line", 2).put("key", "2025-03-03").putObject("values", values -> values.put("day", "2025-03-03").put("USD", new java.math.BigDecimal("2")))));
                return true;
            });
            Optional<Rates> rates = new LedgerRates(ledger).known(1);
            Burden burden = Burden.of(cut(DAY, "'id':'a'," + sum("7", "8", "USD") + steps("a", "announced 2025-03-01"), "'id':'b'," + sum("7", "8", "USD") + steps("b", "announced 2025-05-01")), Which.ALL, ECONOMIES, () -> rates);
            assertThat(told(load(burden, "DE").own().euros())).isEqualTo("3.50..4.00");
            assertThat(load(burden, "DE").own().unconverted()).as("no rate of May").isEqualTo(1);
            assertThat(burden.rates()).isEqualTo("ecb, history.csv");
        }
    }

    @Test void nothingIsKnownOfAnEmptyLedgerOfStrangersAndOfDaysBeforeEverything(@TempDir Path folder) {
        String promise = "'id':'a'," + sum("1", "1", "EUR") + steps("a", "announced 2025-03-01");
        try (Ledger ledger = ledger(folder)) {
            Burden none = Burden.of(cut(ledger, Times.NOW), Which.ALL, ECONOMIES, Optional::empty);
            assertThat(none.loads()).isEmpty();
            assertThat(none.all().euros()).isNull();
        }
        assertThat(Burden.of(cut(DAY, promise), new Which("QQ", null, null), ECONOMIES, Optional::empty).loads()).isEmpty();
        assertThat(load(Burden.of(cut(LocalDate.of(1000, 1, 1), promise), Which.ALL, ECONOMIES, Optional::empty), "DE")).isNull();
    }

    @Test void theDossiersOwnTableIsReadAndAWrongOneNamed() {
        Economies own = Economies.of(Knowledge.of(KnowledgeFolder.read(Path.of(".."))));
        for (String state : java.util.List.of("US", "DE", "FR", "GB", "PL", "EE", "EU")) assertThat(own.of(state, 2025)).as(state).isPresent();
        assertThatThrownBy(() -> economies("DE\t2023\tmuch\tEUR\t1000\tx\n")).isInstanceOf(KnowledgeException.class).hasMessageContaining("world/economies.tsv:2");
        assertThatThrownBy(() -> economies("DE\t2023\t1\tUSD\t1000\tx\n")).isInstanceOf(KnowledgeException.class).hasMessageContaining("USD");
        for (String nothing : java.util.List.of("0\tEUR\t1000", "1\tEUR\t0", "-1\tEUR\t1000")) assertThatThrownBy(() -> economies("DE\t2023\t" + nothing + "\tx\n")).as("nothing can be held against it").isInstanceOf(KnowledgeException.class).hasMessageContaining("above zero");
    }

    private static Economies economies(String rows) { return Economies.of(Knowledge.of(Map.of("world/economies.tsv", "actor\tyear\tgdp\tcurrency\tpopulation\tsource\n" + rows))); }

    private static String sum(String low, String high, String currency) { return "'amounts':[{'low':" + low + ",'high':" + high + ",'currency':'" + currency + "'}],"; }

    private static Burden burden(String... promises) { return Burden.of(cut(DAY, promises), Which.ALL, ECONOMIES, Optional::empty); }

    private static Burden.@Nullable Load load(Burden burden, String provider) { return burden.loads().stream().filter(one -> one.provider().equals(provider)).findFirst().orElse(null); }

    private static @Nullable String told(@Nullable Range range) { return range == null ? null : range.low().toPlainString() + ".." + range.high().toPlainString(); }
}
