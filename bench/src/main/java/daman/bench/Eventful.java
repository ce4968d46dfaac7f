package daman.bench;

import daman.commitments.Commitment;
import daman.events.Contact;
import daman.findings.Finding;
import daman.reading.Reading;
import daman.statements.Attribution;
import daman.statements.Form;
import daman.statements.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The reports of {@link Promises} with what reports tell besides: somebody says each promise, every third report tells of a meeting, every tenth has a finding. */
final class Eventful {
    private static final int THIRD = 3;
    private static final int TENTH = 10;
    private static final int SPEAKERS = 400;
    private static final List<String> OFFICES = List.of("president", "government", "defence-minister", "foreign-minister");

    private final Promises promises = new Promises();
    private final Random random = new Random(11);

    Reading next() {
        Reading read = promises.next();
        List<Statement> statements = new ArrayList<>();
        for (Commitment one : read.commitments()) statements.add(new Statement(one.evidence(), List.of(speaker(one.providers().getFirst())), Form.INDIRECT, Attribution.NAMED, null, one.date(), List.of()));
        Commitment first = read.commitments().getFirst();
        List<Contact> contacts = random.nextInt(THIRD) > 0 ? List.of() : List.of(new Contact(first.evidence(), Contact.Kind.MEETING, List.of(first.providers().getFirst(), "UA"), first.date(), false, List.of()));
        List<Finding> findings = random.nextInt(TENTH) > 0 ? List.of() : List.of(new Finding(first.evidence(), Finding.Kind.FIGURES, "two numbers for one thing", List.of()));
        return new Reading(read.report(), read.language(), read.title(), statements, read.commitments(), contacts, read.attacks(), findings, read.mentions());
    }

    /** One who holds an office of the state, or one whom no table knows. */
    private String speaker(String provider) { return random.nextBoolean() ? provider + ":" + OFFICES.get(random.nextInt(OFFICES.size())) : "name:Speaker " + random.nextInt(SPEAKERS); }
}
