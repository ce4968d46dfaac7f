package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that answers one question of all promises as of the times asked for. */
abstract class AnswerCommand implements Callable<Integer> {
    final Surroundings around;

    @Mixin AnswerOption option = new AnswerOption();

    AnswerCommand(Surroundings around) {
        this.around = around;
    }

    /** @param memory of the ledger, open for as long as this is made */
    abstract Answer answer(Cut cut, Memory memory);

    @Override public final Integer call() {
        option.answer(around, this::answer);
        return Status.DONE;
    }
}
