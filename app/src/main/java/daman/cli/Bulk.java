package daman.cli;

import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code daman bulk} is a program of its own, which the launcher starts before this one: here it only has its place in the list. */
@Command(name = "bulk", mixinStandardHelpOptions = true, description = "Read years of reports on Flink, here or on a cluster, each text once (./daman bulk --help lists its options).")
final class Bulk implements Callable<Integer> {
    private final Surroundings around;

    @Unmatched List<String> options = List.of();

    Bulk(Surroundings around) { this.around = around; }

    @Override public Integer call() {
        around.err().println("daman: bulk is a program of its own, which lies beside this one in a checkout of Daman; ./daman bulk there builds and starts it");
        return Status.WRONG_CALL;
    }
}
