package daman.cli;

import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.documents.ReportReader;
import daman.languages.Knowledge;
import daman.reading.Reading;
import daman.reading.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands as a person types them, and what comes of it. */
final class Typed {
    static final Instant NOW = Instant.parse("2025-09-06T12:00:00Z");

    final Map<String, String> environment = new HashMap<>();
    Instant now = NOW;
    Terminal terminal = Terminal.NONE;
    String in = "";
    java.io.OutputStream out = new ByteArrayOutputStream();
    Path home = Path.of("");
    ReportReader reader = Typed::nothing;
    Knowledge knowledge = Knowledge.of(Map.of("world/bodies.tsv", "id\tkind", "world/items.tsv", "item\tclass"));

    record Answer(int status, String out, String err) {}

    Answer run(String... arguments) {
        if (out instanceof ByteArrayOutputStream last) last.reset();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Commands.run(new Surroundings(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8), terminal, environment, Clock.fixed(now, ZoneOffset.UTC), home, () -> reader, () -> knowledge, (ledger, port) -> 0), arguments);
        return new Answer(status, out instanceof ByteArrayOutputStream said ? said.toString(StandardCharsets.UTF_8) : "", err.toString(StandardCharsets.UTF_8));
    }

    /** A reader that knows the language of Latin letters and finds nothing. */
    private static Reading nothing(Report report) {
        String language = report.text().codePoints().anyMatch(ch -> ch < 0x250 && Character.isLetter(ch)) ? "en" : null;
        return new Reading(report, language, report.text().lines().findFirst().orElse(""), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
