package daman.guarantees;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.ledger.Kind;
import java.io.IOException;
import java.time.Instant;

/**
 * Something that was recorded of a claim or a guarantee after somebody looked at it.
 *
 * @param what   of a review its action, else {@code link}
 * @param by     the reviewer; of a link the rule
 * @param reason of a review; else empty
 */
public record Since(long entry, String what, String by, String reason, Instant at) {
    static Since of(Entry entry) {
        JsonNode body = entry.body();
        return entry.kind() == Kind.REVIEW ? new Since(entry.index(), body.path("action").asText(), body.path("reviewer").asText(), body.path("reason").asText(), entry.at())
            : new Since(entry.index(), entry.kind().id(), body.path("rule").asText(), "", entry.at());
    }

    public boolean isReview() { return !reason.isEmpty(); }

    public void write(JsonForm form) throws IOException { form.put("entry", entry).put("what", what).put("by", by).put("reason", reason.isEmpty() ? null : reason).putText("at", at); }
}
