package daman.cli.gathering;

import daman.claims.Tellings;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Counted;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.documents.text.Document;
import daman.guarantees.Intake;
import daman.json.JsonForm;
import daman.ledger.EntryTooLong;
import daman.ledger.Ledger;
import daman.linking.Facts;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Problem;
import daman.sources.Standings;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads reports into a ledger and says of each what came of it. */
public final class Recorder {
    private final Surroundings around;
    private final Notices notices;
    private final Intake intake;
    private final @Nullable Format format;
    private int recorded;
    private int known;
    private int claims;
    private int newGuarantees;

    /** @param format null to say nothing */
    public Recorder(Surroundings around, Notices notices, Ledger ledger, @Nullable Format format) {
        this.around = around;
        this.notices = notices;
        this.intake = new Intake(ledger, Tellings.of(around.knowledge().get()), Facts.of(around.knowledge().get()), Standings.in(around.home().resolve("sources")));
        this.format = format;
    }

    public void record(GivenPlaces places) { record(places, reading -> reading); }

    /** @param again what a second reader makes of a reading; not asked for a report that is recorded already */
    void record(GivenPlaces places, UnaryOperator<Reading> again) {
        new Readings(around, notices, places.published).each(places, new Readings.Taker() {
            @Override public void take(Reading first, Document document) { record(intake.knows(first.report().id()) ? first : again.apply(first), document.takenFrom()); }

            @Override public boolean has(Report report) { return intake.knows(report.id()); }

            @Override public void known(Report report) { told(report, new Intake.Outcome(true, 0, 0)); }
        });
        if (format == Format.table) around.out().println(summary());
    }

    /** What a bulk run left in a folder. */
    void takeOver(Path folder) {
        new TakingOver(around, notices).each(folder, this::record);
        if (format == Format.table) around.out().println(summary());
    }

    /** @param takenFrom the hash of the bytes that its text was taken from; null for none */
    void record(Reading reading, @Nullable String takenFrom) {
        Intake.Outcome outcome;
        try {
            outcome = intake.record(reading, takenFrom);
        } catch (EntryTooLong tooLong) {
            notices.problem(new Problem(reading.report().source(), "was not recorded: " + tooLong.getMessage(), "shorten it; nothing of it was recorded"));
            return;
        }
        told(reading.report(), outcome);
    }

    private void told(Report report, Intake.Outcome outcome) {
        if (outcome.known()) known++;
        else recorded++;
        claims += outcome.claims();
        newGuarantees += outcome.newGuarantees();
        if (format == null) return;
        around.out().println(format == Format.json ? json(report, outcome) : Shown.plain(report.source()) + ": " + words(outcome));
        around.out().flush();
    }

    private static String json(Report report, Intake.Outcome outcome) {
        return JsonForm.object(form -> form.put("source", report.source()).put("id", report.id()).put("recorded", !outcome.known())
            .put("claims", outcome.claims()).put("new_guarantees", outcome.newGuarantees()));
    }

    private static String words(Intake.Outcome outcome) {
        return outcome.known() ? "known already" : Counted.of(outcome.claims(), "claim") + ", " + Counted.of(outcome.newGuarantees(), "new guarantee");
    }

    public String summary() {
        return Counted.of(recorded, "report") + " recorded, " + known + " known already: " + Counted.of(claims, "claim") + ", " + Counted.of(newGuarantees, "new guarantee");
    }
}
