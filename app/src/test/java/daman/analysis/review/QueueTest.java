package daman.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.memory.Timeline;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final int TODAY = (int) LocalDate.parse("2026-01-01").toEpochDay();
    private static final Signs NONE = new Signs(9, new BitSet(), new BitSet(), new BitSet(), Map.of(), Map.of());

    @Test void theHeaviestComesFirstAndOfOneWeightTheOrderOfTheCutHolds() {
        List<Guarantee> all = new ArrayList<>(List.of(promise("1", "'grade':'A1'"), promise("2", "'grade':'B4'"), promise("3", "'grade':'A2','contradictions':[{'field':'amount','values':['1 EUR','2 EUR']}]"), promise("4", "'grade':'F3'")));
        all.add(promise("5", "'grade':'B4'"));
        assertThat(queue(all, NONE)).extracting(doubt -> doubt.promise().id()).containsExactly("g-3", "g-2", "g-5", "g-4", "g-1");
        assertThat(queue(all, NONE)).extracting(Doubt::reasons).containsExactly(List.of(Reason.CONTRADICTION, Reason.NOT_LOOKED_AT), List.of(Reason.CREDIBILITY, Reason.NOT_LOOKED_AT), List.of(Reason.CREDIBILITY, Reason.NOT_LOOKED_AT), List.of(Reason.RELIABILITY, Reason.NOT_LOOKED_AT), List.of(Reason.NOT_LOOKED_AT));
        assertThat(queue(all, NONE).getFirst().weight()).isEqualTo(45);
    }

    @Test void theLargestTenthOfACurrencyIsLargeAndCurrenciesAreNotCompared() {
        List<Guarantee> all = new ArrayList<>(IntStream.rangeClosed(1, 20).mapToObj(each -> promise("e" + each, sum(each + "000000", "EUR"))).toList());
        all.add(promise("uah", sum("900000000000", "UAH")));
        assertThat(queue(all, NONE)).filteredOn(doubt -> doubt.reasons().contains(Reason.LARGE_SUM)).extracting(doubt -> doubt.promise().id()).containsExactlyInAnyOrder("g-e19", "g-e20");
    }

    @Test void findingsWeakLinksAndDisagreementsAreThoseOfItsClaims() {
        Timeline timeline = Timeline.of(List.of(promise("1", "'grade':'A1'"), promise("2", "'grade':'A1'"), promise("3", "'grade':'A1'")));
        Signs signs = new Signs(9, of(timeline, "g-1"), of(timeline, "g-2"), of(timeline, "g-3"), Map.of(), Map.of());
        assertThat(Queue.of(timeline, timeline.at(9, TODAY), signs)).extracting(Doubt::reasons)
            .containsExactly(List.of(Reason.READERS_DISAGREE, Reason.NOT_LOOKED_AT), List.of(Reason.FINDING, Reason.NOT_LOOKED_AT), List.of(Reason.WEAK_LINK, Reason.NOT_LOOKED_AT));
    }

    @Test void whatTwoHaveLookedAtWaitsNoMore() {
        Guarantee two = promise("1", "'grade':'F6','claim_count':2");
        assertThat(queue(List.of(two), looked(List.of(1))).getFirst().reasons()).as("one of two claims").contains(Reason.CREDIBILITY, Reason.NOT_LOOKED_AT);
        assertThat(queue(List.of(two), looked(List.of(1))).getFirst().looked()).isOne();
        assertThat(queue(List.of(two), looked(List.of(2, 1))).getFirst().reasons()).containsExactly(Reason.ONE_REVIEWER);
        assertThat(queue(List.of(two), looked(List.of(2, 2)))).isEmpty();
        assertThat(queue(List.of(two), new Signs(9, new BitSet(), new BitSet(), new BitSet(), Map.of("g-1", List.of("ada")), Map.of())).getFirst().reasons()).containsExactly(Reason.ONE_REVIEWER);
        assertThat(queue(List.of(two), new Signs(9, new BitSet(), new BitSet(), new BitSet(), Map.of("g-1", List.of("ada", "ben")), Map.of()))).isEmpty();
    }

    /** In the order of a cut: of the same day, by id. */
    private static List<Doubt> queue(List<Guarantee> promises, Signs signs) {
        Timeline timeline = Timeline.of(promises);
        return Queue.of(timeline, timeline.at(9, TODAY), signs);
    }

    private static Signs looked(List<Integer> each) { return new Signs(9, new BitSet(), new BitSet(), new BitSet(), Map.of(), Map.of("g-1", each)); }

    private static BitSet of(Timeline timeline, String promise) { return BitSet.valueOf(new long[] {1L << timeline.promise(promise)}); }

    private static String sum(String value, String currency) { return "'grade':'A1','amounts':[{'low':" + value + ",'high':" + value + ",'currency':'" + currency + "'}]"; }

    /** As a cut has it. */
    private static Guarantee promise(String id, String members) {
        String more = (members.contains("claim_count") ? "" : ",'claim_count':1") + (members.contains("amounts") ? "" : ",'amounts':[]") + (members.contains("contradictions") ? "" : ",'contradictions':[]");
        return GuaranteeParser.line(("{'id':'g-" + id + "','providers':['DE'],'measure':'arms','stages':[],'sources':['wire'],'independent_publishers':1,'grade_why':'','first':'2025-01-01','last':'2025-01-02'" + more + "," + members + "}").replace('\'', '"'));
    }
}
