package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.guarantees.Impossible.Why;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.text.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What several reviewers do to one ledger. */
@ParameterizedClass @EnumSource(Homes.class)
class ReviewingTest {
    private static final String F16 = "'providers':['NL'],'measure':'arms','item':'F-16','quantity':24,'stage':'announced'";
    @TempDir Path folder;
    @Parameter Homes home;
    private Ledger ledger;
    private Guarantees guarantees;
    private Reviewing reviewing;

    @BeforeEach void record() {
        ledger = Told.ledger(home, folder);
        new Intake(ledger).record(Told.reading("a", "2024-02-05", F16));
        new Intake(ledger).record(Told.reading("b", "2024-03-05", F16.replace("announced", "delivered")));
        guarantees = new Guarantees(ledger);
        reviewing = new Reviewing(ledger);
    }

    @AfterEach void close() {
        if (ledger != null) ledger.close(); // none where there is no server
    }

    @Test void aSecondReviewerAgreesAndNobodyIsHisOwnSecond() {
        String claim = claims().getFirst().id();
        reviewing.record(new Review.Accept(claim), "ada", "checked");
        assertThat(why(() -> reviewing.record(new Review.Accept(claim), "ada", "again"))).isEqualTo(Why.OWN_SECOND);
        reviewing.record(new Review.Accept(claim), "ben", "checked too");
        assertThat(reviewers(claim)).containsExactly("ada", "ben");
    }

    @Test void whoCorrectedIsTheFirstAndAgreementWithWhatWasBeforeIsGone() {
        String claim = claims().getFirst().id();
        reviewing.record(new Review.Accept(claim), "ada", "checked");
        reviewing.record(stage(claim, Stage.AGREED), "ben", "signed");
        assertThat(reviewers(claim)).containsExactly("ben");
        assertThat(why(() -> reviewing.record(new Review.Accept(claim), "ben", "mine"))).isEqualTo(Why.OWN_SECOND);
        reviewing.record(new Review.Accept(claim), "ada", "so it is");
        assertThat(reviewers(claim)).containsExactly("ben", "ada");
    }

    @Test void anAgreementThatIsTakenBackCountsNoMore() {
        String claim = claims().getFirst().id();
        long entry = reviewing.record(new Review.Accept(claim), "ada", "checked");
        reviewing.record(new Review.Undo(entry), "ada", "not so sure");
        assertThat(reviewers(claim)).isEmpty();
        assertThat(guarantees.underReview(claim, new Times(Times.NOW.asOf(), new Times.Known.Entry(entry))).reviewers()).containsExactly("ada");
    }

    @Test void aNewClaimAsksForANewLookAtThePromise() {
        String promise = Objects.requireNonNull(claims().getFirst().guarantee());
        reviewing.record(new Review.Accept(promise), "ada", "one promise");
        assertThat(reviewers(promise)).containsExactly("ada");
        new Intake(ledger).record(Told.reading("c", "2024-03-06", F16.replace("announced", "delivered")));
        assertThat(reviewers(promise)).isEmpty();
    }

    @Test void whoDecidesOnWhatHasMovedOnIsToldWhatHasChanged() {
        List<Claim> claims = claims();
        long seen = ledger.size() - 1;
        long entry = reviewing.record(stage(claims.getFirst().id(), Stage.AGREED), "ada", "signed", seen);
        Overtaken overtaken = catchThrowableOfType(Overtaken.class, () -> reviewing.record(new Review.Reject(claims.getFirst().id()), "ben", "no promise", seen));
        assertThat(overtaken.since()).extracting(Since::entry, Since::what, Since::by, Since::reason).containsExactly(org.assertj.core.groups.Tuple.tuple(entry, "correct", "ada", "signed"));
        assertThat(ledger.size()).isEqualTo(entry + 1);
        reviewing.record(new Review.Accept(claims.getLast().id()), "ben", "nobody touched it", seen);
        assertThatThrownBy(() -> reviewing.record(new Review.Accept(Objects.requireNonNull(claims.getFirst().guarantee())), "ben", "the promise moved with its claim", seen)).isInstanceOf(Overtaken.class);
        reviewing.record(new Review.Reject(claims.getFirst().id()), "ben", "no promise", ledger.size() - 1);
    }

    @Test void whatWasTakenBackMeanwhileIsNotTakenBackTwice() {
        long entry = reviewing.record(new Review.Accept(claims().getFirst().id()), "ada", "checked");
        reviewing.record(new Review.Undo(entry), "ada", "wrong", entry);
        assertThatThrownBy(() -> reviewing.record(new Review.Undo(entry), "ben", "wrong", entry)).isInstanceOf(Overtaken.class);
        assertThat(why(() -> reviewing.record(new Review.Undo(entry), "ben", "wrong"))).isEqualTo(Why.NO_REVIEW);
    }

    /** Many at once, each having seen the same: one of them decides, all others are told. */
    @Test void ofManyAtOnceOneDecides() throws Exception {
        String claim = claims().getFirst().id();
        long seen = ledger.size() - 1;
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            String who = "reviewer " + each;
            Stage stage = Stage.values()[each];
            all.add(() -> {
                together.await();
                try {
                    reviewing.record(stage == Stage.ANNOUNCED ? new Review.Reject(claim) : stage(claim, stage), who, "at once", seen);
                    return true;
                } catch (Overtaken told) {
                    return false;
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            int decided = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) if (one.get()) decided++;
            assertThat(decided).isOne();
        }
        assertThat(guarantees.reviews(claim, Times.NOW)).hasSize(1);
    }

    @Test void otherWordsAreWordsOfTheReport() {
        Claim claim = claims().getFirst();
        String text = guarantees.report(claim.report().id()).orElseThrow().reading().report().text();
        Commitment corrected = new Correction(Map.of(Correction.WORDS, "a on 2024-02-05", "stage", "agreed")).of(claim.commitment(), text);
        assertThat(corrected.evidence()).isEqualTo(new Evidence("a on 2024-02-05", 0, 15));
        reviewing.record(new Review.Correct(claim.id(), corrected), "ada", "the headline says it");
        assertThat(guarantees.claim(claim.id()).orElseThrow().commitment().evidence().text()).isEqualTo("a on 2024-02-05");
        Commitment invented = new Correction(Map.of(Correction.WORDS, "nobody wrote this")).of(claim.commitment(), text + " nobody wrote this");
        assertThat(why(() -> reviewing.record(new Review.Correct(claim.id(), invented), "ada", "x"))).isEqualTo(Why.OTHER_WORDS);
    }

    @Test void aReasonLongerThanAnEntryIsRefusedInWords() {
        assertThat(why(() -> reviewing.record(new Review.Accept(claims().getFirst().id()), "ada", "x".repeat(70_000)))).isEqualTo(Why.TOO_LONG);
    }

    private Review stage(String claim, Stage stage) {
        Commitment read = guarantees.claim(claim).orElseThrow().commitment();
        return new Review.Correct(claim, new Correction(Map.of("stage", stage.id(), "by", "2024")).of(read, ""));
    }

    private List<Claim> claims() { return guarantees.guarantee(guarantees.list(Guarantees.Filter.ALL).getFirst().id()).orElseThrow().claims(); }

    private List<String> reviewers(String id) { return guarantees.underReview(id, Times.NOW).reviewers(); }

    private static Why why(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) { return catchThrowableOfType(Impossible.class, call).why(); }
}
