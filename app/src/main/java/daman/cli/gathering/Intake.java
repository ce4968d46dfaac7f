package daman.cli.gathering;

import daman.cli.surroundings.Finishing;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.ledger.Ledger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman intake}: reads reports and records them. */
@Command(name = "intake", description = "Read reports and record them; a report that is in the ledger already is recognised.", mixinStandardHelpOptions = true,
    footer = "%nIt reads what daman read reads; daman read --help lists it.")
public final class Intake implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a report") Format format = Format.table;
    @Mixin GivenPlaces places = new GivenPlaces();

    public Intake(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Notices notices = new Notices(around);
        try (Ledger open = Ledger.open(ledger.address(around), around.clock()); Finishing finishing = Finishing.of(open, around)) {
            new Recorder(around, notices, open, format).record(places);
        }
        around.out().flush();
        return notices.status();
    }
}
