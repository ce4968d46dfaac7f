package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Field;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Plain;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
import daman.cli.terminal.Shown;
import daman.cli.terminal.TableFormat;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From which ledger, of when, and how an answer is printed: the same for all questions. */
final class AnswerOption {
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin TimesOption when = new TimesOption();
    @Option(names = "--format", defaultValue = "table", description = "table; json: one object with a list for each table; or csv: one of the tables") TableFormat format = TableFormat.table;
    @Option(names = "--table", paramLabel = "NAME", description = "which one as csv, by its name in JSON; the first, or the one that is called as the question, unless given") @Nullable String table;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "in a table at most so many rows, 0 for all; JSON and CSV have always all") int limit = 20;
    @Spec(Spec.Target.MIXEE) @Nullable CommandSpec spec;

    /** Prints what is answered of all promises as of the times asked for. */
    void answer(Surroundings around, BiFunction<Cut, Memory, Answer> answering) { asked(around, times -> List.of(times), (cuts, memory) -> answering.apply(cuts.getFirst(), memory)); }

    /** Prints what is otherwise between two pairs of times. @param before the earlier of the times asked for */
    void between(Surroundings around, UnaryOperator<Times> before, BiFunction<Cut, Cut, Answer> answering) { asked(around, times -> List.of(before.apply(times), times), (cuts, memory) -> answering.apply(cuts.getFirst(), cuts.getLast())); }

    private void asked(Surroundings around, Function<Times, List<Times>> asked, BiFunction<List<Cut>, Memory, Answer> answering) {
        if (limit < 0) throw wrong("--limit is counted from 0");
        if (table != null && format != TableFormat.csv) throw wrong("--table is for --format csv; table and json have all");
        List<Times> times = asked.apply(times());
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Memory memory = new Memory(open);
            Answer answer = answering.apply(Cut.read(memory, ledger.guarantees(open, around), times), memory);
            switch (format) {
                case table -> new AnswerTables(around.terminal(), limit).lines(answer).forEach(around::line);
                case json -> around.line(Plain.json(answer));
                case csv -> csv(around, answer);
            }
            ledger.keep(memory, around);
        }
    }

    /** What the page of the question gives under {@code .csv}. */
    private void csv(Surroundings around, Answer answer) {
        Listing meant = answer.table(table).orElseThrow(() -> wrong("there is no table " + table + "; " + answer.name() + " has " + names(answer)));
        around.csv(meant.fields().stream().map(Field::name).toList(), Plain.rows(meant));
        if (table == null && answer.listings().size() > 1) around.err().println("daman: this is the table " + meant.name() + " of " + names(answer) + "; --table NAME gives another");
    }

    private static String names(Answer answer) { return answer.listings().stream().map(Listing::name).collect(Collectors.joining(", ")); }

    private Times times() {
        try {
            return when.times();
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
}
