package daman.cli;

import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.GuaranteeTables;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.Guarantees;
import daman.ledger.Ledger;
import daman.things.Measure;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman list}: the guarantees of the ledger. */
@Command(name = "list", description = "List the guarantees in the ledger, those spoken of last first.", mixinStandardHelpOptions = true)
final class ListGuarantees implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a guarantee") Format format = Format.table;
    @Option(names = "--provider", paramLabel = "ID", description = "only those of this provider: DE, EU, NATO ...") @Nullable String provider;
    @Option(names = "--measure", paramLabel = "MEASURE", description = "only of this measure: air-defence, arms, financing ...") @Nullable String measure;
    @Option(names = "--stage", paramLabel = "STAGE", description = "only at this stage: announced, agreed, delivered ...") @Nullable String stage;

    ListGuarantees(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Guarantees.Filter filter = new Guarantees.Filter(provider == null ? null : provider, known("--measure", measure, Measure::of), known("--stage", stage, Stage::of));
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            print(new Guarantees(open).list(filter));
        }
        return Status.DONE;
    }

    private void print(List<Guarantee> guarantees) {
        if (format == Format.json) guarantees.forEach(guarantee -> around.line(GuaranteeJson.line(guarantee)));
        else if (guarantees.isEmpty()) around.out().println("no guarantees");
        else new GuaranteeTables(around.terminal()).list(guarantees).forEach(around::line);
        around.out().flush();
    }

    private <T> @Nullable T known(String option, @Nullable String value, Function<String, T> of) {
        try {
            return value == null ? null : of.apply(value.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), option + " " + value + " is not one of the words that GUIDE.md has for it");
        }
    }
}
