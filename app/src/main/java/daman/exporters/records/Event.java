package daman.exporters.records;

import daman.claims.ReportHead;
import daman.events.Attack;
import daman.events.Contact;
import daman.reading.Reading;
import daman.text.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact or an attack as one report tells of it.
 *
 * @param id           the report's number in the ledger with the number of the event in it, {@code e-12-3}
 * @param kind         {@code call}, {@code meeting}, {@code summit}, {@code visit} or {@code attack}
 * @param participants of a contact; of an attack whoever made it, if the report says
 * @param targets      of an attack, by kind
 * @param day          of the event; null where the report leaves it open
 */
public record Event(String id, String kind, List<String> participants, List<String> targets, @Nullable String place, @Nullable LocalDate day, boolean planned, Evidence evidence, ReportHead report) {
    /** Those of a report, in the order of its lists. */
    static List<Event> of(ReportHead head, Reading reading) {
        List<Event> events = new ArrayList<>();
        for (Contact one : reading.contacts()) events.add(new Event(id(head, events), one.kind().id(), one.participants(), List.of(), null, one.date(), one.planned(), one.evidence(), head));
        for (Attack one : reading.attacks())
            events.add(new Event(id(head, events), "attack", one.by() == null ? List.of() : List.of(one.by()), one.targets().stream().map(Attack.Target::id).toList(), one.place(), one.date(), false, one.evidence(), head));
        return events;
    }

    private static String id(ReportHead head, List<Event> before) { return "e-" + head.index() + "-" + (before.size() + 1); }

    /** The day of the event, or else of its report. */
    LocalDate told() { return day != null ? day : report.day(); }
}
