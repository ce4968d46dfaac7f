package daman.cli.proofs;

import daman.cli.surroundings.KeyOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.json.JsonForm;
import daman.log.notes.KeyFile;
import daman.log.notes.VerifierKey;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman key}: by what others check what this ledger signs. */
@Command(name = "key", description = "Print the ledger's verifier key (C2SP signed-note), which others check its checkpoints by; the key is made on first use.", mixinStandardHelpOptions = true)
public final class ShowKey implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin KeyOption key = new KeyOption();
    @Option(names = "--origin", paramLabel = "NAME", description = "the log's name when its key is made, best the address that it is published at, without https://; one of its own unless given") @Nullable String origin;
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;

    public ShowKey(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        KeyFile file = key.file(around, ledger.address(around));
        VerifierKey verifier = file.key(origin).verifier();
        around.line(format == Format.json ? JsonForm.object(form -> form.put("origin", verifier.name()).put("key", verifier.toString()).put("file", file.path().toString())) : verifier.toString());
        around.out().flush();
        return Status.DONE;
    }
}
