package daman.cli.datasets;

import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Counted;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.datasets.Release;
import daman.guarantees.RowIntake;
import daman.importers.Import;
import daman.importers.reading.Report;
import daman.importers.tables.UnreadableTable;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.linking.Facts;
import daman.reports.Problem;
import daman.sources.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman import}: takes a published data set into the ledger. */
@Command(name = "import", mixinStandardHelpOptions = true,
    description = "Take a published data set into the ledger, row by row. Each cell is read, left out by name, or reported; a file that holds what its source's folder (sources/) doesn't declare is not recorded at all.",
    footer = {"%nExamples:", "  daman import kiel Ukraine_Support_Tracker_Release_21.xlsx", "  daman import ecb eurofxref-hist.csv", "  daman totals --source kiel --release 21"})
public final class ImportFiles implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--release", paramLabel = "NAME", description = "of the data set, such as 21; else what the file's name tells") @Nullable String release;
    @Option(names = "--lenient", description = "record what can be read, and report the rest") boolean lenient;
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a file") Format format = Format.table;
    @Parameters(paramLabel = "SOURCE", index = "0", description = "the source's id, such as kiel, ecb, attacks, agreements") String source = "";
    @Parameters(paramLabel = "FILE", index = "1..*", arity = "1..*", description = "workbooks (.xlsx) or .csv files") List<Path> files = List.of();

    public ImportFiles(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Source known = SourceOption.source(around, Objects.requireNonNull(spec), source);
        Notices notices = new Notices(around);
        try (Ledger open = Ledger.open(ledger.address(around), around.clock())) {
            Import imports = new Import(known, open, lenient, Facts.of(around.knowledge().get()));
            for (Path file : files) take(imports, file, notices);
        }
        around.out().flush();
        return notices.status();
    }

    private void take(Import imports, Path file, Notices notices) {
        try {
            Import.Outcome outcome = imports.record(file, release, rows -> notices.progress(file.getFileName() + ": " + rows + " rows"));
            Report report = outcome.report();
            report.notes().forEach((note, times) -> around.err().println("daman: " + Shown.plain(note) + (times > 1 ? " (" + times + " times)" : "")));
            report.problems().forEach(notices::problem);
            if (report.stopping() > report.problems().size()) notices.problem(new Problem(file.toString(), "has " + report.stopping() + " such places in all", "mend the first ones, and import it again"));
            print(file, outcome);
        } catch (UnreadableTable unreadable) {
            notices.problem(new Problem(file.toString(), String.valueOf(unreadable.getMessage()), "nothing of it was recorded"));
        }
    }

    private static String claims(RowIntake.Outcome claims) {
        if (claims.claims() + claims.unchanged() + claims.gone() == 0) return "";
        return "; " + Counted.of(claims.claims(), "claim") + " recorded, " + claims.joined() + " of them of promises known from elsewhere, " + Counted.of(claims.newGuarantees(), "new guarantee")
            + (claims.unchanged() + claims.gone() == 0 ? "" : "; of earlier releases " + claims.unchanged() + " unchanged, " + claims.gone() + " gone");
    }

    private void print(Path file, Import.Outcome outcome) {
        Release taken = outcome.release();
        if (format == Format.json) around.line(JsonForm.object(form -> form.putText("file", file.getFileName()).put("source", source).put("release", taken == null ? null : taken.name())
            .put("layout", taken == null ? null : taken.layout()).put("rows", outcome.rows()).put("claims", outcome.claims().claims()).put("joined", outcome.claims().joined()).put("new_guarantees", outcome.claims().newGuarantees()).put("unchanged", outcome.claims().unchanged()).put("gone", outcome.claims().gone()).put("recorded", taken != null && !outcome.known()).put("known", outcome.known()).put("problems", outcome.report().stopping())));
        else if (taken == null) around.line(Shown.plain(file.getFileName() + ": nothing recorded; see above (--lenient records what can be read)"));
        else if (outcome.known()) around.line(Shown.plain(file.getFileName() + ": release " + taken.name() + " of " + source + " is in the ledger already"));
        else around.line(Shown.plain(file.getFileName() + ": release " + taken.name() + " of " + source + ", " + Counted.of(outcome.rows(), "row") + claims(outcome.claims())));
    }
}
