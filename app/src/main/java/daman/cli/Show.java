package daman.cli;

import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
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
import daman.guarantees.Reviewed;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman show}: one guarantee with its claims and their words, one claim, or one report. */
@Command(name = "show", description = "Show one guarantee with the words that speak of it, one claim, or one report.", mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin TimesOption when = new TimesOption();
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;
    @Parameters(paramLabel = "ID", description = "of a guarantee (g-...), a claim (c-...) or a report (sha256:...); its beginning will do") String id = "";

    Show(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            return show(ledger.guarantees(open, around));
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
        Times times = times();
        Optional<Guarantee> guarantee = guarantees.guarantee(whole, times);
        Optional<Claim> claim = guarantees.claim(whole, times);
        Optional<RecordedReport> report = guarantees.report(whole, times);
        guarantee.ifPresent(one -> print(one, guarantees.reviews(whole, times)));
        claim.ifPresent(one -> print(one, guarantees.reviews(whole, times)));
        report.ifPresent(this::print);
        if (guarantee.isPresent() || claim.isPresent() || report.isPresent()) return Status.DONE;
        around.err().println("daman: " + whole + " is nothing as of then; its claims came later, or a review gave them to another guarantee");
        return Status.LEFT_OUT;
    }

    private Times times() {
        try {
            return when.times();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(String.valueOf(wrong.getMessage())));
        }
    }

    private void print(Guarantee guarantee, List<Reviewed> reviews) {
        print(with(GuaranteeJson.whole(guarantee), reviews), with(new GuaranteeTables(around.terminal()).one(guarantee), reviews));
    }

    private void print(Claim claim, List<Reviewed> reviews) { print(with(GuaranteeJson.claim(claim), reviews), with(new GuaranteeTables(around.terminal()).claim(claim), reviews)); }

    private void print(RecordedReport report) {
        if (format == Format.table && report.reading().report().text().isEmpty()) claims(report);
        else reading(report);
    }

    private void claims(RecordedReport report) {
        String why = report.withdrawal() == null ? "" : "its text was withdrawn by entry " + report.withdrawal().index() + ", \"" + Shown.plain(report.why()) + "\"; ";
        around.out().println(Shown.plain(report.head().title()) + "\n" + why + (report.dataSet() ? "each row is a claim" : report.claims().isEmpty() ? "it made no claims" : "its claims stay"));
        for (Claim claim : report.claims()) new GuaranteeTables(around.terminal()).claim(claim).forEach(around.out()::println);
    }

    private void reading(RecordedReport report) { print(json(report), new ReadingTables(around.terminal(), false).lines(report.reading())); }

    private static String json(RecordedReport report) {
        String reading = new ReadingJson(false, true).line(report.reading());
        return report.withdrawal() == null ? reading : reading.substring(0, reading.length() - 1) + "," + JsonForm.object(report::putWithdrawal).substring(1);
    }

    private static String with(String json, List<Reviewed> reviews) {
        String more = JsonForm.object(form -> form.putList("reviews", reviews, (one, review) -> review.write(one)));
        return json.substring(0, json.length() - 1) + "," + more.substring(1);
    }

    private static List<String> with(List<String> table, List<Reviewed> reviews) {
        List<String> lines = new ArrayList<>(table);
        if (!reviews.isEmpty()) lines.add("");
        for (Reviewed one : reviews)
            lines.add(Shown.isolated(Shown.plain("review " + one.entry() + ": " + one.action() + " by " + one.reviewer() + ", \"" + one.reason() + "\"" + (one.undone() == null ? "" : ", taken back by " + one.undone()))));
        return lines;
    }

    private void print(String json, List<String> table) {
        if (format == Format.json) around.out().println(json);
        else table.forEach(around.out()::println);
    }
}
