package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.access.opening.Opening;
import daman.access.Overseen;
import daman.languages.Knowledge;
import daman.reports.KnowledgeFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever keeps the desk running is told. */
class OperatingTest {
    /** A line of the text format: a comment, or a name with labels and a number. */
    private static final String LINE = "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"\\n]*\"(,[a-z]+=\"[^\"\\n]*\")*})? [0-9.]+";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    @TempDir static Path folder;
    private static Desk desk;

    @BeforeAll static void serve() { desk = new Desk(folder); }

    @AfterAll static void stop() { desk.close(); }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test void itIsReadyOnceTheLedgerIsInMemory() throws Exception {
        HttpResponse<String> health = get(desk.pages.port(), "/healthz");
        for (int look = 0; look < 3000 && health.statusCode() != 200; look++) {
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).isEqualTo("the ledger is being read\n");
            Thread.sleep(100);
            health = get(desk.pages.port(), "/healthz");
        }
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("ready\n");
    }

    @Test void whatIsAnsweredIsCountedByTheFormOfItsAddress() throws Exception {
        String id = desk.guarantees.list(daman.guarantees.Guarantees.Filter.ALL).getFirst().id();
        for (String path : List.of("/overview", "/overview", "/guarantees/" + id, "/guarantees/g-ffffffffffff", "/no/such/page")) get(desk.pages.port(), path);
        HttpResponse<String> metrics = get(desk.pages.port(), "/metrics");
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(metrics.body().lines()).allSatisfy(line -> assertThat(line).matches(LINE));
        assertThat(metrics.body()).contains("daman_requests_total{page=\"/overview\",status=\"200\"} 2", "daman_requests_total{page=\"/guarantees/{id}\",status=\"200\"} 1", "daman_requests_total{page=\"/guarantees/{id}\",status=\"404\"} 1",
            "daman_request_seconds_bucket{page=\"/overview\",le=\"+Inf\"} 2", "daman_request_seconds_count{page=\"/overview\"} 2", "daman_ledger_entries " + desk.ledger.size() + "\n", "daman_ledger_readable 1\n").doesNotContain("no/such", id);
    }

    @Test void theLogIsALineForEachRequestWithoutWhatWasLookedFor() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Pages pages = Pages.start(desk.ledger, Knowledge.of(KnowledgeFolder.read(Desk.HOME)), daman.sources.Standings.NONE, Opening.here(0, "reader").with(new Overseen(true, 0)), new PrintStream(err, true, StandardCharsets.UTF_8))) {
            get(pages.port(), "/search?q=secretwords&code=secrettoken");
            get(pages.port(), "/guarantees?q=desrever");
            get(pages.port(), "/x%0A%7B%22event%22%3A%22forged%22%7D");
            assertThat(get(pages.metricsPort(), "/metrics").body()).contains("daman_requests_total{page=\"/search\",status=\"200\"} 1");
            assertThat(get(pages.metricsPort(), "/healthz").statusCode()).isIn(200, 503);
            assertThat(get(pages.metricsPort(), "/overview").statusCode()).isEqualTo(404);
        }
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            JsonNode one = new ObjectMapper().readTree(line);
            assertThat(one.path("event").asText()).isEqualTo("request");
            assertThat(one.path("status").intValue()).isIn(200, 400, 404);
            assertThat(line).doesNotContain("secret", "desrever");
        });
    }
}
