package daman.cli.surroundings;

import daman.cli.terminal.Shown;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** As known when, for what has no days of its own. */
public final class KnownOption {
    @Option(names = "--known-at", paramLabel = "WHEN", description = "as known then: a day (its end, UTC), an instant (2026-02-03T12:00:00Z), or an entry's index. Releases recorded later are left out") @Nullable String knownAt;

    /** How many entries count. */
    public long entries(CommandSpec spec, Ledger ledger) {
        if (knownAt == null) return Long.MAX_VALUE;
        try {
            return new Guarantees(ledger).lastEntry(Times.Known.of(knownAt)) + 1;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), Shown.plain("--known-at: " + wrong.getMessage()));
        }
    }
}
