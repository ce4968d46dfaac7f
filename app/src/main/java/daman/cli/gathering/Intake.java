package daman.cli.gathering;

import daman.cli.surroundings.Finishing;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.handover.Handover;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.second.SecondReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman intake}: reads reports and records them. */
@Command(name = "intake", description = "Read reports and record them; a report that is in the ledger already is recognised.", mixinStandardHelpOptions = true,
    footer = "%nIt reads what daman read reads; daman read --help lists it. With --reader llm a language model reads each new report too: what it alone finds, and what it reads otherwise, waits for a reviewer (daman review).")
public final class Intake implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a report") Format format = Format.table;
    @Option(names = "--readings", paramLabel = "FOLDER", description = "take over what daman bulk --out FOLDER read, instead of reading places") @Nullable Path readings;
    @Mixin GivenPlaces places = new GivenPlaces();
    @Mixin ReaderOption reader = new ReaderOption();
    @Spec @Nullable CommandSpec spec;

    public Intake(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Notices notices = new Notices(around);
        Address address = ledger.address(around);
        if (readings != null) check(readings);
        try (Alone alone = Alone.at(address.beside("intake")); SecondReader second = reader.second(around, notices, Objects.requireNonNull(spec)); Ledger open = Ledger.open(address, around.clock()); Finishing finishing = Finishing.of(open, around)) {
            Recorder recorder = new Recorder(around, notices, open, format);
            if (readings != null) recorder.takeOver(readings);
            else recorder.record(places, second == null ? first -> first : second::beside);
            if (second != null) notices.note(second.summary());
        }
        around.out().flush();
        return notices.status();
    }

    private void check(Path folder) {
        CommandSpec call = Objects.requireNonNull(spec);
        if (places.isGiven() || reader.isGiven()) throw new ParameterException(call.commandLine(), "--readings takes over what was read: no places, and no second reader beside it");
        if (!new Handover(folder).isThere()) throw new ParameterException(call.commandLine(), "--readings " + folder + " holds no readings: it should be a folder that daman bulk --out wrote");
    }
}
