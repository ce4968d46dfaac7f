package daman.cli;

import daman.ledger.Address;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger is meant. */
final class LedgerOption {
    @Option(names = "--ledger", paramLabel = "PLACE", description = "the ledger: a file, or postgresql://USER@HOST/DATABASE; else $DAMAN_LEDGER, else ledger/daman.db in the current folder") @Nullable String place;

    Address address(Surroundings around) {
        if (place != null) return Address.of(place);
        String named = around.environment().getOrDefault("DAMAN_LEDGER", "");
        return Address.of(named.isEmpty() ? "ledger/daman.db" : named);
    }
}
