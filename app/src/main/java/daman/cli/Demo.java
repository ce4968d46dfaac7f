package daman.cli;

import daman.access.opening.Opening;
import daman.cli.gathering.GivenPlaces;
import daman.cli.gathering.Recorder;
import daman.cli.surroundings.NameOption;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.GuaranteeTables;
import daman.cli.terminal.Ink;
import daman.guarantees.Guarantees;
import daman.ledger.Address;
import daman.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman demo}: the whole way with the reports that ship with Daman, in a ledger of its own. */
@Command(name = "demo", description = "Read the sample reports into a fresh ledger, print what they promise, and serve it.", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private final Surroundings around;

    @Option(names = "--no-serve", description = "end after printing") boolean noServe;
    @Mixin NameOption name = new NameOption();
    @Option(names = "--port", defaultValue = "8080", description = "8080 unless given") int port = 8080;

    Demo(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        Path samples = around.home().resolve("samples");
        Path ledger = fresh();
        Notices notices = new Notices(around);
        try (Ledger open = Ledger.open(ledger, around.clock())) {
            Recorder recorder = new Recorder(around, notices, open, null);
            recorder.record(GivenPlaces.of(List.of(samples.toString())));
            print(open, recorder.summary(), ledger);
        }
        int status = notices.status();
        return noServe ? status : around.serving().serve(new Address.File(ledger), Opening.here(port, name.name(around)));
    }

    private void print(Ledger open, String summary, Path ledger) {
        boolean coloured = around.terminal().coloured();
        new GuaranteeTables(around.terminal()).list(new Guarantees(open).list(Guarantees.Filter.ALL)).forEach(around.out()::println);
        around.out().println();
        around.out().println(summary);
        around.out().println(Ink.DIM.on(coloured, "the ledger: " + ledger + ", root " + open.root()));
        around.out().println(Ink.DIM.on(coloured, "next: daman show ID --ledger " + ledger + " prints the words that prove one"));
        around.out().flush();
    }

    /** A demonstration begins with nothing: its last ledger goes. */
    private Path fresh() {
        Path ledger = place().resolve("demo").resolve("daman.db");
        try {
            for (String part : List.of("daman.db", "daman.db-wal", "daman.db-shm", "daman.key", "daman.key.signed", "daman.accounts", "daman.journal")) Files.deleteIfExists(ledger.resolveSibling(part));
            return ledger;
        } catch (IOException failed) {
            throw new UncheckedIOException("the last demonstration's ledger " + ledger + " cannot be removed; remove it by hand", failed);
        }
    }

    /** In Daman's own folder, or, where it is installed for everybody, among what this user's programs keep (XDG Base Directory Specification). */
    private Path place() {
        Path own = around.home().resolve(".build");
        String user = around.environment().get("HOME");
        if (user == null || Files.isWritable(Files.exists(own) ? own : around.home())) return own;
        String state = around.environment().get("XDG_STATE_HOME");
        return (state == null || state.isEmpty() ? Path.of(user, ".local", "state") : Path.of(state)).resolve("daman");
    }
}
