package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Records;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daman contradictions}: who says what against whom. */
@Command(name = "contradictions", mixinStandardHelpOptions = true,
    description = "Show where claims of one promise can't all be true of the same time: each value with who says it, since when, in which words, and what would settle it.",
    footer = {"%nWhat doesn't hold together inside one report is listed on the desk (/findings), what doesn't in a data set by daman findings.", "%nExample:", "  daman contradictions --provider DE"})
public final class ShowContradictions extends AnswerCommand {
    @Mixin WhichOption which = new WhichOption();

    public ShowContradictions(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) { return Disputes.contradictions(cut, Records.once(memory).disputes(cut, which.which())); }
}
