package daman.handover;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.json.ReadingParser;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its report, as one line of JSON. The line is a report of JSON Lines too, so that whoever doesn't trust its reading can have the text read again.
 *
 * @param takenFrom {@code sha256:…} of the bytes that the text was taken from; null where they are the text itself, or not known
 * @param knowledge {@code sha256:…} of the tables it was read with
 * @param number    which of the reports of its file it is, so that those who take over go by that order; 0 where it isn't known
 */
public record HandedReading(Reading reading, @Nullable String takenFrom, String knowledge, long number) {
    private static final ReadingJson FORM = new ReadingJson(false, true);

    public HandedReading(Reading reading, @Nullable String takenFrom, String knowledge) { this(reading, takenFrom, knowledge, 0); }

    public String line() {
        Report report = reading.report();
        return JsonForm.ledgerObject(form -> form.put("source", report.source()).put("number", number).put("text", report.text()).putText("published", report.published()).put("publisher", report.publisher())
            .put("url", report.url()).put("language", report.language()).put("taken_from", takenFrom).put("knowledge", knowledge).putObject("reading", inner -> FORM.reading(inner, reading)));
    }

    /** @throws IllegalArgumentException naming what is wrong with the line: a reading is taken over whole or not at all */
    public static HandedReading parse(String place, String line) {
        JsonNode root = ReadingParser.tree(place, line);
        String text = required(place, root, "text");
        Report report = new Report(required(place, root, "source"), Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, day(place, root), told(root, "publisher"), told(root, "url"), told(root, "language"));
        Reading reading = ReadingParser.reading(report, root.path("reading"));
        if (reading.language() == null) throw new IllegalArgumentException(place + " has a reading in no language");
        Slices.check(place, reading);
        return new HandedReading(reading, told(root, "taken_from"), required(place, root, "knowledge"), root.path("number").asLong());
    }

    private static String required(String place, JsonNode root, String name) {
        String value = told(root, name);
        if (value == null) throw new IllegalArgumentException(place + " has no \"" + name + "\"");
        return value;
    }

    private static @Nullable String told(JsonNode root, String name) { return root.path(name).textValue(); }

    private static @Nullable LocalDate day(String place, JsonNode root) {
        String day = told(root, "published");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(place + " has a \"published\" that is no date", wrong);
        }
    }
}
