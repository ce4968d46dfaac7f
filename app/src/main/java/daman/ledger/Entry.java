package daman.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.log.tree.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * One entry of the log.
 *
 * @param index     contiguous from 0, never reused
 * @param at        when it was recorded
 * @param canonical canonical JSON (RFC 8785) of index, time, kind and body: the leaf's data
 */
public record Entry(long index, Instant at, Kind kind, String canonical) {
    /** Bytes: what a tile of the log can carry (C2SP tlog-tiles, 16 bits of length). */
    public static final int LIMIT = 65_535;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** @param body a JSON object */
    static Entry of(long index, Instant at, Kind kind, String body) {
        String canonical = "{\"at\":\"" + at + "\",\"body\":" + canonical(body) + ",\"index\":" + index + ",\"kind\":\"" + kind.id() + "\"}";
        int length = canonical.getBytes(StandardCharsets.UTF_8).length;
        if (length > LIMIT) throw new EntryTooLong(kind, length);
        return new Entry(index, at, kind, canonical);
    }

    /** As it lies in the log; nothing is checked. */
    public static Entry stored(String canonical) {
        try {
            JsonNode entry = MAPPER.readTree(canonical);
            return new Entry(entry.required("index").longValue(), Instant.parse(entry.required("at").textValue()), Kind.of(entry.required("kind").textValue()), canonical);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public JsonNode body() {
        try {
            return MAPPER.readTree(canonical).required("body");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names of what lies beside the log because of this entry: a report's text and the reading of it. */
    List<String> kept() { return kind == Kind.REPORT ? Stream.of("id", "reading").map(body()::path).filter(JsonNode::isTextual).map(JsonNode::textValue).toList() : List.of(); }

    /** The names of what this entry says has gone. */
    List<String> withdrawn() { return kind == Kind.WITHDRAWAL ? body().path("texts").valueStream().map(JsonNode::asText).toList() : List.of(); }

    byte[] leaf() { return Hashes.leaf(canonical.getBytes(StandardCharsets.UTF_8)); }

    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException broken) {
            throw new UncheckedIOException("not canonical JSON: " + broken.getMessage(), broken);
        }
    }
}
