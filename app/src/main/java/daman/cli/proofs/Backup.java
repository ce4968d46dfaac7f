package daman.cli.proofs;

import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.guarantees.Rebuilding;
import daman.ledger.Ledger;
import daman.ledger.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daman backup}: a copy in one file, while others read and record. */
@Command(name = "backup", description = "Copy the ledger as it is now into a new ledger file, and verify the copy; others may read and record meanwhile. The key is not in it: keep a copy of that file apart.", mixinStandardHelpOptions = true)
public final class Backup implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Parameters(paramLabel = "FILE", description = "the new file; one that is there is never overwritten") Path file = Path.of("");

    public Backup(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            open.backup(file, Rebuilding::catchUp);
        }
        Verification copy;
        try (Ledger backup = Ledger.existing(file)) {
            copy = backup.verify();
        }
        around.line(copy.failure() == null ? file + " holds " + copy.size() + " entries, all of which hold; root " + copy.root() : file + " does not hold: " + copy.failure() + "; the ledger itself is to be verified");
        around.out().flush();
        return copy.failure() == null ? Status.DONE : Status.LEFT_OUT;
    }
}
