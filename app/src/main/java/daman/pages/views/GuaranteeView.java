package daman.pages.views;

import daman.analysis.disputes.Dispute;
import daman.analysis.figures.Added;
import daman.analysis.figures.Cut;
import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.deciding.Contradiction;
import daman.deciding.Grade;
import daman.deciding.Guarantee;
import daman.pages.marks.Piece;
import daman.pages.marks.Segmenting;
import daman.statements.Statement;
import daman.text.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One guarantee with its history, the latest first.
 *
 * @param whole   the promise out of which it comes, where that is known
 * @param parts   the promises that come out of it, and their sums
 * @param denials what can't all be true of it, side by side
 */
public record GuaranteeView(Guarantee guarantee, List<Told> history, Optional<Guarantee> whole, List<Guarantee> parts, Added added, List<Denial> denials) {
    /** A field about which claims differ. */
    public record Denial(String field, List<Side> sides) {}

    /** A value, and the claims that have it. */
    public record Side(String value, List<Claim> claims) {}

    /**
     * A claim, and who says it where.
     *
     * @param moved    whether it moved the stage
     * @param words    the evidence, character for character
     * @param speakers of the statements in which these words stand
     */
    public record Told(Claim claim, boolean moved, List<Piece> words, List<String> speakers) {}

    /** @param cut of the same times @param said in a report, by its id */
    public static GuaranteeView of(Guarantee guarantee, Cut cut, Function<String, List<Statement>> said) {
        Set<String> moving = new HashSet<>(guarantee.stages().stream().map(Guarantee.Step::claim).toList());
        Map<String, List<Statement>> statements = new HashMap<>();
        List<Told> history = new ArrayList<>();
        for (Claim claim : guarantee.claims().reversed()) {
            List<Statement> around = statements.computeIfAbsent(claim.report().id(), said);
            Evidence evidence = claim.commitment().evidence();
            List<String> speakers = around.stream().filter(one -> isSaidIn(evidence, one.evidence())).flatMap(one -> one.speakers().stream()).distinct().toList();
            history.add(new Told(claim, moving.contains(claim.id()), Segmenting.pieces(evidence.text()), speakers));
        }
        int whole = cut.timeline().promise(guarantee.id());
        int[] parts = cut.those(row -> whole >= 0 && cut.timeline().partOf(row) == whole);
        return new GuaranteeView(guarantee, List.copyOf(history), Optional.ofNullable(guarantee.partOf()).flatMap(cut::one), cut.shown(parts), cut.added(parts), guarantee.contradictions().stream().map(one -> denial(one, guarantee.claims())).toList());
    }

    private static Denial denial(Contradiction contradiction, List<Claim> claims) {
        return new Denial(contradiction.field(), contradiction.values().stream().map(value -> new Side(value, claims.stream().filter(claim -> value.equals(Dispute.value(contradiction.field(), claim.commitment()))).toList())).toList());
    }

    /** The report of its best source. */
    public ReportHead best() { return Grade.best(guarantee.claims()); }

    /** What its credibility rests on. */
    public Grade.Ground ground() { return Grade.Ground.of(guarantee.claims(), guarantee.independent(), guarantee.contradictions()); }

    /** The claims that tell what the promise waits for, or that it waits no more. */
    public List<Told> conditions() { return history.stream().filter(told -> told.claim().commitment().condition() != null || told.claim().commitment().by() != null || told.claim().commitment().duration() != null).toList(); }

    /** Half of the shorter in common, as GUIDE.md holds evidence against evidence. */
    private static boolean isSaidIn(Evidence claim, Evidence statement) {
        int shared = Math.min(claim.end(), statement.end()) - Math.max(claim.start(), statement.start());
        return shared > 0 && shared * 2L >= Math.min(claim.end() - claim.start(), statement.end() - statement.start());
    }
}
