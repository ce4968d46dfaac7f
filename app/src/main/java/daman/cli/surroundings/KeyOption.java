package daman.cli.surroundings;

import daman.ledger.Address;
import daman.log.notes.KeyFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which signing key is meant. */
public final class KeyOption {
    @Option(names = "--key", paramLabel = "FILE", description = "the file of the key that signs; else $DAMAN_KEY, else NAME.key beside the ledger NAME.db, else ledger/DATABASE.key") @Nullable Path file;

    public KeyFile file(Surroundings around, Address ledger) {
        if (file != null) return new KeyFile(file);
        String named = around.environment().getOrDefault("DAMAN_KEY", "");
        return new KeyFile(named.isEmpty() ? ledger.beside("key") : Path.of(named));
    }
}
