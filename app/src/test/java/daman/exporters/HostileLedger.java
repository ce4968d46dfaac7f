package daman.exporters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.exporters.records.About;
import daman.exporters.records.Selection;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.json.ReadingParser;
import daman.ledger.Ledger;
import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.SigningKey;
import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A ledger whose every text tries to break out of the file it is written to. */
final class HostileLedger {
    /** Quotes, separators, ends of lines, formulas, markup, right-to-left overrides, an emoji, a control character, an escape of workbooks. */
    static final String HOSTILE = "=cmd|' /C calc'!A0, \"quoted\"; a|b\\c\r\nsecond\tline ]]> </narrative> <x a='1'> & &amp; \u202Eעברית\u202C ضمان 🎉 \u0000\u0007 _x0041_ ${x} {{y}} %n";
    /** What each format's programs take for the beginning of something else. */
    static final List<String> BEGINNINGS = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "|", "\\", "\"", "");

    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileLedger() {}

    static Ledger in(Path folder) {
        Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.fixed(Instant.parse("2025-09-06T12:00:00Z"), ZoneOffset.UTC));
        Intake intake = new Intake(ledger);
        for (int at = 0; at < BEGINNINGS.size(); at++) record(intake, BEGINNINGS.get(at) + HOSTILE + at, at);
        return ledger;
    }

    private static void record(Intake intake, String words, int at) {
        String text = words + "\n\n" + words + "\n" + at;
        Report report = new Report("file " + words, Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, LocalDate.of(2025, 9, 1 + at), at % 2 == 0 ? words : null, "https://example.org/" + at, null);
        ObjectNode root = JSON.createObjectNode().put("language", "en");
        root.putObject("report").put("title", words).put("language", "en");
        ObjectNode claim = root.putArray("commitments").addObject().put("recipient", at % 3 == 0 ? "UA" : "name:" + words).put("measure", "arms").put("item", words).put("stage", at % 2 == 0 ? "announced" : "delivered").put("attribution", "named");
        claim.putObject("evidence").put("text", words);
        claim.putArray("providers").add("DE").add("name:" + words);
        claim.putObject("amount").put("value", new java.math.BigDecimal("1234567890.1234567" + at)).put("currency", "EUR");
        claim.put("quantity", new java.math.BigDecimal("1" + at));
        if (at == BEGINNINGS.size() - 1) claim.put("date", "2031-01-03"); // told of as to come
        ObjectNode attack = root.putArray("attacks").addObject().put("by", "name:" + words).put("place", words).put("date", "2025-08-30");
        attack.putObject("evidence").put("text", words);
        attack.putArray("targets").add("energy").add("port");
        ObjectNode contact = root.putArray("contacts").addObject().put("kind", "meeting").put("planned", true);
        contact.putObject("evidence").put("text", words);
        contact.putArray("participants").add("UA").add("name:" + words);
        intake.record(ReadingParser.reading(report, root.toString()));
    }

    static About about(Ledger ledger, Path folder) { return about(ledger, folder, Guarantees.Filter.ALL, Times.NOW); }

    static About about(Ledger ledger, Path folder, Guarantees.Filter filter, Times times) {
        KeyFile file = new KeyFile(folder.resolve("ledger.key"));
        SigningKey key = file.key(null);
        String note = ledger.log((log, size) -> file.sign(key, log, size));
        About.DataSet set = new About.DataSet("set", "A set, " + HOSTILE, "Publisher", "https://example.org/set", "CC BY 4.0", "Somebody, " + HOSTILE, List.of("7", "21"));
        return new About(Checkpoint.open(note, key.verifier()), note, key.verifier().toString(), Instant.parse("2025-09-06T12:00:00Z"), "CC-BY-4.0", List.of(set), new Selection(new Guarantees(ledger), filter, times));
    }
}
