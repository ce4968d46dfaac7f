package daman.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger is meant. */
final class LedgerOption {
    @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger; else $DAMAN_LEDGER, else ledger/daman.db in the current folder") @Nullable Path file;

    Path path(Surroundings around) {
        if (file != null) return file;
        String named = around.environment().getOrDefault("DAMAN_LEDGER", "");
        return named.isEmpty() ? Path.of("ledger", "daman.db") : Path.of(named);
    }
}
