package daman.analysis.figures;

import com.fasterxml.jackson.databind.JsonNode;
import daman.claims.Reliability;
import daman.json.ReadingParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A report as a list shows it.
 *
 * @param entry     its index in the ledger
 * @param publisher who is named as its source: the publisher, or else the file
 * @param why       of its publisher's reliability; null where nothing is known of it
 * @param reading   the name of what was found in it; empty where it is a release of a data set
 */
public record ReportLine(String id, long entry, LocalDate day, String title, String publisher, Reliability reliability, @Nullable String why, String language, @Nullable String copyOf, String reading) {
    static ReportLine of(long entry, String json) {
        JsonNode root = ReadingParser.tree("entry " + entry, json);
        JsonNode body = root.path("body");
        String published = body.path("published").textValue();
        LocalDate day = published != null ? LocalDate.parse(published) : Instant.parse(root.path("at").asText()).atOffset(ZoneOffset.UTC).toLocalDate();
        return new ReportLine(body.path("id").asText(), entry, day, body.path("title").asText(), body.path("publisher").asText(body.path("source").asText()),
            Reliability.valueOf(body.path("reliability").asText(Reliability.F.name())), body.path("standing").textValue(), body.path("language").asText(), body.path("copy_of").textValue(), body.path("reading").asText(""));
    }
}
