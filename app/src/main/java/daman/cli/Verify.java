package daman.cli;

import daman.cli.terminal.Counted;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.ledger.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman verify}: is the log what was recorded? */
@Command(name = "verify", description = "Hash the whole ledger anew; say its root hash, or the first entry that does not hold.", mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;

    Verify(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Verification verification;
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            verification = open.verify();
        }
        around.out().println(format == Format.json ? json(verification) : words(verification));
        around.out().flush();
        return verification.failure() == null ? Status.DONE : Status.LEFT_OUT;
    }

    private static String json(Verification verification) {
        return JsonForm.object(form -> form.put("holds", verification.failure() == null).put("entries", verification.size()).put("root", verification.root()).put("failure", verification.failure()));
    }

    private static String words(Verification verification) {
        if (verification.failure() == null) return Counted.of(verification.size(), "entry").replace("entrys", "entries") + ", all hold; root " + verification.root();
        return "does not hold: " + verification.failure() + "; nothing was repaired, restore the file from a backup";
    }
}
