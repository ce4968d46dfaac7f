package daman.cli.answers;

import daman.analysis.disputes.Disputes;
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

/** {@code daman contradictions}: who says what against whom. */
@Command(name = "contradictions", mixinStandardHelpOptions = true,
    description = "Show where claims of one promise can't all be true of the same time: each value with who says it, since when, in which words, and what would settle it.",
    footer = {"%nWhat doesn't hold together inside one report is listed on the desk (/findings), what doesn't in a data set by daman findings.", "%nExample:", "  daman contradictions --provider DE"})
public final class ShowContradictions implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin AnswerOption answer = new AnswerOption();
    @Mixin WhichOption which = new WhichOption();

    public ShowContradictions(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        answer.answer(around, own, (cut, ledger) -> Disputes.contradictions(cut, new Records(ledger, new Guarantees(ledger)).disputes(cut, which.which(own))));
        return Status.DONE;
    }
}
