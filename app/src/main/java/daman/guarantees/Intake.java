package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.AtHand;
import daman.guarantees.tables.Reports;
import daman.guarantees.tables.TakingIn;
import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.claims.ReportHead;
import daman.claims.Telling;
import daman.commitments.Commitment;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.ledger.Entry;
import daman.ledger.EntryTooLong;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import daman.linking.Facts;
import daman.linking.Link;
import daman.linking.Linking;
import daman.claims.Tellings;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.Sketch;
import daman.sources.Standings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records readings: a report with its claims and their links, all of it or nothing. */
public final class Intake {
    /** Code points of a title, a source or an address that an entry repeats; the text beside the log has all. */
    private static final int SHORT = 500;

    private final Ledger ledger;
    private final Standings standings;
    private final Tellings tellings;
    private final Linking linking;
    private final AtHand atHand = new AtHand();

    /** @param tellings what reports say around their claims @param facts what linking knows of the world @param standings how good publishers have proved */
    public Intake(Ledger ledger, Tellings tellings, Facts facts, Standings standings) {
        this.ledger = ledger;
        this.standings = standings;
        this.tellings = tellings;
        this.linking = new Linking(facts);
    }

    /** Without knowledge of any language or of the world: what words say of a promise is not heard. */
    public Intake(Ledger ledger) { this(ledger, Tellings.withoutWords(), Facts.NONE, Standings.NONE); }

    /**
     * What came of it.
     *
     * @param known         the same bytes were recorded before, and nothing was recorded now
     * @param claims        how many claims the report added
     * @param newGuarantees how many of them are promises not heard of before
     */
    public record Outcome(boolean known, int claims, int newGuarantees) {}

    /** Whether the same bytes were recorded before: then they needn't be read again. @param report its name, {@code sha256:…} */
    public boolean knows(String report) { return ledger.ask(prepared -> new Reports(prepared).head(report).isPresent()); }

    /** @param reading of a report whose language is known */
    public Outcome record(Reading reading) { return record(reading, null); }

    /** @param takenFrom {@code sha256:…} of the file that the report's text was taken from; null where that is the text itself, or not known */
    public Outcome record(Reading reading, @Nullable String takenFrom) { return record(List.of(reading), one -> takenFrom).getFirst(); }

    /** Several in one transaction: many times as fast as one by one. */
    public List<Outcome> record(List<Reading> readings) { return record(readings, one -> null); }

    private synchronized List<Outcome> record(List<Reading> readings, Function<Reading, @Nullable String> takenFrom) {
        for (Reading reading : readings) if (reading.language() == null) throw new IllegalArgumentException("reading: the language of " + reading.report().source() + " is not known");
        long[] taken = new long[1];
        List<Outcome> outcomes = ledger.record(recording -> {
            TakingIn tables = Rebuilding.caughtUp(recording, atHand);
            List<Outcome> all = new ArrayList<>();
            for (Reading reading : readings) all.add(tables.reports().has(reading.report().id()) ? new Outcome(true, 0, 0) : new Turn(recording, tables).record(reading, takenFrom.apply(reading)));
            taken[0] = tables.done();
            return all;
        });
        atHand.keep(taken[0]);
        return outcomes;
    }

    /** One report's entries. */
    private final class Turn {
        private final Recording recording;
        private final TakingIn tables;
        private final Map<String, Integer> alike = new HashMap<>();

        Turn(Recording recording, TakingIn tables) {
            this.recording = recording;
            this.tables = tables;
        }

        Outcome record(Reading reading, @Nullable String takenFrom) {
            ReportHead head = report(reading, takenFrom);
            List<Telling> told = tellings.of(reading);
            List<Claim> claims = new ArrayList<>();
            for (int at = 0; at < reading.commitments().size(); at++) claims.add(claim(head, reading.commitments().get(at), told.get(at)));
            int fresh = 0;
            for (Link link : linking.links(claims, tables.members())) {
                if (link.claim().guarantee() != null && tables.members().of(link.claim().guarantee()).isEmpty()) fresh++;
                link(link);
            }
            return new Outcome(false, claims.size(), fresh);
        }

        private ReportHead report(Reading reading, @Nullable String takenFrom) {
            Report report = reading.report();
            byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
            String kept = recording.keep(text);
            if (!kept.equals(report.id())) throw new IllegalArgumentException("report: its id is not the hash of its text");
            String found = recording.keep(ReadingJson.kept(reading).getBytes(StandardCharsets.UTF_8));
            Sketch sketch = Sketch.of(report.text());
            Optional<Standings.Standing> standing = standings.of(report.publisher(), report.url());
            take(recording.append(Kind.REPORT, JsonForm.ledgerObject(form -> form.put("id", report.id()).put("source", cut(report.source()))
                .put("title", cut(reading.title())).put("language", reading.language()).putText("published", report.published())
                .put("publisher", cut(report.publisher())).put("url", cut(report.url())).put("bytes", text.length).put("taken_from", takenFrom).put("reading", found)
                .put("sketch", sketch.hex()).put("copy_of", original(sketch))
                .put("reliability", standing.map(Standings.Standing::reliability).orElse(null)).put("standing", standing.map(known -> cut(known.why())).orElse(null)))));
            return tables.reports().head(report.id()).orElseThrow();
        }

        /** The first report of this text; its own copies lead to it too. */
        private @Nullable String original(Sketch sketch) {
            return tables.reports().sharing(sketch).stream().filter(report -> sketchOf(report).map(sketch::isCopyOf).orElse(false))
                .map(report -> tables.reports().head(report).orElseThrow())
                .min(java.util.Comparator.comparing(ReportHead::index)).map(ReportHead::original).orElse(null);
        }

        private Optional<Sketch> sketchOf(String report) { return tables.reports().body(report).flatMap(body -> Sketch.parse(body.path("sketch").asText(""))); }

        private Claim claim(ReportHead head, Commitment commitment, Telling telling) {
            String id = "c-" + name(head, commitment);
            Entry entry = append(head, id, commitment, telling);
            take(entry);
            return new Claim(id, entry.index(), head, commitment, telling, null, "", null);
        }

        /** With its words; where they are too long for an entry, with their place alone. */
        private Entry append(ReportHead head, String id, Commitment commitment, Telling telling) {
            try {
                return recording.append(Kind.CLAIM, ClaimBody.of(head, id, commitment, telling));
            } catch (EntryTooLong tooLong) {
                return recording.append(Kind.CLAIM, ClaimBody.byPlace(head, id, commitment, telling));
            }
        }

        private void link(Link link) {
            Claim claim = link.claim();
            take(recording.append(Kind.LINK, JsonForm.ledgerObject(form -> form.put("claim", claim.id()).put("guarantee", claim.guarantee()).put("rule", claim.rule())
                .put("part_of", claim.partOf()).put("part_rule", link.part() == null ? null : link.part().words()))));
        }

        private void take(Entry entry) { tables.take(entry); }

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
