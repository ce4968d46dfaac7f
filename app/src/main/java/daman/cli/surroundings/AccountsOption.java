package daman.cli.surroundings;

import daman.access.accounts.AccountFile;
import daman.ledger.Address;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file of accounts is meant. */
public final class AccountsOption {
    @Option(names = "--accounts", paramLabel = "FILE", description = "the file of accounts and tokens; else $DAMAN_ACCOUNTS, else NAME.accounts beside the ledger NAME.db, else ledger/DATABASE.accounts") @Nullable Path file;

    public AccountFile file(Surroundings around, Address ledger) { return new AccountFile(path(around, ledger)); }

    /** Where it is written down who came in. */
    public Path journal(Surroundings around, Address ledger) {
        Path accounts = path(around, ledger);
        return accounts.resolveSibling(accounts.getFileName().toString().replaceFirst("\\.accounts$", "") + ".journal");
    }

    private Path path(Surroundings around, Address ledger) {
        if (file != null) return file;
        String named = around.environment().getOrDefault("DAMAN_ACCOUNTS", "");
        return named.isEmpty() ? ledger.beside("accounts") : Path.of(named);
    }
}
