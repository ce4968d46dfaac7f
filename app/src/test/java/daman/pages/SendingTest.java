package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import daman.claims.Claim;
import daman.guarantees.Guarantees;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Intake;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.linking.Facts;
import daman.claims.Tellings;
import daman.reading.Reader;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.KnowledgeFolder;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs send: reports and decisions, as the account of the API says. */
class SendingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Norway gives Ukraine two air-defence systems\n\nOSLO - Norway will give Ukraine two NASAMS air-defence systems worth 300 million euros, the defence minister said on Monday. He said that they would be there by the end of the year, and that the money had been found for it.\n";

    @TempDir static Path folder;
    private static Desk desk;
    private static String token = "";

    @BeforeAll static void serve() throws Exception {
        desk = new Desk(folder);
        token = desk.formToken();
    }

    @AfterAll static void stop() { desk.close(); }

    @Test void aReportThatIsSentIsRecordedOnceAndAsIntakeDoes() throws Exception {
        HttpResponse<String> first = post("/api/v1/reports?published=2025-10-07&publisher=NRK", "text/plain; charset=utf-8", TEXT);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(valid("Taken", first)).isEmpty();
        assertThat(JSON.readTree(first.body()).path("claims").intValue()).isPositive();
        long size = desk.ledger.size();
        HttpResponse<String> again = post("/api/v1/reports?published=2025-10-07&publisher=NRK", "text/plain", TEXT);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).path("recorded").booleanValue()).isFalse();
        assertThat(desk.ledger.size()).isEqualTo(size);
        String report = first.headers().firstValue("Location").orElseThrow();
        JsonNode kept = JSON.readTree(desk.get(report).body());
        assertThat(kept.path("text").asText()).isEqualTo(TEXT);
        assertThat(kept.path("publisher").asText()).isEqualTo("NRK");
        assertThat(kept.path("claims").valueStream().map(one -> one.path("id").asText()).toList()).containsExactlyElementsOf(taken());
    }

    /** The claims that intake makes of the same text, in a ledger of their own. */
    private static List<String> taken() {
        Knowledge knowledge = Knowledge.of(KnowledgeFolder.read(Desk.HOME));
        try (Ledger own = Ledger.open(folder.resolve("own.db"), Clock.systemUTC())) {
            new Intake(own, Tellings.of(knowledge), Facts.of(knowledge), daman.sources.Standings.NONE).record(new Reader(knowledge).read(new Report("x", Digest.of(TEXT.getBytes(StandardCharsets.UTF_8)), TEXT, LocalDate.parse("2025-10-07"), "NRK", null, null)));
            List<String> claims = new ArrayList<>();
            new Guarantees(own).claims(Filter.ALL, Times.NOW, claim -> claims.add(claim.id()));
            return claims;
        }
    }

    @Test void aReportAsJsonHasItsFactsWithIt() throws Exception {
        String body = JsonForm.object(form -> form.put("title", "Latvia sends drones to Ukraine").put("text", "RIGA - Latvia will send Ukraine 2,000 drones, Prime Minister Evika Silina said on Thursday.").put("published", "2025-11-06").put("publisher", "LSM").put("url", "https://example.org/1"));
        HttpResponse<String> answer = post("/api/v1/reports", "application/json", body.replace("\",\"", "\",\n  \""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode kept = JSON.readTree(desk.get(answer.headers().firstValue("Location").orElseThrow()).body());
        assertThat(kept.path("report").path("title").asText()).isEqualTo("Latvia sends drones to Ukraine");
        assertThat(kept.path("report").path("published").asText()).isEqualTo("2025-11-06");
        assertThat(kept.path("url").asText()).isEqualTo("https://example.org/1");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"text/plain|'   '|422", "text/plain|Þetta er stutt frétt á tungumáli sem enginn hér þekkir og enginn les.|422", "application/json|{\"title\":\"no text\"}|422", "application/json|{\"text\":5}|422", "application/json|{\"text\":\"x\",\"published\":\"soon\"}|422", "application/json|{\"text\":|400",
        "application/json|[]|422", "text/html|<p>x</p>|415", "application/x-www-form-urlencoded|text=x|415"}) void whatIsNoReportIsSaidAndNothingIsRecorded(String type, String body, int status) throws Exception {
        long size = desk.ledger.size();
        HttpResponse<String> answer = post("/api/v1/reports", type, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(valid("Problem", answer)).isEmpty();
        assertThat(desk.ledger.size()).isEqualTo(size);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"fr|text/plain|'   '|Il n’y a rien à y lire.", "uk|application/json|{\"text\":5}|Його «\u2068text\u2069» не є текстом.", "fr|application/json|{\"text\":\"x\",\"published\":\"soon\"}|Son « published » n’est pas un jour, comme 2025-09-05.",
        "en|application/json|{\"title\":\"no text\"}|It has no \"text\" with the words of the report.", "ar|application/json|[]|هذا ليس كائن JSON واحدًا.", "uk|text/plain|Þetta er stutt frétt á tungumáli sem enginn hér þekkir og enginn les.|Воно мовою, якої Daman не знає."})
    void whyItIsNoReportIsSaidInTheLanguageOfWhoeverSentIt(String language, String type, String body, String detail) throws Exception {
        HttpResponse<String> answer = post("/api/v1/reports?lang=" + language, type, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest @CsvSource({"/api/v1/reports,text/plain,16777217", "/api/v1/reviews,application/json,65537"}) void whatIsTooLongIsNotRead(String path, String type, long length) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", desk.pages.port())) {
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nForm-Token: " + token + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test void aDecisionIsRecordedAndTakenBack() throws Exception {
        Claim claim = claim(0);
        JsonNode state = JSON.readTree(desk.get("/api/v1/reviews/" + claim.id()).body());
        HttpResponse<String> done = decide("{\"action\":\"correct\",\"target\":\"" + claim.id() + "\",\"reason\":\"only considered\",\"seen\":" + state.path("touched") + ",\"fields\":{\"stage\":\"discussed\",\"condition\":\"ceasefire\",\"recipient\":null}}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(valid("Decided", done)).isEmpty();
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().commitment().stage().id()).isEqualTo("discussed");
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().commitment().recipient()).isNull();
        HttpResponse<String> after = desk.get(done.headers().firstValue("Location").orElseThrow());
        assertThat(JSON.readTree(after.body()).path("reviewers").path(0).asText()).isEqualTo("tester");
        assertThat(valid("Review", after)).isEmpty();
        assertThat(desk.get("/api/v1/reviews/" + claim.id(), "If-None-Match", after.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        long entry = JSON.readTree(done.body()).path("entry").longValue();
        assertThat(decide("{\"action\":\"undo\",\"entry\":" + entry + ",\"reason\":\"was right\",\"seen\":" + entry + "}").statusCode()).isEqualTo(201);
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().commitment()).isEqualTo(claim.commitment());
    }

    @Test void whatWasOvertakenSaysByWhat() throws Exception {
        Claim claim = claim(1);
        long seen = desk.ledger.size() - 1;
        String accept = "{\"action\":\"accept\",\"target\":\"" + claim.id() + "\",\"reason\":\"right\",\"seen\":" + seen + "}";
        assertThat(decide(accept).statusCode()).isEqualTo(201);
        HttpResponse<String> late = decide(accept.replace("accept", "reject"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(valid("Problem", late)).isEmpty();
        assertThat(JSON.readTree(late.body()).path("changed").path(0).path("what").asText()).isEqualTo("accept");
        assertThat(decide(accept.replace(",\"seen\":" + seen, "")).statusCode()).isEqualTo(428);
        assertThat(decide(accept.replace(",\"seen\":" + seen, ""), "If-Match", "\"" + seen + "\"").statusCode()).isEqualTo(412);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"{|400", "[]|400", "{\"action\":\"approve\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999}|400", "{\"action\":\"accept\",\"target\":\"c-1\",\"reason\":\"x\",\"seen\":9999}|400", "{\"action\":\"accept\",\"reason\":\"x\",\"seen\":9999}|400",
        "{\"action\":\"accept\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999,\"why\":\"x\"}|400", "{\"action\":\"accept\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":-1}|400", "{\"action\":\"accept\",\"target\":\"CLAIM\",\"reason\":{},\"seen\":9999}|400",
        "{\"action\":\"accept\",\"target\":\"CLAIM\",\"reason\":\" \",\"seen\":9999}|422", "{\"action\":\"accept\",\"target\":\"c-000000000000\",\"reason\":\"x\",\"seen\":9999}|422", "{\"action\":\"correct\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999}|422", "{\"action\":\"correct\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999,\"fields\":{\"colour\":\"red\"}}|422",
        "{\"action\":\"correct\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999,\"fields\":{\"stage\":\"someday\"}}|422", "{\"action\":\"undo\",\"entry\":0,\"reason\":\"x\",\"seen\":9999}|422",
        "{\"action\":\"accept\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999} {}|400", "{\"action\":\"accept\",\"target\":\"c-000000000000\",\"target\":\"CLAIM\",\"reason\":\"x\",\"seen\":9999}|400"}) void whatCanNotBeDecidedIsSaidAndNothingIsRecorded(String body, int status) throws Exception {
        long size = desk.ledger.size();
        HttpResponse<String> answer = decide(body.replace("CLAIM", claim(2).id()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(valid("Problem", answer)).isEmpty();
        assertThat(desk.ledger.size()).isEqualTo(size);
    }

    @Test void whatTheLedgerRefusesIsNoFaultOfWhoeverSentIt(@TempDir Path other) throws Exception {
        try (Desk broken = new Desk(other)) {
            String own = broken.formToken();
            try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + other.resolve("ledger.db")); Statement statement = raw.createStatement()) {
                statement.execute("DROP TABLE hints");
                statement.execute("DROP TABLE reviews");
            }
            long size = broken.ledger.size();
            HttpResponse<String> refused = broken.post("/api/v1/reports?published=2025-10-07&lang=fr", "text/plain; charset=utf-8", TEXT, "Form-Token", own);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
            assertThat(JSON.readTree(refused.body()).path("detail").asText()).contains("Rien n’a été enregistré");
            assertThat(refused.body()).doesNotContain(other.toString());
            String claim = broken.guarantees.list(Filter.ALL).getFirst().stages().getFirst().claim();
            HttpResponse<String> undecided = broken.post("/api/v1/reviews", "application/json", "{\"action\":\"reject\",\"target\":\"" + claim + "\",\"reason\":\"wrong\",\"seen\":" + (size - 1) + "}", "Form-Token", own);
            assertThat(undecided.statusCode()).as(undecided.body()).isEqualTo(503);
            assertThat(valid("Problem", undecided)).isEmpty();
            for (String path : List.of("/api/v1/reports", "/api/v1/reviews")) assertThat(JSON.readTree(broken.get("/api/v1/openapi.json").body()).at("/paths/" + path.replace("/", "~1") + "/post/responses").has("503")).as(path).isTrue();
            assertThat(broken.ledger.size()).isEqualTo(size);
            assertThat(broken.err.toString(StandardCharsets.UTF_8)).contains("ledger.db");
        }
    }

    @Test void nothingIsTakenWithoutAToken() throws Exception {
        assertThat(desk.post("/api/v1/reviews", "application/json", "{}").statusCode()).isEqualTo(403);
        assertThat(desk.post("/api/v1/reports", "text/plain", TEXT).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> decide(String body, String... headers) throws Exception { return post("/api/v1/reviews", "application/json", body, headers); }

    private static HttpResponse<String> post(String path, String type, String body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of("Form-Token", token));
        all.addAll(List.of(headers));
        return desk.post(path, type, body, all.toArray(String[]::new));
    }

    private static Claim claim(int which) {
        List<Claim> claims = new ArrayList<>();
        desk.guarantees.claims(Filter.ALL, Times.NOW, claims::add);
        return claims.stream().filter(one -> one.guarantee() != null && one.commitment().recipient() != null).skip(which).findFirst().orElseThrow();
    }

    private static List<?> valid(String schema, HttpResponse<String> answer) throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(desk.get("/api/v1/openapi.json").body());
        root.remove(List.of("openapi", "info", "paths", "servers"));
        root.put("$ref", "#/components/schemas/" + schema);
        return List.copyOf(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(JSON.readTree(answer.body())));
    }
}
