package daman.analysis.gaps;

import static daman.analysis.answers.Asking.cut;
import static daman.analysis.answers.Asking.ledger;
import static daman.analysis.answers.Asking.steps;
import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.answers.Between;
import daman.analysis.answers.Plain;
import daman.analysis.answers.Which;
import daman.claims.Range;
import daman.guarantees.Times;
import daman.guarantees.Told;
import daman.ledger.Ledger;
import daman.things.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @Test void twentyFiveAreAskedForSevenPromisedThreeDelivered() {
        Line<Things> line = thing(gaps("'id':'asked'," + patriots("25", "asked", "requested 2025-02-01"), "'id':'a'," + patriots("4", "a", "announced 2025-03-01"), "'id':'b'," + patriots("3", "b", "announced 2025-03-02", "delivered 2025-06-02")), "Patriot");
        assertThat(line.asked().number()).isEqualTo(range(25, 25));
        assertThat(line.promised().number()).isEqualTo(range(7, 7));
        assertThat(line.delivered().number()).isEqualTo(range(3, 3));
        assertThat(line.missing()).isEqualTo(new Between(new BigDecimal(18), new BigDecimal(18)));
        assertThat(line.unallocated().number()).isEqualTo(range(4, 4));
        assertThat(line.promised().claims()).containsExactlyInAnyOrder("c-a0", "c-b0", "c-b1");
    }

    @Test void reportsOfOneRequestAreOneDemand(@TempDir Path folder) {
        String asked = "'providers':['US'],'measure':'air-defence','item':'Patriot','quantity':25,'stage':'requested'";
        try (Ledger ledger = ledger(folder, Told.reading("one", "2025-02-01", asked), Told.reading("two", "2025-02-03", asked), Told.reading("three", "2025-07-03", asked.replace("['US']", "['DE']")), Told.reading("four", "2026-03-03", asked), Told.reading("five", "2025-02-04", asked.replace("25", "10")))) {
            Gaps gaps = Gaps.of(cut(ledger, Times.NOW), Which.ALL);
            assertThat(gaps.demands()).extracting(one -> one.quantity().low() + " " + one.first() + " " + one.last() + " " + one.rows().size()).containsExactly("25 2025-02-01 2025-07-03 3", "10 2025-02-04 2025-02-04 1", "25 2026-03-03 2026-03-03 1");
            assertThat(gaps.demands().getFirst().asked()).containsExactly("DE", "US");
            assertThat(thing(gaps, "Patriot").asked().number()).as("at least the largest, at most all together").isEqualTo(range(25, 60));
        }
    }

    @Test void whatTellsNoNumberIsUnknownAndNoZero() {
        Gaps gaps = gaps("'id':'asked'," + patriots("25", "asked", "requested 2025-02-01"), "'id':'a'," + patriots("4", "a", "announced 2025-03-01"), "'id':'b','item':'Patriot'," + steps("b", "announced 2025-03-02"));
        Line<Things> line = thing(gaps, "Patriot");
        assertThat(line.promised().unnumbered()).isEqualTo(1);
        assertThat(line.missing()).as("the one without a number may be all that is missing").isEqualTo(new Between(BigDecimal.ZERO, new BigDecimal(21)));
        Line<Things> open = thing(gaps("'id':'asked'," + patriots("25", "asked", "requested 2025-02-01"), "'id':'more','item':'Patriot'," + steps("more", "requested 2025-02-02")), "Patriot");
        assertThat(open.missing()).isEqualTo(new Between(new BigDecimal(25), null));
        Line<Things> none = thing(gaps("'id':'a'," + patriots("4", "a", "announced 2025-03-01")), "Patriot");
        assertThat(none.missing()).as("nobody is known to have asked").isNull();
        assertThat(Plain.json(GapsAnswer.of(gaps("'id':'a'," + patriots("4", "a", "announced 2025-03-01")), Map.of()))).doesNotContain("\"missing\"").contains("\"promised_number\":\"4..4\"");
    }

    @Test void rangesStayRanges() {
        Line<Things> line = thing(gaps("'id':'asked'," + patriots("25", "asked", "requested 2025-02-01"), "'id':'a','item':'Patriot','quantity':{'low':6,'high':8}," + steps("a", "announced 2025-03-01")), "Patriot");
        assertThat(line.promised().number()).isEqualTo(range(6, 8));
        assertThat(line.missing()).isEqualTo(new Between(new BigDecimal(17), new BigDecimal(19)));
    }

    @Test void aPartIsNotCountedBesideItsWhole() {
        Line<Things> line = thing(gaps("'id':'whole','amounts':[{'low':90,'high':90,'currency':'EUR'}]," + patriots("4", "whole", "announced 2025-03-01"), "'id':'part','part_of':'whole','amounts':[{'low':9,'high':9,'currency':'EUR'}]," + patriots("1", "part", "announced 2025-03-01")), "Patriot");
        assertThat(line.promised().number()).isEqualTo(range(4, 4));
        assertThat(line.promised().sums()).singleElement().satisfies(sum -> assertThat(sum.range().high()).isEqualByComparingTo("90"));
    }

    @Test void aListWithoutNumbersStandsWithEachOfItsThings() {
        Gaps gaps = gaps("'id':'a','item':'Patriot, IRIS-T','quantity':{'low':5,'high':5}," + steps("a", "announced 2025-03-01"));
        assertThat(gaps.things()).extracting(line -> line.of().item()).containsExactly("IRIS-T", "Patriot");
        assertThat(gaps.things()).allSatisfy(line -> assertThat(line.promised().number()).as("of neither").isNull()).allSatisfy(line -> assertThat(line.promised().unnumbered()).isEqualTo(1));
    }

    @Test void agesAreCountedToTheDayAskedFor() {
        String promise = "'id':'a'," + patriots("4", "a", "announced 2025-03-01", "agreed 2025-04-01");
        assertThat(gaps(promise).open()).singleElement().satisfies(open -> assertThat(open.age() + " " + open.quiet()).isEqualTo("184 153"));
        Gaps now = Gaps.of(cut(Times.NOW.asOf(), promise), Which.ALL);
        assertThat(now.until()).as("of all days: the last that is told of").isEqualTo("2025-04-01");
        assertThat(now.open()).singleElement().satisfies(open -> assertThat(open.age() + " " + open.quiet()).isEqualTo("31 0"));
    }

    @Test void theMedianSaysOfHowMany() {
        Gaps gaps = gaps("'id':'a'," + patriots("1", "a", "announced 2025-03-01", "delivered 2025-03-11"), "'id':'b'," + patriots("1", "b", "requested 2025-01-01", "announced 2025-03-01", "delivered 2025-03-31"), "'id':'c'," + patriots("1", "c", "delivered 2025-03-31"), "'id':'d'," + patriots("1", "d", "agreed 2025-03-31"));
        assertThat(gaps.leads()).singleElement().satisfies(lead -> {
            assertThat(lead.took().median()).isEqualByComparingTo("20");
            assertThat(lead.took().count()).isEqualTo(2);
            assertThat(lead.took().low()).as("two say nothing of the true median").isNull();
            assertThat(lead.unknown() + " " + lead.open()).isEqualTo("1 1");
        });
        assertThat(Spread.of(new int[] {6, 1, 5, 2, 4, 3})).isEqualTo(new Spread(6, new BigDecimal("3.5"), BigDecimal.ONE, new BigDecimal(6)));
        assertThat(Spread.of(java.util.stream.IntStream.rangeClosed(1, 100).toArray())).as("order statistics 40 and 61, as tables have them").isEqualTo(new Spread(100, new BigDecimal("50.5"), new BigDecimal(40), new BigDecimal(61)));
        assertThat(Spread.of(new int[0]).median()).isNull();
    }

    @Test void nothingIsKnownOfAnEmptyLedgerOfStrangersAndOfDaysBeforeEverything(@TempDir Path folder) {
        String promise = "'id':'a'," + patriots("4", "a", "announced 2025-03-01");
        assertThat(Gaps.of(cut(DAY, promise), new Which("QQ", null, null)).isEmpty()).isTrue();
        assertThat(Gaps.of(cut(DAY, promise), new Which("DE", Measure.AIR_DEFENCE, "UA")).isEmpty()).isFalse();
        try (Ledger ledger = ledger(folder)) {
            Gaps none = Gaps.of(cut(ledger, Times.NOW), Which.ALL);
            assertThat(none.isEmpty()).isTrue();
            assertThat(none.until()).isNull();
            assertThat(Plain.json(GapsAnswer.of(none, Map.of()))).contains("\"known_at\":-1").doesNotContain("until", ":0");
            new daman.guarantees.Intake(ledger).record(Told.reading("one", "2025-02-01", "'providers':['US'],'measure':'arms','stage':'announced'"));
            assertThat(Gaps.of(cut(ledger, new Times(LocalDate.of(1990, 1, 1), Times.NOW.known())), Which.ALL).isEmpty()).isTrue();
            assertThat(Gaps.of(cut(ledger, new Times(LocalDate.of(9000, 1, 1), Times.NOW.known())), Which.ALL).open()).singleElement().satisfies(open -> assertThat(open.age()).isEqualTo(java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(2025, 2, 1), LocalDate.of(9000, 1, 1))));
        }
    }

    private static String patriots(String number, String id, String... steps) { return "'item':'Patriot','quantity':{'low':" + number + ",'high':" + number + "}," + steps(id, steps); }

    private static Gaps gaps(String... promises) { return Gaps.of(cut(DAY, promises), Which.ALL); }

    private static Line<Things> thing(Gaps gaps, String item) { return gaps.things().stream().filter(line -> List.of(item).contains(line.of().item())).findFirst().orElseThrow(); }

    private static Range range(long low, long high) { return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high)); }
}
