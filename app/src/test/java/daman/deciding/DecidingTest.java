package daman.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import daman.claims.Claim;
import daman.claims.Reliability;
import daman.claims.ReportHead;
import daman.claims.Telling;
import daman.commitments.Stage;
import daman.json.ReadingParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final Telling NEWS = new Telling(1, 1, Set.of(), List.of());
    private static final Telling BELOW = new Telling(6, 6, Set.of(), List.of());

    private final List<Claim> claims = new ArrayList<>();

    @Test void whatWasHaltedAndGoesOnIsNotHaltedByAReportThatOnlyRecallsIt() {
        tell("a", "2025-03-03", NEWS, "'stage':'suspended','date':'2025-03-03'");
        tell("b", "2025-03-12", NEWS, "'stage':'allocated'");
        tell("b", "2025-03-13", BELOW, "'stage':'suspended'");
        assertThat(decided().stages()).extracting(Guarantee.Step::stage).containsExactly(Stage.SUSPENDED, Stage.ALLOCATED);
        tell("c", "2025-04-01", NEWS, "'stage':'suspended'");
        assertThat(decided().stage()).isEqualTo(Stage.SUSPENDED);
    }

    @Test void aReportTellsTheNewsBeforeWhatWas() {
        claims.add(claim("a", null, "2025-03-12", NEWS, 10, "'stage':'allocated'"));
        claims.add(claim("a", null, "2025-03-12", BELOW, 90, "'stage':'suspended'"));
        assertThat(decided().stage()).isEqualTo(Stage.ALLOCATED);
    }

    @Test void sumsOfTheSameDaysContradictAndLaterOnesRevise() {
        tell("a", "2025-01-10", NEWS, "'stage':'announced','amount':{'value':700,'currency':'EUR'}");
        tell("b", "2025-01-11", NEWS, "'stage':'announced','amount':{'value':710,'currency':'EUR'}");
        assertThat(decided().contradictions()).containsExactly(new Contradiction("amount", List.of("700 EUR", "710 EUR")));
        claims.removeLast();
        tell("b", "2025-02-11", NEWS, "'stage':'announced','amount':{'value':710,'currency':'EUR'}");
        tell("c", "2025-02-11", NEWS, "'stage':'announced','amount':{'value':600,'currency':'EUR','bound':'min'}");
        assertThat(decided().contradictions()).isEmpty();
    }

    @Test void aStageThatOneTellsAgainstThreeOfThatDayMovesNothing() {
        for (String publisher : List.of("a", "b", "c")) tell(publisher, "2025-01-10", NEWS, "'stage':'announced'");
        tell("d", "2025-01-10", NEWS, "'stage':'delivered'");
        assertThat(decided().stage()).isEqualTo(Stage.ANNOUNCED);
        tell("e", "2025-01-10", NEWS, "'stage':'delivered'");
        assertThat(decided().stage()).isEqualTo(Stage.DELIVERED);
        claims.removeLast();
        tell("e", "2025-01-11", NEWS, "'stage':'delivered'");
        assertThat(decided().stage()).isEqualTo(Stage.DELIVERED);
    }

    @Test void numbersThatTouchAtOneEndContradictAndARangeDoesNotItself() {
        tell("a", "2025-01-10", NEWS, "'stage':'agreed','quantity':1500,'quantity_high':3000");
        tell("b", "2025-01-11", NEWS, "'stage':'agreed','quantity':1500,'quantity_high':3000");
        assertThat(decided().contradictions()).isEmpty();
        tell("c", "2025-01-11", NEWS, "'stage':'agreed','quantity':1500");
        assertThat(decided().contradictions()).extracting(Contradiction::field).containsExactly("quantity");
    }

    @Test void sourcesThatOneReportSetsBesideEachOtherContradict() {
        claims.add(claim("a", null, "2025-01-10", NEWS, 10, "'stage':'discussed','quantity':1500"));
        claims.add(claim("a", null, "2025-01-10", BELOW, 90, "'stage':'discussed','quantity':4000"));
        assertThat(decided().contradictions()).isEmpty();
        claims.set(1, claim("a", null, "2025-01-10", BELOW, 90, "'stage':'discussed','quantity':4000,'attribution':'media'"));
        assertThat(decided().contradictions()).extracting(Contradiction::field).containsExactly("quantity");
    }

    @Test void signedAndNotSignedContradict() {
        tell("a", "2025-01-10", NEWS, "'stage':'agreed'");
        tell("b", "2025-01-10", NEWS, "'stage':'refused'");
        assertThat(decided().contradictions()).extracting(Contradiction::field).containsExactly("providers");
        assertThat(decided().grade()).hasToString("F4");
    }

    @Test void copiesAndReportsOfOnePublisherCountOnce() {
        tell("a", "2025-01-10", NEWS, "'stage':'announced'");
        tell("a", "2025-01-11", NEWS, "'stage':'announced'");
        claims.add(claim("b", claims.getFirst().report().id(), "2025-01-11", NEWS, 0, "'stage':'announced'"));
        assertThat(decided().independent()).isEqualTo(1);
        tell("c", "2025-01-11", NEWS, "'stage':'announced'");
        assertThat(decided().independent()).isEqualTo(2);
        assertThat(decided().grade()).hasToString("F2");
    }

    @Test void theGradeSaysHowGoodTheBestSourceIsAndWhatBearsItOut() {
        tell("a", "2025-01-10", NEWS, "'stage':'announced'");
        assertThat(decided().grade()).isEqualTo(new Grade(Reliability.F, 3, "nothing is known of how good a is; told by one publisher alone"));
        ReportHead head = claims.getFirst().report();
        ReportHead known = new ReportHead("sha256:b", 1, head.at(), "b", "", "en", head.published(), "b", null, null, Reliability.B, "corrects itself (sources/b)");
        claims.add(new Claim("c-9", 9, known, claims.getFirst().commitment(), NEWS, "g-1", "", null));
        assertThat(decided().grade()).isEqualTo(new Grade(Reliability.B, 2, "b: corrects itself (sources/b); told by two independent publishers"));
        assertThat(GuaranteeParser.line(GuaranteeJson.line(decided())).grade()).isEqualTo(decided().grade());
        for (String member : List.of("measure", "grade", "first", "last")) assertThatIllegalArgumentException().isThrownBy(() -> GuaranteeParser.line(GuaranteeJson.line(decided()).replace("\"" + member + "\":", "\"x\":"))).withMessageContaining(member);
    }

    private Guarantee decided() { return Deciding.guarantee(claims); }

    private void tell(String publisher, String day, Telling telling, String members) { claims.add(claim(publisher, null, day, telling, 0, members)); }

    private Claim claim(String publisher, @Nullable String copyOf, String day, Telling telling, int start, String members) {
        ReportHead head = new ReportHead("sha256:" + publisher + day, 0, Instant.EPOCH, publisher, "", "en", LocalDate.parse(day), publisher, null, copyOf, Reliability.F, null);
        String json = "{\"evidence\":{\"text\":\"w\",\"start\":" + start + ",\"end\":" + (start + 1) + "},\"providers\":[\"SE\"],\"recipient\":\"UA\",\"measure\":\"forces\"," + (members.contains("attribution") ? "" : "\"attribution\":\"named\",") + members.replace('\'', '"') + "}";
        return new Claim("c-" + claims.size(), claims.size(), head, ReadingParser.commitment(ReadingParser.tree("a claim", json), ""), telling, "g-1", "", null);
    }
}
