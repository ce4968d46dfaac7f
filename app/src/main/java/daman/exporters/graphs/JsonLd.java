package daman.exporters.graphs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.deciding.GuaranteeJson;
import daman.exporters.records.About;
import daman.exporters.records.EventJson;
import daman.exporters.records.Selection;
import daman.exporters.records.What;
import daman.json.ReadingParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same objects under a context that gives each member an address. The context is
 * {@code context.json} beside this class and stands in the file, so that nothing has to be fetched.
 */
public final class JsonLd {
    /** Members that hold identifiers, and what these are of. */
    private static final Map<String, String> POINTERS = Map.of("id", "", "guarantee", "", "part_of", "", "claim", "", "copy_of", "", "providers", "actor/", "participants", "actor/", "recipient", "actor/", "speakers", "actor/");

    /** Decimals are texts here: a number of JSON-LD is a double to most programs. */
    private static final List<String> EXACT = List.of("low", "high", "value", "quantity_high");

    private JsonLd() {}

    /** @return how many things were written */
    public static long write(Path file, List<What> what, About about) throws IOException {
        try (Lines lines = new Lines(file)) {
            lines.line("{\"@context\":" + context() + ",");
            lines.line("\"@id\":\"urn:daman:" + about.root() + ":" + about.knownAt() + "\",\"@type\":\"Dataset\",\"about\":" + about.json() + ",");
            lines.line("\"things\":[");
            long before = lines.count();
            for (What each : what) each(each, about.selection(), node -> lines.element(node.toString(), lines.count() == before));
            long count = lines.count() - before;
            lines.line("]}");
            return count;
        }
    }

    /** @return the JSON of the context, on one line */
    static String context() {
        try (InputStream in = JsonLd.class.getResourceAsStream("context.json")) {
            if (in == null) throw new IllegalStateException("daman/exporters/graphs/context.json is missing");
            return ReadingParser.tree("context.json", new String(in.readAllBytes(), StandardCharsets.UTF_8)).toString();
        } catch (IOException unreadable) {
            throw new IllegalStateException("daman/exporters/graphs/context.json", unreadable);
        }
    }

    private static void each(What what, Selection selection, Consumer<JsonNode> reader) {
        switch (what) {
            case GUARANTEES -> selection.guarantees(line -> reader.accept(typed("Guarantee", line)));
            case CLAIMS -> selection.claims(claim -> reader.accept(typed("Claim", GuaranteeJson.claim(claim))));
            case EVENTS -> selection.events(event -> reader.accept(typed("Event", EventJson.line(event))));
        }
    }

    private static JsonNode typed(String type, String json) {
        ObjectNode node = (ObjectNode) ReadingParser.tree(type, json);
        node.put("@type", type);
        identified(node);
        return node;
    }

    /** Identifiers become IRIs: {@code urn:daman:g-…}, {@code urn:daman:actor/DE}. */
    private static void identified(JsonNode node) {
        node.forEach(JsonLd::identified);
        if (!(node instanceof ObjectNode object)) return;
        for (String member : EXACT) if (object.path(member).isNumber()) object.put(member, object.get(member).decimalValue().toPlainString());
        POINTERS.forEach((member, prefix) -> {
            JsonNode value = object.get(member);
            if (value == null) return;
            if (value.isTextual()) object.put(member, iri(prefix, value.asText()));
            else if (value instanceof ArrayNode list) for (int i = 0; i < list.size(); i++) list.set(i, iri(prefix, list.get(i).asText()));
        });
    }

    private static String iri(String prefix, String id) { return "urn:daman:" + prefix + Iri.escaped(id); }
}
