package daman.cli.proofs;

import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.guarantees.Rebuilding;
import daman.ledger.Address;
import daman.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code daman ledger}: where it lies. */
@Command(name = "ledger", description = "Move the ledger between its homes.", mixinStandardHelpOptions = true)
public final class LedgerCommands {
    /** {@code daman ledger copy}: the same entries, and the same root, in another home. */
    @Command(name = "copy", description = "Copy a ledger into a home that has none yet: from a file into a PostgreSQL database or back. Every entry is checked, and the root is the same.", mixinStandardHelpOptions = true)
    public static final class CopyLedger implements Callable<Integer> {
        private final Surroundings around;

        @Parameters(index = "0", paramLabel = "FROM", description = "a file, or postgresql://USER@HOST/DATABASE") String from = "";
        @Parameters(index = "1", paramLabel = "TO", description = "likewise; without a ledger") String to = "";

        public CopyLedger(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            Address target = Address.of(to);
            try (Ledger source = Ledger.existing(Address.of(from)); Ledger copy = Ledger.open(target, around.clock())) {
                source.copyTo(copy, Rebuilding::catchUp);
                around.line(target + " holds " + copy.size() + " entries; root " + copy.root());
            }
            around.out().flush();
            return Status.DONE;
        }
    }
}
