package daman.guarantees;

import daman.commitments.Commitment;
import daman.commitments.Stage;
import java.time.LocalDate;

/** Commitments as a reviewer would have them, for tests. */
final class Corrected {
    private Corrected() {}

    static Commitment stageAndDay(Commitment one, Stage stage, LocalDate day) {
        return new Commitment(one.evidence(), one.providers(), one.providerCount(), one.recipient(), one.measure(), one.item(), one.quantity(), one.quantityHigh(), one.amount(), stage,
            one.attribution(), one.condition(), day, one.by(), one.duration(), one.rules());
    }
}
