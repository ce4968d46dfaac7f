package daman.analysis.answers;

import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import daman.reading.Reading;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Cuts of a few promises, and ledgers of a few reports, for tests of answers. */
public final class Asking {
    private Asking() {}

    /** A ledger of its own with these reports. */
    public static Ledger ledger(Path folder, Reading... reports) {
        Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.fixed(Instant.parse("2026-09-06T12:00:00Z"), ZoneOffset.UTC));
        Intake intake = new Intake(ledger);
        for (Reading report : reports) intake.record(report);
        return ledger;
    }

    public static Cut cut(Ledger ledger, Times times) { return Cut.read(ledger, new Guarantees(ledger), times); }

    /** Of promises that are always so. */
    public static Cut cut(LocalDate asOf, String... promises) { return Cut.of(Timeline.of(Stream.of(promises).map(Asking::promise).toList()), asOf); }

    /** @param members as {@link daman.deciding.GuaranteeJson} has them, such as {@code 'id':'a','stage':'delivered'}; what every promise has is filled in */
    public static Guarantee promise(String members) {
        StringBuilder json = new StringBuilder(members);
        for (String usual : List.of("'providers':['DE']", "'recipient':'UA'", "'measure':'air-defence'", "'stage':'announced'", "'stages':[]", "'amounts':[]", "'contradictions':[]", "'sources':['x']", "'independent_publishers':1", "'grade':'B3'", "'grade_why':''", "'first':'2025-01-01'", "'last':'2025-01-01'", "'claim_count':1"))
            if (!members.contains(usual.substring(0, usual.indexOf(':') + 1))) json.append(',').append(usual);
        return GuaranteeParser.line(("{" + json + "}").replace('\'', '"'));
    }

    /** {@code 'stages':[…]} of {@code stage day} each, by claims of their numbers. */
    public static String steps(String id, String... steps) {
        StringBuilder json = new StringBuilder();
        for (int at = 0; at < steps.length; at++) json.append(at == 0 ? "" : ",").append("{'stage':'").append(steps[at].split(" ")[0]).append("','date':'").append(steps[at].split(" ")[1]).append("','claim':'c-").append(id).append(at).append("'}");
        return "'stages':[" + json + "],'stage':'" + steps[steps.length - 1].split(" ")[0] + "','first':'" + steps[0].split(" ")[1] + "','last':'" + steps[steps.length - 1].split(" ")[1] + "'";
    }
}
