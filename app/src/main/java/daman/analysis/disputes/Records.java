package daman.analysis.disputes;

import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.util.List;

/** What a ledger's claims say against each other, and what came of what publishers told; kept with the cut of which it is. */
public final class Records {
    private final Ledger ledger;
    private final Guarantees guarantees;

    public Records(Ledger ledger, Guarantees guarantees) {
        this.ledger = ledger;
        this.guarantees = guarantees;
    }

    /** Those spoken of last first. */
    public List<Dispute> disputes(Cut cut, Which which) {
        return cut.kept("disputes " + which, () -> Disputes.of(cut, which, ids -> guarantees.guarantees(ids, new Times(cut.asOf(), new Times.Known.Entry(Math.max(0, cut.known()))))));
    }

    public List<Proved> proved(Cut cut) { return cut.kept("proved", () -> Proved.of(cut, Tellings.read(ledger, cut.known(), cut.asOf()), disputes(cut, Which.ALL))); }
}
