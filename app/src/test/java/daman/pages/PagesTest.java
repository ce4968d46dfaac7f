package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.access.opening.Opening;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees.Filter;
import daman.ledger.Ledger;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir static Path folder;
    private static Desk desk;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll static void serve() { desk = new Desk(folder); }

    @AfterAll static void stop() { desk.close(); }

    @ParameterizedTest @ValueSource(strings = {"en", "ar", "fr", "uk"}) void everyPageIsThereInEveryLanguage(String language) throws Exception {
        for (Guarantee guarantee : desk.guarantees.list(Filter.ALL)) assertThat(get("/guarantees/" + guarantee.id() + "?lang=" + language).statusCode()).isEqualTo(200);
        for (var head : desk.guarantees.reports()) assertThat(get("/reports/" + head.id().substring(7) + "?lang=" + language).statusCode()).isEqualTo(200);
        HttpResponse<String> list = get("/guarantees?lang=" + language);
        assertThat(list.body()).contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\">");
        assertThat(list.headers().firstValue("Content-Language")).contains(language);
        assertThat(desk.err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test void theLanguageIsTheBrowsersUnlessOneIsChosen() throws Exception {
        assertThat(get("/guarantees", "Accept-Language", "uk,en;q=0.3").body()).contains("<html lang=\"uk\"");
        assertThat(get("/guarantees?lang=fr", "Accept-Language", "uk").body()).contains("<html lang=\"fr\"");
    }

    @Test void markupInAReportIsText() throws Exception {
        String report = desk.guarantees.reports().stream().filter(head -> head.source().equals("hostile.txt")).findFirst().orElseThrow().id().substring(7);
        for (String path : new String[] {"/guarantees", "/guarantees/" + hostile().id(), "/reports/" + report})
            assertThat(get(path).body()).as(path).doesNotContain("<script", "<img src=x", "<b>bold", "<i>x", "<u>note", "href=\"javascript");
        assertThat(get("/reports/" + report).body()).contains("&lt;script&gt;").contains("data-code=\"U+202E\"");
    }

    @Test void nothingRunsAndNothingLeavesThePage() throws Exception {
        for (String path : new String[] {"/guarantees", "/nothing", "/guarantees.json"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'").doesNotContain("script-src", "unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
        assertThat(get("/guarantees").body()).doesNotContain(" style=", "<style", " onclick");
    }

    @Test void theAddressFilters() throws Exception {
        JsonNode all = json("/guarantees.json");
        JsonNode some = json("/guarantees.json?provider=DE&measure=air-defence");
        assertThat(some.path("total").intValue()).isPositive().isLessThan(all.path("total").intValue());
        assertThat(some.path("guarantees")).allSatisfy(one -> {
            assertThat(one.path("measure").asText()).isEqualTo("air-defence");
            assertThat(one.path("providers").toString()).contains("\"DE\"");
        });
        assertThat(json("/guarantees.json?stage=announced").path("guarantees")).allSatisfy(one -> assertThat(one.path("stage").asText()).isEqualTo("announced"));
        assertThat(json("/guarantees.json?stage=rumoured").path("guarantees")).allSatisfy(one -> assertThat(one.has("stage")).isFalse());
        assertThat(get("/guarantees?provider=ZZ").body()).contains("No guarantee fits this choice.");
    }

    /** Whatever is recorded and reviewed afterwards: the answers for a pair are the same, byte for byte. */
    @Test void theAnswerOfAPageForAPairOfTimesNeverChanges(@TempDir Path other) throws Exception {
        try (Desk later = new Desk(other)) {
            String pair = "?as-of=2025-12-31&known-at=" + (later.ledger.size() / 2);
            Guarantee one = later.guarantees.list(Filter.ALL, daman.guarantees.Times.NOW, daman.guarantees.Guarantees.Stretch.ALL).stream().map(daman.deciding.GuaranteeParser::line)
                .filter(each -> each.first().getYear() < 2026).reduce((first, last) -> last).orElseThrow();
            String now = "?known-at=" + (later.ledger.size() - 1);
            String[] paths = {"/guarantees.json" + pair, "/guarantees.json" + now, "/guarantees/" + one.id() + ".json" + now, "/reports/" + later.guarantees.guarantee(one.id()).orElseThrow().claims().getFirst().report().id().substring(7) + ".json" + now};
            String[] before = new String[paths.length];
            for (int at = 0; at < paths.length; at++) before[at] = body(later, paths[at]);
            new daman.guarantees.Reviewing(later.ledger).record(new daman.guarantees.Review.Reject(later.guarantees.guarantee(one.id()).orElseThrow().claims().getFirst().id()), "reviewer", "because");
            assertThat(body(later, "/guarantees.json")).isNotEqualTo(before[1]);
            for (int at = 0; at < paths.length; at++) assertThat(body(later, paths[at])).as(paths[at]).isEqualTo(before[at]).contains("\"");
            assertThat(new ObjectMapper().readTree(before[0]).path("total").intValue()).isPositive().isLessThan(new ObjectMapper().readTree(before[1]).path("total").intValue());
        }
    }

    @Test void theTimesStayWithTheReader() throws Exception {
        assertThat(get("/guarantees?as-of=2025-12-31&lang=en").body()).contains("As things stood on", "as-of=2025-12-31");
    }

    private static String body(Desk desk, String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(desk.pages.address().replaceFirst("/$", "") + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test void everyViewIsJsonToo() throws Exception {
        Guarantee guarantee = hostile();
        JsonNode one = json("/guarantees/" + guarantee.id() + ".json");
        assertThat(one.path("claims").path(0).path("commitment").path("evidence").path("text").asText()).isEqualTo(Desk.ATTACK);
        JsonNode report = json("/reports/" + desk.guarantees.guarantee(guarantee.id()).orElseThrow().claims().getFirst().report().id().substring(7) + ".json");
        assertThat(report.path("text").asText()).isEqualTo(Desk.hostileText());
        assertThat(report.path("claims").path(0).path("guarantee").asText()).isEqualTo(guarantee.id());
        assertThat(report.path("findings")).hasSize(1);
    }

    @ParameterizedTest @ValueSource(strings = {"/guarantees?stage=someday", "/guarantees?measure=%3Cscript%3E", "/guarantees?page=0", "/guarantees?page=99999", "/guarantees?page=x", "/guarantees?as-of=2025-02-30", "/guarantees?as-of=soon", "/guarantees?known-at=yesterday", "/guarantees?lang=xx"})
    void aWrongParameterIsNamed(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address cannot be followed", path.replaceAll(".*\\?([a-z-]+)=.*", "$1")).doesNotContain("<script");
    }

    @ParameterizedTest @ValueSource(strings = {"/nothing", "/guarantees/g-000000000000", "/guarantees/xyz", "/reports/0", "/reports/..%2f..%2fetc%2fpasswd", "/guarantees/g-000000000000.json"})
    void whatIsNotThereIsSaidInWords(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "jetty", "Jetty", "at daman");
        if (path.endsWith(".json")) assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test void nothingCanBeSent() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri("/guarantees")).POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000))).build();
        assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(get("/guarantees?provider=" + "x".repeat(20_000)).statusCode()).isIn(414, 431);
    }

    @Test void anotherHostsNameGetsNothing() throws IOException {
        assertThat(raw("GET /guarantees HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("class=\"rows\"");
        assertThat(raw("GET /guarantees HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test void aTakenPortIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1")); var err = new java.io.ByteArrayOutputStream()) {
            Ledger.open(folder.resolve("other.db"), Clock.systemUTC()).close();
            assertThat(Pages.serve(new daman.ledger.Address.File(folder.resolve("other.db")), Opening.here(taken.getLocalPort(), "tester"), daman.languages.Knowledge.of(Map.of()), daman.sources.Standings.NONE, new PrintStream(err, true))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("try --port").doesNotContain("Exception");
            assertThat(Pages.serve(new daman.ledger.Address.File(folder.resolve("none.db")), Opening.here(0, "tester"), daman.languages.Knowledge.of(Map.of()), daman.sources.Standings.NONE, new PrintStream(err, true))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not there");
        }
    }

    @Test void anEmptyLedgerSaysWhatToDo() throws Exception {
        try (Ledger empty = Ledger.open(folder.resolve("empty.db"), Clock.systemUTC()); Pages pages = Pages.start(empty, daman.languages.Knowledge.of(Map.of()), daman.sources.Standings.NONE, Opening.here(0, "tester"), System.err)) {
            HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(pages.address() + "guarantees")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("daman intake PATH");
        }
    }

    private static Guarantee hostile() {
        return desk.guarantees.list(Filter.ALL).stream().filter(one -> one.providers().contains("name:<script>alert(1)</script>")).findFirst().orElseThrow();
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) { return URI.create("http://127.0.0.1:" + desk.pages.port() + path); }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", desk.pages.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
