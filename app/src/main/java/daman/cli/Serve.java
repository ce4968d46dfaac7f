package daman.cli;

import daman.access.Opening;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.NameOption;
import daman.cli.surroundings.OverseenOption;
import daman.cli.surroundings.Surroundings;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daman serve}: the pages, for this machine alone. */
@Command(name = "serve", description = "Serve the ledger as pages on 127.0.0.1.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin NameOption name = new NameOption();
    @Mixin OverseenOption overseen = new OverseenOption();
    @Spec @Nullable CommandSpec spec;
    @Option(names = "--port", defaultValue = "8080", description = "8080 unless given") int port = 8080;

    Serve(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() { return around.serving().serve(ledger.address(around), Opening.here(port, name.name(around)).with(overseen.overseen(Objects.requireNonNull(spec)))); }
}
