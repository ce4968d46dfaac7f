package daman.cli.datasets;

import daman.analysis.datasets.Totals;
import daman.analysis.rates.Valuation;
import daman.cli.surroundings.KnownOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.sources.Conversion;
import daman.sources.Source;
import daman.sources.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    footer = {"%nExamples:", "  daman totals --source kiel --release 21 --by type", "  daman totals --source kiel --release 28 --total commitments --by provider,type --format json", "  daman totals --source kiel --release 21 --in USD --rate day --prices 2022 --by type"})
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
    @Mixin MoneyOption money = new MoneyOption();
    @Mixin KnownOption known = new KnownOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one list") Format format = Format.table;

    public ShowTotals(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Source chosen = SourceOption.source(around, own(), source);
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Datasets datasets = new Datasets(open, known.entries(own(), open));
            Release found = SourceOption.release(datasets, own(), chosen, release);
            Total declared = chosen.total(found.layout(), total).orElseThrow(() -> wrong("no total" + (total == null ? "" : " '" + total + "'") + " is declared for " + found.layout() + "; there are: "
                + chosen.totals().stream().filter(each -> each.layout().equals(found.layout())).map(Total::name).collect(Collectors.joining(", "))));
            if (!money.plain() && !declared.money()) throw wrong("--in and --prices are for sums of money; " + declared.name() + " counts " + declared.unit());
            if (money.original()) original(datasets, chosen, found, declared);
            else told(datasets, found, declared);
        }
        around.out().flush();
        return Status.DONE;
    }

    private void told(Datasets datasets, Release found, Total declared) {
        List<String> fields = by.stream().map(field -> FIELDS.getOrDefault(field, field)).toList();
        if (money.plain()) print(Totals.of(datasets, found, declared, fields), declared.unit(), "");
        else {
            Valuation valuation = money.valuation(around, own(), datasets);
            Totals.Table totals = Totals.of(datasets, found, declared, fields, valuation::of);
            print(totals, money.code(), money.told(around, datasets, valuation));
        }
    }

    /** Sums as given, each currency by itself: what the source spread over months or turned into euros is not. */
    private void original(Datasets datasets, Source chosen, Release found, Total declared) {
        if (money.prices != null) throw wrong("--prices tells euros; sums in their original currencies are those of their own time");
        Conversion given = chosen.conversions().stream().filter(one -> one.layout().equals(found.layout())).findFirst()
            .orElseThrow(() -> wrong("release " + found.name() + " tells no sums in their original currency (sources/*/conversions.tsv)"));
        by = Stream.concat(by.stream().filter(field -> !field.equals(given.currency())), Stream.of(given.currency())).toList();
        Total as = new Total(declared.layout(), declared.name(), declared.where(), given.value(), declared.fold(), declared.without(), "original", 0);
        Totals.Table all = Totals.of(datasets, found, as, by.stream().map(field -> FIELDS.getOrDefault(field, field)).toList());
        print(new Totals.Table(all.cells().stream().filter(cell -> cell.rows() > 0).toList(), all.without(), all.open(), all.unvalued()), "original", "");
    }

    /** @param how sums were turned into what they are told in; empty where they were not */
    private void print(Totals.Table totals, String unit, String how) {
        if (format == Format.json) around.line("[" + totals.cells().stream().map(cell -> json(cell, unit, how)).collect(Collectors.joining(",\n ")) + "]");
        else {
            Table table = Table.of(headings(unit));
            for (Totals.Cell cell : totals.cells()) table.row(cells(cell.group(), cell.value(), cell.rows() + ""));
            if (!unit.equals("original")) table.row(cells(by.stream().map(field -> field.equals(by.getFirst()) ? "all" : "").toList(), totals.cells().stream().map(Totals.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add), ""));
            table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
            if (!how.isEmpty()) around.line(how);
        }
        if (totals.open() > 0) around.err().println("daman: " + totals.open() + " rows have no value of their own: they are items of a package, or nobody tells what they are worth");
        if (totals.unvalued().rows() > 0) around.err().println("daman: " + totals.unvalued().rows() + " rows (" + Sums.number(totals.unvalued().sum()) + " EUR) are left out: their day, a rate for it or the prices of its year are not known");
        totals.without().forEach((donor, value) -> around.err().println("daman: left out, as the source's own table leaves it out: " + donor + " " + Sums.number(value) + " " + unit));
    }

    private String[] headings(String unit) {
        List<String> headings = new ArrayList<>(by);
        headings.add(unit.equals("original") ? "value" : unit);
        headings.add("rows");
        return headings.toArray(String[]::new);
    }

    private static Cell[] cells(List<String> group, BigDecimal value, String rows) {
        List<Cell> cells = new ArrayList<>(group.stream().map(Cell::of).toList());
        cells.add(Cell.of(Sums.number(value)));
        cells.add(Cell.of(rows));
        return cells.toArray(Cell[]::new);
    }

    private String json(Totals.Cell cell, String unit, String how) {
        return JsonForm.object(form -> {
            for (int i = 0; i < by.size(); i++) form.put(by.get(i), cell.group().get(i));
            form.put("value", cell.value().toPlainString());
            if (!unit.equals("original")) form.put(unit.matches("[A-Z]{3}") ? "currency" : "unit", unit);
            form.put("rows", cell.rows()).put("how", how.isEmpty() ? null : how);
        });
    }

    private ParameterException wrong(String what) { return new ParameterException(own().commandLine(), Shown.plain(what)); }

    private CommandSpec own() { return Objects.requireNonNull(spec); }
}
