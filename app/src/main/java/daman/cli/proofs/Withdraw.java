package daman.cli.proofs;

import daman.analysis.memory.KeptColumns;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.guarantees.Guarantees;
import daman.guarantees.Rebuilding;
import daman.ledger.Entry;
import daman.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman withdraw}: a text must go, and the log still verifies. */
@Command(name = "withdraw", description = "Remove the text of a report and the reading of it, for good; their hashes and the report's claims with their quotations stay, and an entry says why.", mixinStandardHelpOptions = true)
public final class Withdraw implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--why", required = true, paramLabel = "REASON", description = "stays in the log for everybody to read") String why = "";
    @Parameters(paramLabel = "REPORT", description = "its id (sha256:...), or the beginning of it") String id = "";

    public Withdraw(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        if (why.isBlank()) return wrong("--why says why the text goes, and may not be empty");
        try (Ledger open = Ledger.open(ledger.existing(around), around.clock())) {
            Guarantees guarantees = new Guarantees(open);
            List<String> ids = guarantees.idsFrom(id).stream().filter(one -> one.startsWith("sha256:")).toList();
            if (ids.size() != 1) return wrong(Shown.plain(id) + (ids.isEmpty() ? " is no report of this ledger; daman show ID of a guarantee names its reports" : " is the beginning of several ids; type more of it"));
            Optional<Entry> entry = open.withdraw(guarantees.report(ids.getFirst()).orElseThrow().head().index(), why.strip(), Rebuilding::catchUp);
            KeptColumns.forget(open);
            around.line(ids.getFirst() + (entry.isPresent() ? " is withdrawn by entry " + entry.get().index() + "; backups and other copies that were made before still hold its text" : " was withdrawn before"));
        }
        around.out().flush();
        return Status.DONE;
    }

    private int wrong(String message) {
        around.err().println("daman: " + message);
        return Status.WRONG_CALL;
    }
}
