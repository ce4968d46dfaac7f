package daman.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.json.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

    /** @param written the time as text, which takes longer to write than all else @param body a JSON object */
    static Entry of(long index, Instant at, String written, Kind kind, String body) {
        String canonical = "{\"at\":\"" + written + "\",\"body\":" + CanonicalJson.of(body) + ",\"index\":" + index + ",\"kind\":\"" + kind.id() + "\"}";
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

    /** The leaf's data. @throws EntryTooLong when the log's form can't carry it */
    byte[] data() {
        byte[] data = canonical.getBytes(StandardCharsets.UTF_8);
        if (data.length > LIMIT) throw new EntryTooLong(kind, data.length);
        return data;
    }
}
