package daman.cli.answers;

import daman.analysis.disputes.Disputes;
import daman.analysis.disputes.Proved;
import daman.analysis.disputes.Records;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.guarantees.Guarantees;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daman reliability}: what came of what each publisher told. */
@Command(name = "reliability", mixinStandardHelpOptions = true,
    description = "Show for each publisher how often what it told was later told by others too, was contradicted, or was told by nobody else.",
    footer = {"%nEach promise counts once, from the day on which the publisher first told of it in a text of its own; others have " + Proved.PATIENCE + " days to tell of it. Copies confirm nothing. A share is told from " + Proved.LEAST + " promises on, with the range in which the true share surely lies."})
public final class ShowReliability implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin AnswerOption answer = new AnswerOption();

    public ShowReliability(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        answer.answer(around, Objects.requireNonNull(spec), (cut, ledger) -> Disputes.reliability(cut, new Records(ledger, new Guarantees(ledger)).proved(cut)));
        return Status.DONE;
    }
}
