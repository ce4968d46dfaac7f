package daman.handover;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.JsonForm;
import daman.json.ReadingParser;

/**
 * A report that was left out since another has its text, or nearly, as one line of JSON.
 *
 * @param id     {@code sha256:…} of its text
 * @param source where it came from
 * @param copyOf the id of a report that comes before it
 */
public record CopyLine(String id, String source, String copyOf) {
    public String line() { return JsonForm.object(form -> form.put("id", id).put("source", source).put("copy_of", copyOf)); }

    /** @throws IllegalArgumentException when the line is none */
    public static CopyLine parse(String place, String line) {
        JsonNode root = ReadingParser.tree(place, line);
        if (!root.path("id").isTextual() || !root.path("source").isTextual()) throw new IllegalArgumentException(place + " names no report that is a copy");
        return new CopyLine(root.path("id").textValue(), root.path("source").textValue(), root.path("copy_of").asText());
    }
}
