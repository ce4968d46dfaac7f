package daman.cli;

import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.GuaranteeTables;
import daman.cli.tables.ReadingTables;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.Guarantees;
import daman.guarantees.RecordedReport;
import daman.json.ReadingJson;
import daman.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman show}: one guarantee with its claims and their words, one claim, or one report. */
@Command(name = "show", description = "Show one guarantee with the words that speak of it, one claim, or one report.", mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;
    @Parameters(paramLabel = "ID", description = "of a guarantee (g-...), a claim (c-...) or a report (sha256:...); its beginning will do") String id = "";

    Show(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            return show(new Guarantees(open));
        } finally {
            around.out().flush();
        }
    }

    private int show(Guarantees guarantees) {
        List<String> ids = guarantees.idsFrom(id);
        if (ids.size() != 1) {
            around.err().println("daman: " + Shown.plain(id) + (ids.isEmpty() ? " is nothing in this ledger; daman list shows the guarantees" : " is the beginning of several ids; type more of it"));
            return Status.WRONG_CALL;
        }
        String whole = ids.getFirst();
        guarantees.guarantee(whole).ifPresent(this::print);
        guarantees.claim(whole).ifPresent(this::print);
        guarantees.report(whole).ifPresent(this::print);
        return Status.DONE;
    }

    private void print(Guarantee guarantee) { print(GuaranteeJson.whole(guarantee), new GuaranteeTables(around.terminal()).one(guarantee)); }

    private void print(Claim claim) { print(GuaranteeJson.claim(claim), new GuaranteeTables(around.terminal()).claim(claim)); }

    private void print(RecordedReport report) { print(new ReadingJson(false, true).line(report.reading()), new ReadingTables(around.terminal(), false).lines(report.reading())); }

    private void print(String json, List<String> table) {
        if (format == Format.json) around.out().println(json);
        else table.forEach(around.out()::println);
    }
}
