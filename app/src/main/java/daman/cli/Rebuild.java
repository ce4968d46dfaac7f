package daman.cli;

import daman.analysis.memory.KeptColumns;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.guarantees.Rebuilding;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman rebuild}: the derived tables anew, from the log alone. */
@Command(name = "rebuild", description = "Derive all tables anew from the log; they come out equal. Readers see the old ones until it is done.", mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;

    Rebuild(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Ledger.existing(ledger.address(around)).close();
        long entries;
        try (Ledger open = Ledger.open(ledger.address(around), around.clock())) {
            entries = Rebuilding.all(open);
            KeptColumns.forget(open);
        }
        around.line(format == Format.json ? JsonForm.object(form -> form.put("entries", entries)) : "tables derived anew from " + entries + (entries == 1 ? " entry" : " entries"));
        around.out().flush();
        return Status.DONE;
    }
}
