package daman.cli;

import daman.cli.surroundings.FilterOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
import daman.cli.tables.GuaranteeTables;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.cli.terminal.TableFormat;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.exporters.records.Fields;
import daman.exporters.tables.CsvTable;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
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
    private static final int IN_A_TABLE = 200;

    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table; json: one line a guarantee; or csv, with the columns of daman export") TableFormat format = TableFormat.table;
    @Mixin TimesOption when = new TimesOption();
    @Option(names = "--limit", paramLabel = "N", description = "at most so many, 0 for all; 200 in a table unless given") @Nullable Integer limit;
    @Option(names = "--page", paramLabel = "N", defaultValue = "1", description = "which stretch of --limit, from 1") int page = 1;
    @Mixin FilterOption which = new FilterOption();

    ListGuarantees(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Guarantees.Filter filter = which.filter(java.util.Objects.requireNonNull(spec));
        Times times = times();
        int most = limit != null ? limit : format == TableFormat.table ? IN_A_TABLE : 0;
        if (most < 0 || page < 1) throw wrong("--limit and --page are counted from 0 and from 1");
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Guarantees guarantees = ledger.guarantees(open, around);
            Guarantees.Stretch stretch = most == 0 ? Guarantees.Stretch.ALL : new Guarantees.Stretch((page - 1L) * most, most);
            List<Guarantee> shown = print(guarantees.list(filter, times, stretch));
            if (format == TableFormat.table) alike(shown);
            if (format == TableFormat.table && most > 0) more(guarantees.count(filter, times) - stretch.from() - most);
        }
        return Status.DONE;
    }

    private Times times() {
        try {
            return when.times();
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /** @return what a table shows */
    private List<Guarantee> print(List<String> guarantees) {
        List<Guarantee> shown = format == TableFormat.json ? List.of() : guarantees.stream().map(GuaranteeParser::line).toList();
        switch (format) {
            case table -> (shown.isEmpty() ? List.of("no guarantees") : new GuaranteeTables(around.terminal()).list(shown)).forEach(around::line);
            case json -> guarantees.forEach(around::line);
            case csv -> around.csv(CsvTable.names(Fields.GUARANTEES), CsvTable.rows(Fields.GUARANTEES, shown));
        }
        around.out().flush();
        return shown;
    }

    /** A request has a line for each report of it. */
    private void alike(List<Guarantee> shown) {
        List<Guarantee> requests = shown.stream().filter(one -> one.stage() == Stage.REQUESTED).toList();
        long different = requests.stream().map(one -> Arrays.asList(one.recipient(), one.measure(), one.item(), one.quantity(), one.sums())).distinct().count();
        if (different < requests.size()) around.err().println("daman: a request has a line for each report that tells of it, and some of these " + requests.size() + " ask for the same; daman gaps counts each demand once");
    }

    private void more(long more) {
        if (more > 0) around.err().println("daman: " + more + " more; --page " + (page + 1) + " shows the next, --limit 0 all");
    }

    private ParameterException wrong(String what) { return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
}
