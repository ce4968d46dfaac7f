package daman.cli.datasets;

import daman.analysis.datasets.Consistency;
import daman.analysis.rates.Conversions;
import daman.analysis.rates.Rates;
import daman.cli.surroundings.KnownOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Ink;
import daman.cli.terminal.Status;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.cli.terminal.TableFormat;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.sources.Check;
import daman.sources.Conversion;
import daman.sources.Source;
import daman.sources.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daman findings}: what does not hold together in published data. */
@Command(name = "findings", mixinStandardHelpOptions = true,
    description = "List what does not hold together in the releases of data sets: sums that are not the published ones, totals below what they must be at least, conversions that the reference rates don't give, and what sources say against each other.",
    footer = {"%nWhat must hold is declared in sources/*/checks.tsv and conversions.tsv. Conversions are held against the exchange rates that were taken in last."})
public final class ShowInconsistencies implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin KnownOption known = new KnownOption();
    @Option(names = "--source", paramLabel = "ID", description = "only this one, such as kiel") @Nullable String source;
    @Option(names = "--release", paramLabel = "NAME", description = "only this one, such as 28") @Nullable String release;
    @Option(names = "--format", defaultValue = "table", description = "table; json: one list; or csv") TableFormat format = TableFormat.table;

    public ShowInconsistencies(Surroundings around) {
        this.around = around;
    }

    /** One line of the answer. */
    private record Finding(Release release, String what, String who, String first, String other) {}

    @Override public Integer call() {
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            List<Finding> found = new ArrayList<>();
            Datasets datasets = new Datasets(open, known.entries(Objects.requireNonNull(spec), open));
            List<Source> sources = new Sources(around.home().resolve("sources")).all();
            Optional<Rates> rates = MoneyOption.latest(around, datasets);
            for (Source each : sources) if (source == null || source.equals(each.id())) of(datasets, each, rates, found);
            switch (format) {
                case table -> print(found);
                case json -> around.line("[" + found.stream().map(ShowInconsistencies::json).collect(Collectors.joining(",\n ")) + "]");
                case csv -> around.csv(List.of("source", "release", "who", "says", "against", "what"), found.stream().map(one -> List.of(one.release().source(), one.release().name(), one.who(), one.first(), one.other(), one.what())).toList());
            }
        }
        around.out().flush();
        return Status.DONE;
    }

    private void of(Datasets datasets, Source known, Optional<Rates> rates, List<Finding> found) {
        for (Release each : datasets.releases(known.id())) {
            if (release != null && !release.equals(each.name())) continue;
            Consistency consistency = new Consistency(datasets, known);
            consistency.unmade(each).forEach(check -> unmade(each, check));
            consistency.of(each).forEach(one -> found.add(new Finding(each, switch (one.check().kind()) {
                case PUBLISHED -> "our sum of " + one.check().first() + " is not the published one";
                case AT_LEAST -> one.check().first() + " are below " + one.check().otherName();
                case DISAGREE -> throw new IllegalStateException("told in words");
            }, (one.donor() + " " + one.type()).strip(), Sums.number(one.first()) + " EUR", Sums.number(one.other()) + " EUR")));
            consistency.disagreements(each).forEach(one -> found.add(new Finding(each, "its sources contradict each other", one.who() + ", row " + one.row().line(), one.says(), one.other())));
            known.conversions().stream().filter(one -> one.layout().equals(each.layout())).forEach(one -> rates.ifPresent(days -> converted(datasets, each, one, days, found)));
        }
    }

    private void unmade(Release release, Check check) {
        around.err().println("daman: release " + release.name() + " of " + release.source() + ": " + check.first() + " are not held against " + check.otherName().replace("{type}", "TYPE")
            + ", since no file of the layout " + check.otherLayout() + " is in this ledger; daman import " + release.source() + " FILE takes one in");
    }

    private void converted(Datasets datasets, Release each, Conversion conversion, Rates rates, List<Finding> found) {
        Conversions.Comparison comparison = Conversions.of(datasets, each, conversion, rates);
        around.err().println("daman: release " + each.name() + " of " + each.source() + ": " + comparison.within() + " of " + comparison.rows() + " conversions are reproduced from the reference rates");
        for (Conversions.Difference one : comparison.differences())
            found.add(new Finding(each, "a conversion is not that of the reference rates", one.row().key() + ", row " + one.row().line() + ": " + Sums.number(one.value()) + " " + one.currency(),
                Sums.number(one.published()) + " EUR", one.ours().map(ours -> Sums.number(ours) + " EUR").orElse("no rate known")));
    }

    private void print(List<Finding> found) {
        Table table = Table.of("source", "release", "who", "says", "against", "what does not hold together");
        for (Finding one : found) table.row(Cell.of(one.release().source()), Cell.of(one.release().name()), Cell.of(one.who()), Cell.of(one.first()), Cell.of(one.other()), Cell.of(one.what(), Ink.YELLOW));
        if (found.isEmpty()) around.line("nothing found");
        table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
    }

    private static String json(Finding one) {
        return JsonForm.object(form -> form.put("source", one.release().source()).put("release", one.release().name()).put("who", one.who()).put("says", one.first()).put("against", one.other()).put("what", one.what()));
    }
}
