package daman.cli.accounts;

import daman.access.accounts.Accounts;
import daman.cli.surroundings.AccountsOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import daman.cli.terminal.Table;
import daman.ledger.Address;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands have that look at who may do what, or change it. */
abstract class OfAccounts implements Callable<Integer> {
    final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin AccountsOption file = new AccountsOption();

    OfAccounts(Surroundings around) {
        this.around = around;
    }

    /** Beside the ledger, unless told otherwise. */
    Accounts accounts(Address address) { return new Accounts(file.file(around, address), around.clock(), new SecureRandom()); }

    /** One of them that lists. */
    abstract static class Listing extends OfAccounts {
        Listing(Surroundings around) { super(around); }

        abstract Table table(Accounts accounts);

        @Override public Integer call() {
            table(accounts(ledger.address(around))).lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
            around.out().flush();
            return Status.DONE;
        }
    }
}
