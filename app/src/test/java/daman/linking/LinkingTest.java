package daman.linking;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.Claim;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import daman.claims.Telling;
import daman.json.ReadingParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule with what it joins and what it must not join. Claims are written as in GUIDE.md, without their words. */
class LinkingTest {
    private static final Facts FACTS = new Facts(Set.of("allies", "coalition"), Map.of("tank", "tank", "2 leopard", "tank", "aircraft", "aircraft", "gripen", "aircraft", "patriot", "system", "missile patriot", "missile"), Set.of("missile", "launcher"));
    private static final String GRIPEN = "'providers':['SE'],'measure':'arms','item':'Gripen','quantity':14";
    private static final String AID = "'providers':['CA'],'measure':'arms','amount':{'value':500000000,'currency':'CAD'}";

    private final Map<String, List<Claim>> promises = new LinkedHashMap<>();
    private int reports;
    private List<Link> last = List.of();

    @Test void theSameThingAndNumberIsOnePromiseAtEveryStage() {
        tell("2025-01-10", GRIPEN + ",'stage':'announced'");
        tell("2025-09-20", GRIPEN + ",'stage':'delivered'");
        assertThat(promises).hasSize(1);
        assertThat(rule()).isEqualTo(Rule.SAME_THING_AND_NUMBER);
    }

    @Test void missilesForAWeaponAreNoWeapon() {
        tell("2025-01-10", "'providers':['DE'],'measure':'air-defence','item':'Patriot missiles','quantity':30,'stage':'announced'");
        tell("2025-01-12", "'providers':['DE'],'measure':'air-defence','item':'Patriot','quantity':30,'stage':'announced'");
        assertThat(promises).hasSize(2);
        tell("2025-02-12", "'providers':['DE'],'measure':'air-defence','item':'Patriot missiles','quantity':30,'stage':'delivered'");
        assertThat(promises).hasSize(2);
        assertThat(rule()).isEqualTo(Rule.SAME_THING_AND_NUMBER);
    }

    @Test void theSameThingAndNumberYearsApartIsAnotherPromiseUnlessItIsCarriedOut() {
        tell("2023-01-10", GRIPEN + ",'stage':'announced'");
        tell("2025-01-20", GRIPEN + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
        tell("2026-12-20", GRIPEN + ",'stage':'delivered'");
        assertThat(promises).hasSize(2);
        assertThat(last.getFirst().claim().guarantee()).isEqualTo(promises.keySet().stream().skip(1).findFirst().orElseThrow());
        tell("2028-06-20", GRIPEN + ",'stage':'delivered'");
        assertThat(promises).hasSize(3);
    }

    @Test void aNumberPromisedAfterItWasDeliveredIsOneMore() {
        tell("2025-01-10", GRIPEN + ",'stage':'delivered','date':'2025-01-08'");
        tell("2025-05-10", GRIPEN + ",'stage':'announced','date':'2025-05-10'");
        assertThat(promises).hasSize(2);
    }

    @Test void aSumOfYearsAgoIsAnotherUnlessItIsPaidOut() {
        tell("2023-01-10", AID + ",'stage':'approved'");
        tell("2025-01-10", told(5), AID + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
        tell("2023-02-10", "'providers':['JP'],'measure':'financing','amount':{'value':3000000000,'currency':'USD'},'stage':'approved'");
        tell("2025-02-10", "'providers':['JP'],'measure':'financing','amount':{'value':3000000000,'currency':'USD'},'stage':'delivered'");
        assertThat(promises).hasSize(3);
    }

    @Test void theSameThingFromAnotherGiverIsAnotherPromise() {
        tell("2025-01-10", GRIPEN + ",'stage':'announced'");
        tell("2025-01-10", GRIPEN.replace("SE", "BR") + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
    }

    @Test void moreOfAThingMonthsLaterIsAnotherPromise() {
        tell("2025-01-10", GRIPEN + ",'stage':'announced'");
        tell("2025-05-10", told(5, Telling.Sign.ANOTHER), GRIPEN.replace("14", "6") + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
    }

    @Test void theSameSumIsOnePromiseAndAnotherSumIsAnother() {
        tell("2025-01-10", AID + ",'stage':'announced'");
        tell("2025-02-20", AID + ",'stage':'approved'");
        tell("2025-02-20", AID.replace("500000000", "300000000") + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
    }

    @Test void aRoundedSumIsTheSameButAHundredIsNotAHundredAndTwentyFive() {
        tell("2025-01-10", AID.replace("500000000", "4900000000") + ",'stage':'announced'");
        tell("2025-01-11", AID.replace("500000000", "5000000000") + ",'stage':'announced'");
        assertThat(promises).hasSize(1);
        tell("2025-01-11", AID.replace("500000000", "125000000") + ",'stage':'announced'");
        tell("2025-01-11", AID.replace("500000000", "100000000") + ",'stage':'announced'");
        assertThat(promises).hasSize(3);
    }

    @Test void twoPackagesOfOneSizeAreToldApartByTheirDays() {
        tell("2025-01-10", AID + ",'stage':'announced','date':'2025-01-10'");
        tell("2025-01-24", AID + ",'stage':'announced','date':'2025-01-24'");
        assertThat(promises).hasSize(2);
        tell("2025-02-01", AID + ",'stage':'announced','date':'2025-01-10'");
        assertThat(promises).hasSize(2);
        assertThat(last.getFirst().claim().guarantee()).isEqualTo(promises.keySet().iterator().next());
    }

    @Test void nextYearsSumIsAnotherPromise() {
        tell("2025-01-10", AID + ",'stage':'announced','by':'2025'");
        tell("2025-01-12", AID + ",'stage':'announced','by':'2026'");
        assertThat(promises).hasSize(2);
    }

    @Test void severalBodiesApproveOneLoan() {
        String loan = "'providers':['JP'],'measure':'financing','amount':{'value':3000000000,'currency':'USD'}";
        tell("2025-01-10", loan + ",'stage':'approved','date':'2025-01-10'");
        tell("2025-03-10", loan + ",'stage':'approved','date':'2025-03-10'");
        assertThat(promises).hasSize(1);
    }

    @Test void whatIsAskedForAndRunningTotalsAreLinkedToNothing() {
        tell("2025-01-10", AID + ",'stage':'announced'");
        tell("2025-01-10", AID + ",'stage':'requested'");
        assertThat(rule()).isEqualTo(Rule.ASKED_FOR);
        tell("2025-01-10", told(1, Telling.Sign.TOTAL), AID + ",'stage':'delivered'");
        assertThat(last.getFirst().claim().guarantee()).isNull();
        assertThat(promises).hasSize(2);
    }

    @Test void anAgreementIsOneWithItsGiverAndNotWithAnother() {
        tell("2025-01-10", "'providers':['NO'],'measure':'agreement','stage':'agreed'");
        tell("2025-01-12", "'providers':['NO'],'measure':'agreement','stage':'agreed'");
        tell("2025-01-12", "'providers':['FI'],'measure':'agreement','stage':'agreed'");
        assertThat(promises).hasSize(2);
    }

    @Test void aPackageToldWithoutASumIsTheOneOfTheseDays() {
        tell("2025-01-10", AID + ",'stage':'announced','date':'2025-01-10'");
        tell("2025-01-30", "'providers':['CA'],'measure':'arms','stage':'announced','date':'2025-01-10'");
        assertThat(rule()).isEqualTo(Rule.SAME_DAY);
        tell("2025-03-30", "'providers':['CA'],'measure':'arms','stage':'announced','date':'2025-03-30'");
        assertThat(promises).hasSize(2);
    }

    @Test void whatAReportTellsNextOfAPackageIsOfIt() {
        tell("2025-01-10", "'providers':['CA'],'measure':'arms','stage':'announced'", "'providers':['CA'],'measure':'arms','stage':'announced','amount':{'value':500000000,'currency':'CAD'}",
            "'providers':['CA'],'measure':'arms','stage':'announced','item':'M777, 155 mm shells'");
        assertThat(promises).hasSize(1);
    }

    @Test void theTanksThatWereDeliveredAreThoseThatWerePromised() {
        tell("2025-01-10", "'providers':['PL'],'measure':'arms','item':'Leopard 2','quantity':14,'stage':'announced'");
        tell("2025-04-10", "'providers':['PL'],'measure':'arms','item':'tanks','stage':'delivered'");
        assertThat(promises).hasSize(1);
        tell("2025-04-11", "'providers':['PL'],'measure':'arms','item':'aircraft','stage':'delivered'");
        assertThat(promises).hasSize(2);
    }

    @Test void airDefenceInAPackageIsPartOfItAndSoAreSumsThatAddUp() {
        tell("2025-01-10", AID + ",'stage':'announced'", "'providers':['CA'],'measure':'air-defence','item':'NASAMS','stage':'announced'");
        assertThat(last.get(1).part()).isEqualTo(PartRule.CONTENTS);
        tell("2025-02-10", sum("KR", 900), sum("KR", 600), sum("KR", 300));
        assertThat(last).extracting(Link::part).containsExactly(null, PartRule.ADDS_UP, PartRule.ADDS_UP);
        tell("2025-03-10", sum("AU", 900), sum("AU", 600), sum("AU", 200));
        assertThat(last).extracting(Link::part).containsOnlyNulls();
    }

    @Test void aSumPromisedInAnAgreementIsPartOfIt() {
        tell("2025-01-10", "'providers':['NO'],'measure':'agreement','stage':'agreed'", sum("NO", 700).replace("announced", "agreed"));
        assertThat(last.get(1).part()).isEqualTo(PartRule.IN_AGREEMENT);
        tell("2025-06-10", "'providers':['FI'],'measure':'agreement','stage':'agreed'", sum("FI", 700));
        assertThat(last.get(1).part()).isNull();
    }

    @Test void aMembersShareIsPartOfTheJointPromise() {
        tell("2025-01-10", "'providers':['BE','NL'],'measure':'forces','stage':'agreed'", "'providers':['BE'],'measure':'forces','quantity':500,'stage':'discussed'");
        assertThat(last.get(1).part()).isEqualTo(PartRule.SHARE);
        tell("2025-08-10", "'providers':['coalition'],'measure':'forces','stage':'agreed'", "'providers':['ES'],'measure':'forces','stage':'refused'");
        assertThat(last.get(1).part()).isNull();
    }

    @Test void aGroupAndTheStatesThatItIsCountedByAreOne() {
        tell("2025-01-10", "'providers':['coalition'],'measure':'forces','stage':'announced'");
        tell("2025-01-11", "'providers':[],'provider_count':12,'measure':'forces','stage':'announced'");
        assertThat(promises).hasSize(1);
    }

    @Test void aRefusalIsNotTheOfferBesideIt() {
        tell("2025-01-10", "'providers':['IE'],'measure':'forces','stage':'refused'", "'providers':['IE'],'measure':'forces','stage':'discussed'");
        assertThat(promises).hasSize(2);
    }

    @Test void aHaltIsOfTheOnePromiseThatIsOpenAndOfNoneOfSeveral() {
        String halt = "'providers':['CA'],'measure':'arms','stage':'suspended'";
        tell("2025-01-10", AID + ",'stage':'announced'");
        tell("2025-03-10", halt);
        assertThat(rule()).isEqualTo(Rule.HALTED);
        tell("2025-04-01", "'providers':['CA'],'measure':'arms','stage':'allocated'");
        assertThat(rule()).isEqualTo(Rule.HALTED);
        assertThat(promises).hasSize(1);
        tell("2025-04-20", AID.replace("500000000", "90000000") + ",'stage':'announced'");
        tell("2025-05-10", halt);
        assertThat(rule()).isEqualTo(Rule.FIRST);
    }

    @Test void whoDeniesTheSignatureADayLaterSpeaksOfIt() {
        tell("2025-01-10", "'providers':['NO','IS'],'measure':'guarantee','stage':'agreed','date':'2025-01-10'");
        tell("2025-01-11", "'providers':['IS'],'measure':'guarantee','stage':'refused'");
        assertThat(rule()).isEqualTo(Rule.DENIED);
        tell("2025-03-11", "'providers':['IS'],'measure':'guarantee','stage':'refused'");
        assertThat(promises).hasSize(2);
    }

    @Test void thePackageBeforeIsNotTheOneToldOf() {
        tell("2025-01-10", List.of(told(1), told(2, Telling.Sign.PRECEDING)), AID + ",'stage':'announced'", AID + ",'stage':'announced'");
        assertThat(promises).hasSize(2);
        tell("2025-02-10", AID.replace("500000000", "90000000") + ",'stage':'announced'", AID.replace("500000000", "90000000") + ",'stage':'announced'");
        assertThat(promises).hasSize(3);
    }

    @Test void whatIsPromisedByTheWordsOfAnAgreementIsPartOfIt() {
        tell("2025-01-10", List.of(told(1), told(2, Telling.Sign.PART)), "'providers':['NO'],'measure':'agreement','stage':'agreed'", sum("NO", 700));
        assertThat(last.get(1).part()).isEqualTo(PartRule.IN_AGREEMENT);
    }

    @Test void anotherRecipientIsAnotherPromise() {
        tell("2025-01-10", GRIPEN + ",'stage':'announced','recipient':'MD'");
        tell("2025-01-10", GRIPEN + ",'stage':'announced','recipient':'UA'");
        assertThat(promises).hasSize(2);
    }

    private static String sum(String provider, int millions) {
        return "'providers':['" + provider + "'],'measure':'financing','stage':'announced','amount':{'value':" + millions + "000000,'currency':'EUR'}";
    }

    private static Telling told(int sentence, Telling.Sign... signs) {
        Set<Telling.Sign> all = EnumSet.noneOf(Telling.Sign.class);
        all.addAll(List.of(signs));
        return new Telling(sentence, sentence, all, List.of());
    }

    private void tell(String day, String... commitments) { tell(day, told(1), commitments); }

    /** A report whose commitments stand in its first sentence. */
    private void tell(String day, Telling telling, String... commitments) { tell(day, java.util.Collections.nCopies(commitments.length, telling), commitments); }

    private void tell(String day, List<Telling> tellings, String... commitments) {
        String id = "sha256:" + reports++;
        ReportHead head = new ReportHead(id, reports, Instant.EPOCH, id, "", "en", LocalDate.parse(day), null, null, null, Reliability.F, null);
        List<Claim> claims = new ArrayList<>();
        for (String one : commitments) {
            int start = claims.size() * 10;
            String json = "{\"evidence\":{\"text\":\"w\",\"start\":" + start + ",\"end\":" + (start + 9) + "},\"attribution\":\"named\"," + one.replace('\'', '"') + "}";
            claims.add(new Claim("c-" + reports + "-" + claims.size(), 0, head, ReadingParser.commitment(ReadingParser.tree("a claim", json), ""), tellings.get(claims.size()), null, "", null));
        }
        last = new Linking(FACTS).links(claims, strand -> promises.entrySet().stream().map(one -> new Promise(one.getKey(), one.getValue())).toList());
        for (Link link : last) if (link.claim().guarantee() != null) promises.computeIfAbsent(Objects.requireNonNull(link.claim().guarantee()), key -> new ArrayList<>()).add(link.claim());
    }

    private Rule rule() { return last.getFirst().rule(); }
}
