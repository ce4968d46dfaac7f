package daman.guarantees;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.json.ReadingParser;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands in the ledger.
 *
 * @param entry  its index
 * @param undone the entry that took it back; null where it stands
 */
public record Reviewed(long entry, String action, String reviewer, String reason, Instant at, @Nullable Long undone) {
    public static Reviewed of(String entry, @Nullable Long undone) {
        JsonNode root = ReadingParser.tree("a review", entry);
        JsonNode body = root.path("body");
        return new Reviewed(root.path("index").asLong(), body.path("action").asText(), body.path("reviewer").asText(), body.path("reason").asText(), Instant.parse(root.path("at").asText()), undone);
    }

    public void write(JsonForm form) throws IOException {
        form.put("entry", entry).put("action", action).put("reviewer", reviewer).put("reason", reason).putText("at", at).putText("undone", undone);
    }
}
