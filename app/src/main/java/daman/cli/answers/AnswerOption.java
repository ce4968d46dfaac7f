package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Plain;
import daman.analysis.figures.Cut;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** From which ledger, of when, and how an answer is printed: the same for all questions. */
final class AnswerOption {
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin TimesOption when = new TimesOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one object with a list for each table") Format format = Format.table;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "in a table at most so many rows, 0 for all; JSON has always all") int limit = 20;

    /** Prints what is answered of all promises as of the times asked for. */
    void answer(Surroundings around, CommandSpec spec, BiFunction<Cut, Guarantees, Answer> answering) {
        if (limit < 0) throw new ParameterException(spec.commandLine(), "--limit is counted from 0");
        Times times = times(spec);
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Guarantees guarantees = ledger.guarantees(open, around);
            Cut cut = Cut.read(open, guarantees, times);
            Answer answer = answering.apply(cut, guarantees);
            if (format == Format.json) around.line(Plain.json(answer));
            else new AnswerTables(around.terminal(), limit).lines(answer).forEach(around::line);
        }
        around.out().flush();
    }

    private Times times(CommandSpec spec) {
        try {
            return when.times();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), Shown.plain(String.valueOf(wrong.getMessage())));
        }
    }
}
