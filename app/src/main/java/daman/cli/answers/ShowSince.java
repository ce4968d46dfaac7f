package daman.cli.answers;

import daman.analysis.changes.ChangesAnswer;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman since}: what is otherwise than it was. */
@Command(name = "since", mixinStandardHelpOptions = true,
    description = "List what is otherwise with promises than was known at a time, or than stood on a day: new, further, fallen back, withdrawn, contradicted, revised.",
    footer = {"%nThe later side is that of --as-of and --known-at. What one release of a data set changed against another is told by daman changes.", "%nExamples:", "  daman since 2026-01-01", "  daman since 412 --known-at 980", "  daman since --stood-on 2025-06-30 --as-of 2025-12-31"})
public final class ShowSince implements Callable<Integer> {
    private final Surroundings around;

    @Mixin AnswerOption answer = new AnswerOption();
    @Parameters(paramLabel = "WHEN", arity = "0..1", description = "what was known then: a day (its end, UTC), an instant, or an entry's index") @Nullable String since;
    @Option(names = "--stood-on", paramLabel = "DATE", description = "how things stood on that day, instead of or beside what was known") @Nullable LocalDate stoodOn;

    public ShowSince(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        if (since == null && stoodOn == null) throw answer.wrong("say since when: a day, an instant or an entry, or --stood-on DATE");
        answer.between(around, later -> new Times(stoodOn == null ? later.asOf() : stoodOn, since == null ? later.known() : known(since)), (earlier, later) -> {
            if (earlier.known() > later.known() || earlier.asOf().isAfter(later.asOf())) throw answer.wrong("the earlier side is later than --known-at or --as-of");
            return ChangesAnswer.of(earlier, later);
        });
        return Status.DONE;
    }

    private Times.Known known(String since) {
        try {
            return Times.Known.of(since);
        } catch (IllegalArgumentException wrong) {
            throw answer.wrong(String.valueOf(wrong.getMessage()));
        }
    }
}
