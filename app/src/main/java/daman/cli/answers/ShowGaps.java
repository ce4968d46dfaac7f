package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.analysis.gaps.Demand;
import daman.analysis.gaps.Gaps;
import daman.analysis.gaps.GapsAnswer;
import daman.cli.surroundings.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daman gaps}: what is asked for and not promised, promised and not delivered. */
@Command(name = "gaps", mixinStandardHelpOptions = true,
    description = "Show what is asked for and not promised, promised and not allocated, allocated and not delivered; how old open promises are, and how long delivered ones took.",
    footer = {"%nPromised is all that somebody stands by: promised, agreed, allocated and delivered. Reports of one request count once: the same recipient, thing and number, each within " + Demand.SPAN + " days of the one before.",
        "Several demands for one thing are at least the largest of them and at most all together. Ages are counted up to --as-of, or to the last day that the ledger tells of.", "%nExample:", "  daman gaps --measure air-defence --as-of 2026-01-31"})
public final class ShowGaps extends AnswerCommand {
    @Mixin WhichOption which = new WhichOption();

    public ShowGaps(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) { return GapsAnswer.of(Gaps.of(cut, which.which()), Map.of()); }
}
