package daman.cli.datasets;

import daman.analysis.datasets.Changes;
import daman.cli.surroundings.KnownOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Ink;
import daman.cli.terminal.Status;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.datasets.Datasets;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.sources.Source;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman changes}: what one release changed against an earlier one. */
@Command(name = "changes", mixinStandardHelpOptions = true,
    description = "List what appeared, vanished and changed from one release of a data set to a later one, activity by activity and row by row, in the currency in which sums were given.",
    footer = {"%nExample:", "  daman changes kiel 18 21"})
public final class ShowChanges implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin KnownOption knownAt = new KnownOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one object") Format format = Format.table;
    @Parameters(paramLabel = "SOURCE", index = "0", description = "such as kiel") String source = "";
    @Parameters(paramLabel = "EARLIER", index = "1", description = "a release, such as 18") String earlier = "";
    @Parameters(paramLabel = "LATER", index = "2", description = "a release, such as 21") String later = "";

    public ShowChanges(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        Source known = SourceOption.source(around, own, source);
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Datasets datasets = new Datasets(open, knownAt.entries(own, open));
            Changes.Revision revision = Changes.between(datasets, known, SourceOption.release(datasets, own, known, earlier), SourceOption.release(datasets, own, known, later));
            if (format == Format.json) around.line(json(revision));
            else print(revision);
        }
        around.out().flush();
        return Status.DONE;
    }

    private void print(Changes.Revision revision) {
        Table table = Table.of("activity", "", "provider", "type", "before", "after", "what");
        for (Changes.Activity one : revision.vanished()) table.row(Cell.of(one.id()), Cell.of("gone", Ink.RED), Cell.of(or(one.donor())), Cell.of(or(one.type())), Cell.of(sum(one)), Cell.of(""), Cell.of(""));
        for (Changes.Activity one : revision.appeared()) table.row(Cell.of(one.id()), Cell.of("new", Ink.GREEN), Cell.of(or(one.donor())), Cell.of(or(one.type())), Cell.of(""), Cell.of(sum(one)), Cell.of(""));
        for (Changes.Changed one : revision.changed()) {
            table.row(Cell.of(one.after().id()), Cell.of("changed", Ink.YELLOW), Cell.of(or(one.after().donor())), Cell.of(or(one.after().type())), Cell.of(sum(one.before())), Cell.of(sum(one.after())), Cell.of(String.join(", ", one.what())));
            for (Changes.ChangedRow row : one.rows()) row(table, row);
        }
        table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
        around.line(revision.common() + " in common (" + revision.changed().size() + " of them changed), " + revision.vanished().size() + " gone, " + revision.appeared().size() + " new");
    }

    private static void row(Table table, Changes.ChangedRow row) {
        String what = row.way() == Changes.Way.CHANGED ? row.differences().stream().map(one -> one.field() + " " + or(one.before(), "none") + " → " + or(one.after(), "none")).collect(Collectors.joining(", "))
            : row.differences().stream().map(one -> one.field() + " " + or(one.before() == null ? one.after() : one.before())).collect(Collectors.joining(", "));
        table.row(Cell.of("  " + or(row.part(), "(whole)")), Cell.of("row " + row.way().name().toLowerCase(Locale.ROOT)), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(what));
    }

    private static String or(@Nullable String text, String other) { return text == null ? other : text; }

    private static String sum(Changes.Activity one) { return one.value() == null ? "not told" : Sums.number(one.value()) + " " + or(one.currency()); }

    private static String or(@Nullable String text) { return text == null ? "" : text; }

    private static String json(Changes.Revision revision) {
        return JsonForm.object(form -> form.put("common", revision.common()).putList("vanished", revision.vanished(), ShowChanges::activity).putList("appeared", revision.appeared(), ShowChanges::activity)
            .putList("changed", revision.changed(), (one, changed) -> one.put("activity", changed.after().id()).put("what", changed.what())
                .putObject("before", inner -> activity(inner, changed.before())).putObject("after", inner -> activity(inner, changed.after()))
                .putList("rows", changed.rows(), (inner, row) -> inner.put("part", row.part()).put("change", row.way().name().toLowerCase(Locale.ROOT))
                    .putList("fields", row.differences(), (field, difference) -> field.put("field", difference.field()).put("before", difference.before()).put("after", difference.after())))));
    }

    private static void activity(JsonForm form, Changes.Activity one) throws IOException {
        form.put("activity", one.id()).put("provider", one.donor()).put("type", one.type()).put("value", one.value() == null ? null : one.value().toPlainString()).put("currency", one.currency()).put("rows", one.rows());
    }
}
