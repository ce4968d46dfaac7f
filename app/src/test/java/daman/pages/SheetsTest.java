package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.analysis.figures.Rung;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of figures: every figure leads to what it counts, in every form. */
class SheetsTest {
    @TempDir static Path folder;
    private static Desk desk;
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll static void serve() { desk = new Desk(folder); }

    @AfterAll static void stop() { desk.close(); }

    @ParameterizedTest @ValueSource(strings = {"measures", "providers"}) void everyNumberIsThatOfTheListItLeadsTo(String table) throws Exception {
        JsonNode rows = json("/overview.json").path("tables").path(table);
        assertThat(rows).isNotEmpty();
        String key = table.equals("measures") ? "measure" : "givers";
        for (JsonNode row : rows) {
            String of = row.path(key).asText().equals("all") ? "" : "&" + key + "=" + URLEncoder.encode(row.path(key).asText(), StandardCharsets.UTF_8);
            for (Rung rung : Rung.values()) assertThat(json("/guarantees.json?rung=" + rung.id() + of).path("total").longValue()).as(row + " " + rung).isEqualTo(row.path(rung.id()).longValue());
        }
    }

    @Test void everyLinkOfAFigureLeadsToSoMany() throws Exception {
        Document page = Jsoup.parse(get("/overview?lang=en").body());
        List<Element> figures = page.select("td.figure a[href^=/guarantees]");
        assertThat(figures).hasSizeGreaterThan(20);
        for (Element figure : figures.subList(0, 20)) {
            String list = figure.attr("href").replace("/guarantees?", "/guarantees.json?");
            assertThat(json(list).path("total").asText()).as(list).isEqualTo(figure.text().replace(",", ""));
        }
    }

    @Test void rowsOfProvidersAddUpToAllPromises() throws Exception {
        long all = json("/guarantees.json").path("total").longValue();
        JsonNode tables = json("/overview.json").path("tables");
        assertThat(tables.path("providers").valueStream().mapToLong(row -> row.path("all").longValue()).sum()).isEqualTo(all);
        assertThat(tables.path("measures").valueStream().filter(row -> !row.path("measure").asText().equals("all")).mapToLong(row -> row.path("all").longValue()).sum()).isEqualTo(all);
    }

    @ParameterizedTest @ValueSource(strings = {"/gaps", "/gaps?provider=DE", "/exposure", "/exposure?recipient=UA", "/exposure?provider=DE&measure=arms", "/burden", "/burden?measure=air-defence"}) void everyNumberOfAnAnswerLeadsToSoManyPromises(String path) throws Exception {
        List<Element> figures = Jsoup.parse(get(path + (path.contains("?") ? "&" : "?") + "lang=en").body()).select("td a[href^=/guarantees?]");
        assertThat(figures).isNotEmpty();
        for (Element figure : figures) {
            String list = figure.attr("href").replace("/guarantees?", "/guarantees.json?");
            if (!list.contains("rung=asked")) assertThat(json(list).path("total").asText()).as(list).isEqualTo(figure.text().replace(",", "")); // several reports of one request are one demand
        }
    }

    @Test void aProviderCalledNullIsAnotherQuestionThanNone() throws Exception {
        for (String answer : List.of("/gaps.json?as-of=2026-01-11", "/burden.json?as-of=2026-01-11")) {
            String table = answer.startsWith("/gaps") ? "measures" : "providers";
            assertThat(json(answer + "&provider=null").path("tables").path(table)).isEmpty();
            assertThat(json(answer).path("tables").path(table)).as("whatever was asked before").isNotEmpty();
        }
    }

    @Test void anAnswerWithNothingSaysSo() throws Exception {
        for (String path : List.of("/gaps", "/exposure", "/burden", "/contradictions")) assertThat(get(path + "?provider=QQ&lang=en").body()).as(path).contains("Nothing is known of this.");
    }

    @Test void nothingThenIsAnotherThingThanNothingAtAll() throws Exception {
        for (String path : List.of("/overview", "/gaps", "/exposure", "/burden", "/contradictions", "/reliability", "/sources", "/guarantees")) assertThat(get(path + "?as-of=1000-01-01&lang=en").body()).as(path).contains("Nothing was known of any promise at that time").doesNotContain("daman intake PATH");
    }

    @Test void stepsOverTimeAreThoseThatTheListFinds() throws Exception {
        JsonNode rows = json("/overview.json").path("tables").path("over_time");
        long found = 0;
        for (JsonNode row : rows) {
            long promised = row.path("promised").longValue();
            if (promised == 0) continue;
            found++;
            assertThat(json("/guarantees.json?reached=promised&from=" + row.path("from").asText() + "&to=" + row.path("to").asText()).path("total").longValue()).as(row.toString()).isPositive().isLessThanOrEqualTo(promised);
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest @CsvSource({"/exposure, before=2027-12-31", "/changes, since=3", "/changes, stood=2020-06-30", "/actor, id=DE", "/gaps, provider=DE", "/search, q=Patriot"}) void otherLanguagesAndFormsAreOfTheSameQuestion(String path, String asked) throws Exception {
        Document page = Jsoup.parse(get(path + "?" + asked + "&lang=en").body());
        for (String link : List.of("a[href~=lang=uk]", "a[href^=" + path + ".json]")) assertThat(page.select(link)).as(link).isNotEmpty().allMatch(one -> one.attr("href").contains(asked), asked);
        assertThat(page.select("form input[name=" + asked.substring(0, asked.indexOf('=')) + "]").eachAttr("value")).as("what the forms keep").contains(asked.substring(asked.indexOf('=') + 1));
    }

    @ParameterizedTest @ValueSource(strings = {"/overview", "/gaps", "/gaps?provider=DE&measure=air-defence", "/exposure?before=2027-12-31", "/exposure", "/burden", "/actors", "/actor?id=DE", "/sources", "/findings", "/contradictions?table=inside", "/reliability", "/changes?since=3", "/search?q=Patriot", "/guarantees"}) void everyViewIsAPageJsonAndCsv(String path) throws Exception {
        for (String language : List.of("en", "ar", "fr", "uk")) {
            HttpResponse<String> page = get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"" + language + "\"").doesNotContain("<script", " style=", " onclick");
            for (Element scroll : Jsoup.parse(page.body()).select("table")) assertThat(scroll.select("th[scope=col]")).isNotEmpty();
        }
        assertThat(get(ending(path, ".json")).headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        HttpResponse<String> csv = get(ending(path, ".csv"));
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines().count()).isGreaterThan(1);
        assertThat(get(path, "Accept", "application/json").body()).isEqualTo(get(ending(path, ".json")).body());
        assertThat(get(path, "Accept", "text/csv;q=0.9, application/xml").body()).isEqualTo(csv.body());
        assertThat(desk.err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test void theFirstPageIsSmall() throws Exception {
        List<String> addresses = new ArrayList<>(List.of("/overview?lang=en"));
        for (Element fetched : Jsoup.parse(get(addresses.getFirst()).body()).select("link[rel=stylesheet], link[rel=icon], img[src], script[src]")) addresses.add(fetched.hasAttr("href") ? fetched.attr("href") : fetched.attr("src"));
        long bytes = 0;
        for (String address : addresses.stream().distinct().toList()) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.pages.port() + address)).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            bytes += answer.body().length;
        }
        assertThat(addresses).hasSizeGreaterThan(2);
        assertThat(bytes).isBetween(1_000L, 100_000L);
    }

    @Test void aFormThatThereIsNotIsRefused() throws Exception {
        HttpResponse<String> answer = get("/overview", "Accept", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("HTML, JSON or CSV");
    }

    @Test void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
        for (String path : List.of("/overview", "/guarantees.json?known-at=5", "/actors.csv")) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = get(path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/guarantees.json?known-at=5").headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/guarantees.json").headers().firstValue("Cache-Control").orElseThrow()).isEqualTo("no-cache");
        assertThat(get("/guarantees.json?known-at=5").headers().firstValue("ETag")).isNotEqualTo(get("/guarantees.json?known-at=6").headers().firstValue("ETag"));
    }

    @ParameterizedTest @CsvSource({"Німеччина IRIS-T,en", "ألمانيا IRIS-T,uk", "Allemagne IRIS-T,ar"}) void aQuestionInOneLanguageFindsWhatIsToldInAnother(String question, String language) throws Exception {
        JsonNode found = json("/search.json?lang=" + language + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)).path("tables");
        assertThat(found.path("guarantees")).isNotEmpty().allSatisfy(one -> assertThat(one.path("providers").toString()).contains("DE"));
        assertThat(found.path("reports").valueStream().map(one -> one.path("language").asText()).distinct().count()).isGreaterThan(1);
        assertThat(json("/guarantees.json?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)).path("total").intValue()).isEqualTo(found.path("guarantees").size());
    }

    @Test void wordsThatNameNothingAreLookedForInTheQuotations() throws Exception {
        assertThat(json("/search.json?q=desrever").path("tables").path("guarantees")).hasSize(1);
        assertThat(get("/search?q=%25&lang=en").statusCode()).isEqualTo(200);
        assertThat(get("/search?lang=en&q=zzzzqq").body()).contains("Nothing has all of these.");
    }

    @Test void allThatHasChangedSinceTheBeginningIsNew() throws Exception {
        JsonNode changes = json("/changes.json?since=0");
        assertThat(changes.path("tables").path("changes")).isNotEmpty().allSatisfy(one -> assertThat(one.path("change").asText()).isEqualTo("appeared"));
        assertThat(json("/changes.json?since=" + (desk.ledger.size() - 1)).path("tables").path("changes")).isEmpty();
        assertThat(get("/changes?since=99&known-at=3").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest @ValueSource(strings = {"/guarantees?least=1e9999999", "/guarantees?from=2025-02-30", "/guarantees?reached=soon", "/guarantees?credibility=9", "/guarantees?attribution=x", "/guarantees?currency=euro", "/guarantees?sort=up",
        "/changes?since=soon", "/overview?as-of=x", "/actors?page=9999", "/findings?page=-1", "/overview.csv?table=nothing"}) void aWrongParameterIsNamed(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(path.replaceAll(".*\\?([a-z-]+)=.*", "$1"));
    }

    @ParameterizedTest @ValueSource(strings = {"/actor", "/actor?id=nobody-at-all", "/actor?id=%2e%2e%2f", "/overview/x", "/overview.xml"}) void whatIsNotThereIsSaid(String path) throws Exception { assertThat(get(path).statusCode()).isEqualTo(404); }

    @Test void whatAMinisterSaysIsOfItsState() throws Exception {
        JsonNode germany = json("/actors.json").path("tables").path("actors").valueStream().filter(row -> row.path("actor").asText().equals("DE")).findFirst().orElseThrow();
        JsonNode said = json("/actor.json?id=DE").path("tables").path("statements");
        assertThat(said).hasSize(germany.path("statements").intValue()).anySatisfy(one -> assertThat(one.path("speakers").toString()).contains("boris-pistorius"));
        assertThat(json("/actor.json?id=boris-pistorius").path("tables").path("statements")).isNotEmpty().allSatisfy(one -> assertThat(said).contains(one));
    }

    @Test void whatNarrowsTheListIsToldAndCanBeTakenAway() throws Exception {
        Document page = Jsoup.parse(get("/guarantees?rung=promised&givers=DE&lang=en").body());
        assertThat(page.select(".chosen-filters li").eachText()).containsExactlyInAnyOrder("How far: Promised ×", "Given by exactly: Germany ×");
        Element first = page.selectFirst(".chosen-filters a");
        assertThat(java.util.Objects.requireNonNull(first).attr("href")).contains("lang=en").containsAnyOf("rung=promised", "givers=DE").doesNotContain("rung=promised&givers=DE");
    }

    @Test void anAnswerThatWasWrittenIsWrittenTheSameAgain() throws Exception {
        for (String path : List.of("/overview?lang=fr", "/guarantees.csv?stage=announced", "/actors.json")) {
            HttpResponse<String> first = get(path);
            HttpResponse<String> again = get(path);
            assertThat(again.body()).isEqualTo(first.body());
            for (String header : List.of("Content-Type", "Content-Language", "Content-Disposition", "ETag", "Content-Security-Policy")) assertThat(again.headers().firstValue(header)).as(header).isEqualTo(first.headers().firstValue(header));
        }
    }

    @Test void hostileWordsAreTextOnEverySheet() throws Exception {
        String actor = "name:<script>alert(1)</script>";
        for (String path : List.of("/overview", "/actors", "/actor?id=" + URLEncoder.encode(actor, StandardCharsets.UTF_8), "/sources", "/findings", "/contradictions", "/reliability", "/changes?since=0", "/search?q=" + URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8)))
            assertThat(get(path + (path.contains("?") ? "&" : "?") + "lang=ar").body()).as(path).doesNotContain("<script", "<img src=x", "<u>note", "href=\"javascript");
    }

    @Test void everySheetIsSmall() throws Exception {
        for (String path : List.of("/overview", "/guarantees", "/actors", "/sources", "/findings", "/contradictions", "/reliability")) {
            java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
            try (var zip = new java.util.zip.GZIPOutputStream(packed)) {
                zip.write(get(path).body().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).as(path).isLessThan(60_000);
        }
    }

    private static final Pattern QUERY = Pattern.compile("^([^?]*)(.*)$");

    private static String ending(String path, String ending) { return QUERY.matcher(path).replaceFirst("$1" + ending + "$2"); }

    private static JsonNode json(String path) throws Exception { return JSON.readTree(get(path, "Accept", "application/json").body()); }

    private static HttpResponse<String> get(String path, String... headers) throws Exception { return desk.get(path, headers); }
}
