package daman.guarantees;

import daman.commitments.Commitment;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.ledger.Entry;
import daman.ledger.EntryTooLong;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records readings: a report with its claims and their links, all of it or nothing. */
public final class Intake {
    /** Code points of a title, a source or an address that an entry repeats; the text beside the log has all. */
    private static final int SHORT = 500;
    private static final ReadingJson JSON = new ReadingJson(false, true);

    private final Ledger ledger;

    public Intake(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What came of it.
     *
     * @param known         the same bytes were recorded before, and nothing was recorded now
     * @param claims        how many claims the report added
     * @param newGuarantees how many of them are promises not heard of before
     */
    public record Outcome(boolean known, int claims, int newGuarantees) {}

    /** @param reading of a report whose language is known */
    public Outcome record(Reading reading) {
        if (reading.language() == null) throw new IllegalArgumentException("reading: its language is not known");
        return ledger.record(recording -> new Derived(recording.sql()).hasReport(reading.report().id()) ? new Outcome(true, 0, 0) : new Turn(recording).record(reading));
    }

    /** One report's transaction. */
    private static final class Turn {
        private final Recording recording;
        private final Derived derived;
        private final Map<String, Integer> alike = new HashMap<>();
        private int newGuarantees;

        Turn(Recording recording) {
            this.recording = recording;
            this.derived = new Derived(recording.sql());
        }

        Outcome record(Reading reading) {
            ReportHead head = report(reading);
            for (Commitment commitment : reading.commitments()) claim(head, commitment);
            return new Outcome(false, reading.commitments().size(), newGuarantees);
        }

        private ReportHead report(Reading reading) {
            Report report = reading.report();
            byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
            String kept = recording.keep(text);
            if (!kept.equals(report.id())) throw new IllegalArgumentException("report: its id is not the hash of its text");
            String found = recording.keep(ReadingJson.kept(reading).getBytes(StandardCharsets.UTF_8));
            Entry entry = recording.append(Kind.REPORT, JsonForm.ledgerObject(form -> form.put("id", report.id()).put("source", cut(report.source()))
                .put("title", cut(reading.title())).put("language", reading.language()).putText("published", report.published())
                .put("publisher", cut(report.publisher())).put("url", cut(report.url())).put("bytes", text.length).put("reading", found)));
            ReportHead head = Derived.head(entry.index(), entry.canonical());
            derived.add(head, entry.canonical());
            return head;
        }

        private void claim(ReportHead head, Commitment commitment) {
            String id = "c-" + name(head, commitment);
            Entry entry = append(head, id, commitment);
            Claim alone = new Claim(id, entry.index(), head, commitment, "g-" + id.substring(2), "first claim");
            Claim claim = Linking.link(alone, candidates(commitment)).map(link -> new Claim(id, entry.index(), head, commitment, link.guarantee(), link.sign().rule)).orElse(alone);
            if (claim == alone) newGuarantees++;
            recording.append(Kind.LINK, JsonForm.ledgerObject(form -> form.put("claim", id).put("guarantee", claim.guarantee()).put("rule", claim.rule())));
            derived.add(claim, entry.canonical());
        }

        /** With its words; where they are too long for an entry, with their place alone. */
        private Entry append(ReportHead head, String id, Commitment commitment) {
            try {
                return recording.append(Kind.CLAIM, JsonForm.ledgerObject(form -> form.put("id", id).put("report", head.id()).putObject("commitment", inner -> JSON.commitment(inner, commitment))));
            } catch (EntryTooLong tooLong) {
                return recording.append(Kind.CLAIM, JsonForm.ledgerObject(form -> form.put("id", id).put("report", head.id()).putObject("commitment", inner -> JSON.commitmentByPlace(inner, commitment))));
            }
        }

        private List<Claim> candidates(Commitment commitment) {
            String recipient = Optional.ofNullable(commitment.recipient()).orElse("");
            return derived.claims(Derived.MEASURE.eq(commitment.measure().id()).and(recipient.isEmpty() ? org.jooq.impl.DSL.noCondition() : Derived.RECIPIENT.in(recipient, "")));
        }

        /** The same report read by the same rules gives the same names, whatever else is in the ledger. */
        private String name(ReportHead head, Commitment commitment) {
            String what = String.join("\n", head.id(), commitment.evidence().start() + "-" + commitment.evidence().end(), commitment.measure().id(), commitment.stage().id(), String.join(",", commitment.providers()));
            int ordinal = alike.merge(what, 1, Integer::sum);
            return Digest.of((what + "\n" + ordinal).getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 12);
        }

        private static @Nullable String cut(@Nullable String text) {
            return text == null || text.codePointCount(0, text.length()) <= SHORT ? text : text.substring(0, text.offsetByCodePoints(0, SHORT));
        }
    }
}
