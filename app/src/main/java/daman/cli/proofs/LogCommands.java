package daman.cli.proofs;

import daman.cli.surroundings.KeyOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.json.JsonForm;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.log.Publishing;
import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.SigningKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman log}: the log for everybody. */
@Command(name = "log", description = "Publish the log for everybody to check.", mixinStandardHelpOptions = true)
public final class LogCommands {
    /** {@code daman log publish}: static files that any web server can hand out. */
    @Command(name = "publish", description = "Write the log as static files (C2SP tlog-tiles): checkpoint, tile/, key.pub. Only what is new is written, the checkpoint last.", mixinStandardHelpOptions = true)
    public static final class Publish implements Callable<Integer> {
        private final Surroundings around;

        @Mixin LedgerOption ledger = new LedgerOption();
        @Mixin KeyOption key = new KeyOption();
        @Option(names = "--origin", paramLabel = "NAME", description = "the log's name when its key is made, best the address that it is published at, without https://; one of its own unless given") @Nullable String origin;
        @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;
        @Parameters(paramLabel = "DIR", description = "the folder; made when it is not there") Path folder = Path.of("");

        public Publish(Surroundings around) {
            this.around = around;
        }

        @Override public Integer call() {
            Address address = ledger.address(around);
            KeyFile file = key.file(around, address);
            Publishing.Outcome outcome;
            try (Ledger open = Ledger.existing(address)) {
                SigningKey signing = file.key(origin);
                outcome = open.log((log, size) -> {
                    String note = file.sign(signing, log, size);
                    return Publishing.publish(folder, log, Checkpoint.open(note, signing.verifier()), note, signing.verifier());
                });
            }
            around.line(format == Format.json ? json(outcome) : words(outcome));
            around.out().flush();
            return Status.DONE;
        }

        private static String json(Publishing.Outcome outcome) {
            return JsonForm.object(form -> form.put("origin", outcome.head().origin()).put("entries", outcome.head().size()).put("new", outcome.head().size() - outcome.before())
                .put("files", outcome.written()).put("root", java.util.HexFormat.of().formatHex(outcome.head().root())));
        }

        private String words(Publishing.Outcome outcome) {
            return outcome.head().size() + " entries published in " + folder + ", " + (outcome.head().size() - outcome.before()) + " of them new, in " + outcome.written() + " new files; daman verify " + folder + " checks them";
        }
    }
}
