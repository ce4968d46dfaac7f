package daman.analysis.disputes;

import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a ledger's claims say against each other, and what came of what publishers told; kept with the cut of which it is. */
public final class Records {
    private final BiFunction<Cut, List<String>, List<Dispute>> disputes;
    private final Function<Cut, Tellings> tellings;

    /** For whoever asks of one pair of times: what was told is read for it. */
    public Records(Ledger ledger, Guarantees guarantees) { this((cut, ids) -> read(guarantees, cut, ids), cut -> LedgerTellings.read(ledger, cut)); }

    /** For whoever asks of one pair of times, of a cut of the memory's columns where there are any. */
    public static Records once(Memory memory) {
        Guarantees guarantees = new Guarantees(memory.ledger());
        return new Records((cut, ids) -> read(guarantees, cut, ids), cut -> memory.isKept() ? new RememberedTellings.Of(memory).cut(cut) : LedgerTellings.read(memory.ledger(), cut));
    }

    /** For cuts of what is in memory. */
    public Records(Memory memory, Guarantees guarantees) { this(new KeptDisputes(memory, guarantees)::of, new RememberedTellings.Of(memory)::cut); }

    private Records(BiFunction<Cut, List<String>, List<Dispute>> disputes, Function<Cut, Tellings> tellings) {
        this.disputes = disputes;
        this.tellings = tellings;
    }

    private static List<Dispute> read(Guarantees guarantees, Cut cut, List<String> ids) {
        Times times = new Times(cut.asOf(), new Times.Known.Entry(Math.max(0, cut.known())));
        return ids.isEmpty() ? List.of() : guarantees.guarantees(ids, times).stream().flatMap(one -> Disputes.of(one).stream()).toList();
    }

    /** Those spoken of last first. */
    public List<Dispute> disputes(Cut cut, Which which) { return cut.kept(List.of("disputes", which), () -> disputes.apply(cut, Disputes.denied(cut, which))); }

    public List<Proved> proved(Cut cut) { return cut.kept("proved", () -> Proved.of(cut, tellings.apply(cut), disputes(cut, Which.ALL))); }
}
