package daman.pages.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.pages.views.Links;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The account of the API (https://spec.openapis.org/oas/v3.1.0): its paths from what is answered, its schemas from {@code openapi.json}. */
public final class OpenApi {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<Operation.Parameter> TIMES = List.of(
        Operation.Parameter.query(Links.AS_OF, "Valid time: acts of later days are left out.", "{\"type\":\"string\",\"format\":\"date\"}"),
        Operation.Parameter.query(Links.KNOWN_AT, "Known time: the index of an entry, an instant, or a day, which is known at its end (UTC). Of an entry, the answer never changes.", "{\"type\":\"string\"}"));

    private OpenApi() {}

    public static String of(List<Operation> operations, List<Sending> sendings) {
        ObjectNode root = (ObjectNode) resource();
        ObjectNode paths = root.putObject("paths");
        for (Operation one : operations) operation(paths.withObjectProperty(one.path()).putObject("get"), one);
        for (Sending one : sendings) sending(paths.withObjectProperty(one.path()).putObject("post"), one);
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void operation(ObjectNode get, Operation one) {
        get.put("operationId", one.id()).put("summary", one.summary());
        var parameters = get.putArray("parameters");
        for (Operation.Parameter each : one.parameters()) parameter(parameters.addObject(), each);
        for (Operation.Parameter each : TIMES) parameter(parameters.addObject(), each);
        ObjectNode responses = get.putObject("responses");
        ObjectNode done = responses.putObject("200").put("description", one.summary());
        done.putObject("headers").putObject("ETag").put("description", "The same as long as the log up to the last entry that counts has the same root.").putObject("schema").put("type", "string");
        done.putObject("content").putObject(one.type()).putObject("schema").put("$ref", "#/components/schemas/" + one.schema());
        responses.putObject("304").put("description", "What If-None-Match names is still so.");
        for (String status : List.of("400", "401", "404", "429")) responses.putObject(status).put("$ref", "#/components/responses/Problem");
    }

    private static void sending(ObjectNode post, Sending one) {
        post.put("operationId", one.id()).put("summary", one.summary());
        var parameters = post.putArray("parameters");
        for (Operation.Parameter each : one.parameters()) parameter(parameters.addObject(), each);
        ObjectNode content = post.putObject("requestBody").put("required", true).putObject("content");
        for (Sending.Body body : one.bodies()) content.putObject(body.type()).set("schema", tree(body.schema()));
        ObjectNode responses = post.putObject("responses");
        one.done().forEach((status, means) -> responses.putObject(status).put("description", means).putObject("content").putObject("application/json").putObject("schema").put("$ref", "#/components/schemas/" + one.schema()));
        one.refused().forEach((status, means) -> responses.putObject(status).put("description", means).putObject("content").putObject("application/problem+json").putObject("schema").put("$ref", "#/components/schemas/Problem"));
    }

    private static void parameter(ObjectNode form, Operation.Parameter one) {
        form.put("name", one.name()).put("in", one.in()).put("description", one.description()).put("required", one.required()).set("schema", tree(one.schema()));
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("schema: " + json, wrong);
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode resource() {
        try (InputStream in = OpenApi.class.getResourceAsStream("/daman/pages/api/openapi.json")) {
            return MAPPER.readTree(in);
        } catch (IOException missing) {
            throw new UncheckedIOException("daman/pages/api/openapi.json", missing);
        }
    }
}
