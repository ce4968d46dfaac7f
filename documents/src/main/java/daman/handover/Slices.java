package daman.handover;

import daman.commitments.Commitment;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.reading.Reading;
import daman.statements.Statement;
import daman.text.Evidence;
import java.util.List;
import java.util.function.Function;

/** That the words of each item stand in the report where it says. */
final class Slices {
    private final String place;
    private final int[] letters;

    private Slices(String place, String text) {
        this.place = place;
        this.letters = text.codePoints().toArray();
    }

    /** @throws IllegalArgumentException naming the first that don't */
    static void check(String place, Reading reading) {
        Slices slices = new Slices(place, reading.report().text());
        slices.all(reading.statements(), Statement::evidence);
        slices.all(reading.commitments(), Commitment::evidence);
        slices.all(reading.contacts(), Contact::evidence);
        slices.all(reading.attacks(), Attack::evidence);
        slices.all(reading.findings(), Finding::evidence);
    }

    private <T> void all(List<T> items, Function<T, Evidence> evidence) {
        for (T item : items) if (!stands(evidence.apply(item))) throw new IllegalArgumentException(place + " has an item whose words don't stand at " + evidence.apply(item).start() + " in its text");
    }

    private boolean stands(Evidence evidence) { return evidence.end() <= letters.length && new String(letters, evidence.start(), evidence.end() - evidence.start()).equals(evidence.text()); }
}
