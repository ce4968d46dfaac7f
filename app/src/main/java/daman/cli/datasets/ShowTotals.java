package daman.cli.datasets;

import daman.analysis.datasets.Totals;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.sources.Source;
import daman.sources.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman totals}: what a release's rows add up to. */
@Command(name = "totals", mixinStandardHelpOptions = true,
    description = "Add up the rows of a release of a data set, exactly, as its source itself adds them up (sources/*/totals.tsv).",
    footer = {"%nExamples:", "  daman totals --source kiel --release 21 --by type", "  daman totals --source kiel --release 28 --total commitments --by provider,type --format json"})
public final class ShowTotals implements Callable<Integer> {
    /** What people call a field, and what it is called in the rows. */
    private static final Map<String, String> FIELDS = Map.of("provider", "donor");

    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--source", required = true, paramLabel = "ID", description = "such as kiel") String source = "";
    @Option(names = "--release", required = true, paramLabel = "NAME", description = "such as 21") String release = "";
    @Option(names = "--total", paramLabel = "NAME", description = "which of the source's totals, such as allocations or commitments; else the first that totals.tsv declares") @Nullable String total;
    @Option(names = "--by", split = ",", defaultValue = "provider,type", paramLabel = "FIELD", description = "provider, type, measure, kind; several with commas") List<String> by = List.of();
    @Option(names = "--known-at", paramLabel = "INDEX", description = "as the ledger stood when it had so many entries") @Nullable Long knownAt;
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one list") Format format = Format.table;

    public ShowTotals(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        Source known = SourceOption.source(around, own, source);
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Datasets datasets = new Datasets(open, knownAt == null ? Long.MAX_VALUE : knownAt);
            Release found = SourceOption.release(datasets, own, known, release);
            Total chosen = known.total(found.layout(), total).orElseThrow(() -> new ParameterException(own.commandLine(), "no total" + (total == null ? "" : " '" + total + "'") + " is declared for " + found.layout() + "; there are: "
                + known.totals().stream().filter(each -> each.layout().equals(found.layout())).map(Total::name).collect(Collectors.joining(", "))));
            print(Totals.of(datasets, found, chosen, by.stream().map(field -> FIELDS.getOrDefault(field, field)).toList()));
        }
        around.out().flush();
        return Status.DONE;
    }

    private void print(Totals.Table totals) {
        if (format == Format.json) around.line("[" + totals.cells().stream().map(this::json).collect(Collectors.joining(",\n ")) + "]");
        else {
            Table table = Table.of(headings());
            for (Totals.Cell cell : totals.cells()) table.row(cells(cell.group(), cell.value(), cell.rows() + ""));
            table.row(cells(by.stream().map(field -> field.equals(by.getFirst()) ? "all" : "").toList(), totals.cells().stream().map(Totals.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add), ""));
            table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
        }
        if (totals.open() > 0) around.err().println("daman: " + totals.open() + " rows have no value of their own: they are items of a package, or nobody tells what they are worth");
        totals.without().forEach((donor, value) -> around.err().println("daman: left out, as the source's own table leaves it out: " + donor + " " + Sums.number(value) + " EUR"));
    }

    private String[] headings() {
        List<String> headings = new ArrayList<>(by);
        headings.add("EUR");
        headings.add("rows");
        return headings.toArray(String[]::new);
    }

    private static Cell[] cells(List<String> group, BigDecimal value, String rows) {
        List<Cell> cells = new ArrayList<>(group.stream().map(Cell::of).toList());
        cells.add(Cell.of(Sums.number(value)));
        cells.add(Cell.of(rows));
        return cells.toArray(Cell[]::new);
    }

    private String json(Totals.Cell cell) {
        return JsonForm.object(form -> {
            for (int i = 0; i < by.size(); i++) form.put(by.get(i), cell.group().get(i));
            form.put("value", cell.value().toPlainString()).put("currency", "EUR").put("rows", cell.rows());
        });
    }
}
