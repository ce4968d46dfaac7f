package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Proved;
import daman.analysis.disputes.Records;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.Surroundings;
import picocli.CommandLine.Command;

/** {@code daman reliability}: what came of what each publisher told. */
@Command(name = "reliability", mixinStandardHelpOptions = true,
    description = "Show for each publisher how often what it told was later told by others too, was contradicted, or was told by nobody else.",
    footer = {"%nEach promise counts once, from the day on which the publisher first told of it in a text of its own; others have " + Proved.PATIENCE + " days to tell of it. Copies confirm nothing. A share is told from " + Proved.LEAST + " promises on, with the range in which the true share surely lies."})
public final class ShowReliability extends AnswerCommand {
    public ShowReliability(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) { return Disputes.reliability(cut, Records.once(memory).proved(cut)); }
}
