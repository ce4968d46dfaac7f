package daman.pages.views;

import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.guarantees.RecordedReport;
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

/** One guarantee with its history, the latest first. */
public record GuaranteeView(Guarantee guarantee, List<Told> history) {
    /**
     * A claim, and who says it where.
     *
     * @param moved    whether it moved the stage
     * @param words    the evidence, character for character
     * @param speakers of the statements in which these words stand
     */
    public record Told(Claim claim, boolean moved, List<Piece> words, List<String> speakers) {}

    /** @param reports by id */
    public static GuaranteeView of(Guarantee guarantee, Function<String, Optional<RecordedReport>> reports) {
        Set<String> moving = new HashSet<>(guarantee.stages().stream().map(Guarantee.Step::claim).toList());
        Map<String, List<Statement>> statements = new HashMap<>();
        List<Told> history = new ArrayList<>();
        for (Claim claim : guarantee.claims().reversed()) {
            List<Statement> said = statements.computeIfAbsent(claim.report().id(), id -> reports.apply(id).map(report -> report.reading().statements()).orElse(List.of()));
            Evidence evidence = claim.commitment().evidence();
            List<String> speakers = said.stream().filter(one -> isSaidIn(evidence, one.evidence())).flatMap(one -> one.speakers().stream()).distinct().toList();
            history.add(new Told(claim, moving.contains(claim.id()), Segmenting.pieces(evidence.text()), speakers));
        }
        return new GuaranteeView(guarantee, List.copyOf(history));
    }

    /** Half of the shorter in common, as GUIDE.md holds evidence against evidence. */
    private static boolean isSaidIn(Evidence claim, Evidence statement) {
        int shared = Math.min(claim.end(), statement.end()) - Math.max(claim.start(), statement.start());
        return shared > 0 && shared * 2L >= Math.min(claim.end() - claim.start(), statement.end() - statement.start());
    }
}
