package daman.cli.surroundings;

import daman.analysis.memory.Memory;
import daman.guarantees.Guarantees;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger is meant. */
public final class LedgerOption {
    @Option(names = "--ledger", paramLabel = "PLACE", description = "the ledger: a file, or postgresql://USER@HOST/DATABASE; else $DAMAN_LEDGER, else ledger/daman.db in the current folder") @Nullable String place;

    /** @throws LedgerRefused when there is none: for commands that record and would not begin a ledger */
    public Address existing(Surroundings around) {
        Address address = address(around);
        Ledger.existing(address).close();
        return address;
    }

    /** To answer from; says so where the answers leave out what the ledger's tables don't hold yet. */
    public Guarantees guarantees(Ledger open, Surroundings around) {
        Guarantees guarantees = new Guarantees(open);
        long waiting = guarantees.waiting();
        if (waiting > 0) around.err().println("daman: " + (waiting == 1 ? "1 entry of this ledger is" : waiting + " entries of this ledger are") + " not in its tables yet and left out; daman rebuild takes them in");
        return guarantees;
    }

    /** After the answer: what it was counted from is kept in a file beside a long ledger, for the answers to come. */
    public void keep(Memory memory, Surroundings around) {
        around.out().flush();
        if (!memory.isWorthKeeping()) return;
        around.err().println("daman: preparing fast answers ...");
        memory.keepForOthers();
    }

    public Address address(Surroundings around) {
        if (place != null) return Address.of(place);
        String named = around.environment().getOrDefault("DAMAN_LEDGER", "");
        return Address.of(named.isEmpty() ? "ledger/daman.db" : named);
    }
}
