package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Which;
import daman.analysis.disputes.Dispute;
import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Records;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happenings;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daman contradictions}: who says what against whom. */
@Command(name = "contradictions", mixinStandardHelpOptions = true,
    description = "Show where claims of one promise can't all be true of the same time, and what doesn't hold together inside one report: who says it, since when, in which words, and what would settle it.",
    footer = {"%nFindings inside a report (an office, a headline, figures, a date) are of no provider and no measure: they are listed where the answer isn't narrowed. What doesn't hold together in a data set is told by daman findings.", "%nExample:", "  daman contradictions --provider DE"})
public final class ShowContradictions extends AnswerCommand {
    @Mixin WhichOption which = new WhichOption();

    public ShowContradictions(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) {
        Which asked = which.which();
        List<Dispute> disputes = Records.once(memory).disputes(cut, asked);
        return asked.equals(Which.ALL) ? Disputes.contradictions(cut, disputes, new Happenings(memory.ledger(), memory, actors -> actors)) : Disputes.contradictions(cut, disputes);
    }
}
