package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import daman.claims.Claim;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.log.tree.Proofs;
import daman.statements.Attribution;
import daman.things.Measure;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API answers as its account says. */
class ApiTest {
    @TempDir static Path folder;
    private static Desk desk;
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll static void serve() { desk = new Desk(folder); }

    @AfterAll static void stop() { desk.close(); }

    @Test void aPublicParserReadsTheAccountWithoutAWord() throws Exception {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(get("/api/v1/openapi.json").body());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(read.getOpenAPI().getPaths()).containsKeys("/api/v1/guarantees", "/api/v1/claims/{id}/annotation", "/api/v1/overview");
    }

    @Test void everyAnswerIsWhatTheAccountSays() throws Exception {
        JsonNode account = json("/api/v1/openapi.json");
        int asked = 0;
        for (var path : account.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            var content = get.path("responses").path("200").path("content").properties().iterator().next();
            HttpResponse<String> answer = get(filled(path.getKey()));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(content.getKey());
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            assertThat(schema(account, content.getValue().path("schema").path("$ref").asText()).validate(JSON.readTree(answer.body()))).as(path.getKey()).isEmpty();
            asked++;
        }
        assertThat(asked).isGreaterThan(15);
    }

    @Test void theAccountHasTheWordsOfTheReading() throws Exception {
        JsonNode schemas = json("/api/v1/openapi.json").path("components").path("schemas");
        assertThat(words(schemas, "Commitment", "measure")).isEqualTo(Stream.of(Measure.values()).map(Measure::id).toList()).isEqualTo(words(schemas, "Guarantee", "measure"));
        assertThat(words(schemas, "Commitment", "stage")).isEqualTo(Stream.of(Stage.values()).map(Stage::id).toList()).isEqualTo(words(schemas, "Guarantee", "stage"));
        assertThat(words(schemas, "Commitment", "condition")).isEqualTo(Stream.of(Condition.values()).map(Condition::id).toList()).isEqualTo(words(schemas, "Guarantee", "condition"));
        assertThat(words(schemas, "Commitment", "attribution")).isEqualTo(Stream.of(Attribution.values()).map(Attribution::id).toList()).isEqualTo(words(schemas, "Statement", "attribution"));
        assertThat(words(schemas, "Contact", "kind")).isEqualTo(Stream.of(Contact.Kind.values()).map(Contact.Kind::id).toList());
        assertThat(words(schemas, "Finding", "kind")).isEqualTo(Stream.of(Finding.Kind.values()).map(Finding.Kind::id).toList());
        assertThat(schemas.path("Attack").path("properties").path("targets").path("items").path("enum").valueStream().map(JsonNode::asText).toList()).isEqualTo(Stream.of(Attack.Target.values()).map(Attack.Target::id).toList());
    }

    private static List<String> words(JsonNode schemas, String schema, String field) { return schemas.path(schema).path("properties").path(field).path("enum").valueStream().map(JsonNode::asText).toList(); }

    private static String filled(String path) {
        Guarantee one = hostile();
        Claim claim = one.claims().getFirst();
        String id = path.contains("/guarantees/") ? one.id() : path.contains("/claims/") || path.contains("/reviews/") ? claim.id() : claim.report().id().substring(7);
        return path.replace("{id}", id) + (path.endsWith("/actor") ? "?id=DE" : path.endsWith("/search") ? "?q=Patriot" : path.endsWith("/changes") ? "?since=0" : "");
    }

    private static JsonSchema schema(JsonNode account, String ref) {
        ObjectNode root = account.deepCopy();
        root.remove(List.of("openapi", "info", "paths", "servers", "security"));
        root.put("$ref", ref);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    @ParameterizedTest @ValueSource(strings = {"/api/v1/guarantees", "/api/v1/claims", "/api/v1/reports"}) void pagesAreOfOneStateWhateverIsRecordedMeanwhile(String path, @TempDir Path other) throws Exception {
        try (Desk later = new Desk(other)) {
            List<String> whole = ids(JSON.readTree(later.get(path + "?limit=500").body()));
            List<String> paged = new ArrayList<>();
            String next = path + "?limit=7";
            for (int page = 0; next != null; page++) {
                JsonNode answer = JSON.readTree(later.get(next).body());
                paged.addAll(ids(answer));
                next = answer.path("next").textValue();
                if (page == 0) new Reviewing(later.ledger).record(new Review.Reject(later.guarantees.guarantee(later.guarantees.list(Filter.ALL).getLast().id()).orElseThrow().claims().getFirst().id()), "reviewer", "because");
            }
            assertThat(paged).containsExactlyElementsOf(whole).hasSizeGreaterThan(7);
            assertThat(new LinkedHashSet<>(paged)).hasSameSizeAs(paged);
        }
    }

    private static List<String> ids(JsonNode page) { return page.path("items").valueStream().map(one -> one.path("id").asText()).toList(); }

    @Test void aProofLeadsFromTheEntryToTheRoot() throws Exception {
        JsonNode proof = json("/api/v1/claims/" + hostile().claims().getFirst().id() + "/proof");
        HexFormat hex = HexFormat.of();
        List<byte[]> path = proof.path("hashes").valueStream().map(hash -> hex.parseHex(hash.asText())).toList();
        byte[] entry = proof.path("entry").asText().getBytes(StandardCharsets.UTF_8);
        byte[] leaf = daman.reports.Digest.sha256().digest(concat(new byte[] {0}, entry));
        assertThat(Proofs.includes(leaf, proof.path("index").longValue(), proof.path("size").longValue(), path, hex.parseHex(proof.path("root").asText()))).isTrue();
        assertThat(proof.path("root").asText()).isEqualTo(desk.ledger.root()).isEqualTo(json("/api/v1/checkpoint").path("root").asText());
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    @Test void anAnnotationPointsAtTheWordsByThemselvesAndByTheirPlace() throws Exception {
        JsonNode page = json("/api/v1/guarantees/" + hostile().id() + "/annotations");
        JsonNode target = page.path("items").path(0).path("target");
        JsonNode quote = target.path("selector").path(0);
        JsonNode place = target.path("selector").path(1);
        assertThat(quote.path("exact").asText()).isEqualTo(Desk.ATTACK);
        assertThat(Desk.hostileText()).contains(quote.path("prefix").asText() + quote.path("exact").asText() + quote.path("suffix").asText());
        int[] points = Desk.hostileText().codePoints().toArray();
        assertThat(new String(points, place.path("start").intValue(), place.path("end").intValue() - place.path("start").intValue())).isEqualTo(Desk.ATTACK);
        assertThat(target.path("source").asText()).as("an address that runs is none").startsWith("urn:sha256:");
    }

    @ParameterizedTest @ValueSource(strings = {"/api/v1/guarantees?cursor=xyz", "/api/v1/guarantees?cursor=OTk5OTktMTItMzE", "/api/v1/claims?limit=0", "/api/v1/claims?limit=501", "/api/v1/guarantees?stage=x", "/api/v1/claims/c-000000000000", "/api/v1/claims/..%2f..%2fx",
        "/api/v1/guarantees/g-zzz", "/api/v1/reports/0", "/api/v1/nothing", "/api/v1/actor", "/api/v1/overview?known-at=x"}) void whatIsWrongIsAProblemInWords(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "Jetty", "at daman");
        if (path.contains("%2f")) return; // the server itself refuses it
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").intValue()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test void nothingIsAnsweredThatThereIsAlready() throws Exception {
        String path = "/api/v1/guarantees?known-at=9";
        HttpResponse<String> first = get(path);
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get(path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        assertThat(get(path).body()).isEqualTo(first.body());
    }

    @Test void whatIsNotThereHasNoStateToKeep() throws Exception {
        HttpResponse<String> gone = get("/api/v1/guarantees/g-000000000000?known-at=9");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("ETag")).isEmpty();
        assertThat(gone.headers().allValues("Cache-Control")).containsExactly("no-cache");
    }

    private static Guarantee hostile() {
        return desk.guarantees.list(Filter.ALL).stream().filter(one -> one.providers().contains("name:<script>alert(1)</script>")).findFirst().flatMap(one -> desk.guarantees.guarantee(one.id())).orElseThrow();
    }

    private static JsonNode json(String path) throws Exception { return JSON.readTree(get(path).body()); }

    private static HttpResponse<String> get(String path, String... headers) throws Exception { return desk.get(path, headers); }
}
