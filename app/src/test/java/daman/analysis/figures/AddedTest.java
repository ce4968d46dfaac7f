package daman.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.memory.Timeline;
import daman.analysis.memory.Timelines;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.exporters.records.Fields;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test void whatIsAddedInHundredthsIsWhatIsAddedOneByOne() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            BigDecimal low = BigDecimal.ZERO, high = BigDecimal.ZERO;
            List<Guarantee> some = new ArrayList<>();
            for (int one = 0; one < 20; one++) {
                BigDecimal from = new BigDecimal(BigInteger.valueOf(random.nextLong(1L << (10 + random.nextInt(53)))), random.nextInt(5));
                BigDecimal to = from.add(new BigDecimal(BigInteger.valueOf(random.nextInt(1000)), random.nextInt(4)));
                some.add(one("g" + one, "[" + from.toPlainString() + "," + to.toPlainString() + ",'EUR']", ""));
                low = low.add(some.getLast().sums().getFirst().range().low());
                high = high.add(some.getLast().sums().getFirst().range().high());
            }
            assertThat(added(some.toArray(Guarantee[]::new)).sums()).extracting(Fields::sum).containsExactly(low.toPlainString() + ".." + high.toPlainString() + " EUR");
        }
    }

    @Test void rangesAreAddedAsRangesAndCurrenciesStayApart() {
        Added added = added(one("a", "[5,7,'EUR']", ""), one("b", "[10,10,'EUR']", ""), one("c", "[3,3,'USD']", ""));
        assertThat(added.sums()).extracting(Fields::sum).containsExactly("15..17 EUR", "3..3 USD");
        assertThat(added.counted()).isEqualTo(3);
    }

    @Test void aPartIsNotAddedBesideItsWhole() {
        Added added = added(one("whole", "[90,90,'EUR']", ""), one("part", "[9,9,'EUR']", "whole"), one("part of the part", "[2,2,'EUR']", "part"));
        assertThat(added.sums()).extracting(Fields::sum).containsExactly("90..90 EUR");
        assertThat(added.parts()).isEqualTo(2);
    }

    @Test void aPartIsAddedWhereItsWholeIsNotLookedAt() { assertThat(added(one("part", "[9,9,'EUR']", "whole")).sums()).extracting(Fields::sum).containsExactly("9..9 EUR"); }

    @Test void aPartIsFoundThroughAPromiseThatIsNotLookedAt() {
        Cut cut = cut(one("whole", "[90,90,'EUR']", ""), one("between", "[20,20,'EUR']", "whole"), one("part", "[9,9,'EUR']", "between"));
        Added added = cut.added(cut.those(row -> !cut.timeline().id(row).equals("between")));
        assertThat(added.sums()).extracting(Fields::sum).containsExactly("90..90 EUR");
    }

    @Test void partsOfAWholeWithoutASumAreAdded() {
        Added added = added(one("whole", "", ""), one("part", "[9,9,'EUR']", "whole"), one("other", "[1,1,'EUR']", "whole"));
        assertThat(added.sums()).extracting(Fields::sum).containsExactly("10..10 EUR");
        assertThat(added.unknown()).isEqualTo(1);
    }

    @Test void whatNobodyTellsStaysUnknown() {
        Added added = added(one("a", "", ""), one("b", "", ""));
        assertThat(added.sums()).isEmpty();
        assertThat(added.unknown()).isEqualTo(2);
    }

    @Test void howFarAGroupIsIsWhatItsPromisesAddUpToWhicheverGroupTheirWholesAreOf() {
        Random random = new Random(5);
        for (int round = 0; round < 60; round++) {
            List<Guarantee> some = new ArrayList<>();
            for (int one = 0; one < 40; one++)
                some.add(one("g" + one, random.nextInt(4) == 0 ? "" : "[" + random.nextInt(9) + "." + random.nextInt(99) + ",10,'" + List.of("EUR", "USD").get(random.nextInt(2)) + "']", random.nextBoolean() ? "" : "g" + random.nextInt(44), List.of("'DE'", "'FR'", "'DE','FR'").get(random.nextInt(3)), List.of("arms", "training").get(random.nextInt(2)), List.of("announced", "agreed", "requested").get(random.nextInt(3))));
            Cut cut = cut(some.toArray(Guarantee[]::new));
            holds(cut, Standing.of(cut), row -> true);
            Standing.byMeasure(cut).forEach((measure, standing) -> holds(cut, standing, row -> cut.timeline().measure(row) == measure));
            Standing.byGiver(cut).forEach((giver, standing) -> holds(cut, standing, row -> cut.timeline().lists().at(cut.timeline().providers(row)).contains(giver)));
            Standing.byGivers(cut).forEach((givers, standing) -> holds(cut, standing, row -> Set.copyOf(cut.timeline().lists().at(cut.timeline().providers(row))).equals(givers)));
        }
    }

    private static void holds(Cut cut, Standing standing, IntPredicate group) {
        assertThat(standing.promises()).isEqualTo(cut.those(group).length);
        for (Rung rung : Rung.values()) assertThat(standing.at(rung)).isEqualTo(cut.added(cut.those(row -> group.test(row) && cut.rung(row) == rung)));
        assertThat(standing.standing()).isEqualTo(cut.added(cut.those(row -> group.test(row) && cut.rung(row).isPromise())));
    }

    @Test void oneSumOfAPromiseCounts() { assertThat(added(one("a", "[5,5,'EUR'],[6,6,'USD']", "")).sums()).extracting(Fields::sum).containsExactly("5..5 EUR"); }

    @Test void partsInARingEnd() { assertThat(added(one("a", "", "b"), one("b", "", "a"), one("c", "[1,1,'EUR']", "c")).sums()).extracting(Fields::sum).containsExactly("1..1 EUR"); }

    @Test void sumsAreExact() { assertThat(added(one("a", "[0.1,0.1,'EUR']", ""), one("b", "[0.2,0.2,'EUR']", ""), one("c", "[10000000000000000,10000000000000000,'EUR']", "")).sums()).extracting(Fields::sum).containsExactly("10000000000000000.3..10000000000000000.3 EUR"); }

    @ParameterizedTest @CsvSource(nullValues = "-", value = {"requested,ASKED,false", "discussed,DISCUSSED,false", "announced,PROMISED,true", "agreed,AGREED,true", "approved,AGREED,true", "allocated,ALLOCATED,true", "delivered,DELIVERED,true",
        "suspended,ENDED,false", "withdrawn,ENDED,false", "refused,ENDED,false", "expired,ENDED,false", "-,RUMOURED,false"}) void everyStageIsAtOneRung(String stage, Rung rung, boolean promise) {
        assertThat(Rung.of(stage == null ? null : daman.commitments.Stage.of(stage))).isEqualTo(rung);
        assertThat(rung.isPromise()).isEqualTo(promise);
    }

    @Test void changesAreToldByTheFirstThatIsOtherwise() {
        Timeline timeline = Timelines.changed(List.of(one("a", "", ""), one("b", "[5,5,'EUR']", ""), one("gone", "", "")), List.of(one("a", "", ""), one("b", "[6,6,'EUR']", ""), one("new", "", "")));
        Cut before = new Cut(timeline, DAY, Timelines.CHANGED - 1);
        Cut after = new Cut(timeline, DAY, Timelines.CHANGED);
        assertThat(Change.between(before, after)).extracting(found -> found.shown(timeline)).extracting(change -> change.kind().id() + " " + change.either().id()).containsExactly("revised b", "appeared new", "gone gone");
        assertThat(Change.between(after, after)).isEmpty();
    }

    private static Added added(Guarantee... some) {
        Cut cut = cut(some);
        return cut.added(cut.rows().toArray());
    }

    private static Cut cut(Guarantee... some) { return new Cut(Timeline.of(List.of(some)), DAY, 9); }

    /** @param sums {@code [low,high,'currency']}, with commas between */
    private static Guarantee one(String id, String sums, String partOf) { return one(id, sums, partOf, "'DE'", "arms", "announced"); }

    private static Guarantee one(String id, String sums, String partOf, String providers, String measure, String stage) {
        String amounts = sums.replaceAll("\\[([0-9.]+),([0-9.]+),'([A-Z]+)']", "{'low':$1,'high':$2,'currency':'$3'}");
        return GuaranteeParser.line(("{'id':'" + id + "','providers':[" + providers + "],'measure':'" + measure + "','stage':'" + stage + "','stages':[],'amounts':[" + amounts + "]," + (partOf.isEmpty() ? "" : "'part_of':'" + partOf + "',")
            + "'contradictions':[],'sources':['x'],'independent_publishers':1,'grade':'B3','grade_why':'','first':'2025-01-01','last':'2025-01-02','claim_count':1}").replace('\'', '"'));
    }
}
