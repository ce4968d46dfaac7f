package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import daman.ledger.Homes;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Review at the desk and by programs, over a real server. */
@ParameterizedClass @EnumSource(Homes.class)
class ReviewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameter Homes home;

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void serve() { desk = new Desk(home.fresh(folder)); }

    @AfterEach void stop() {
        if (desk != null) desk.close(); // null where there is no server for the ledger
    }

    @ParameterizedTest @ValueSource(strings = {"en", "ar", "fr", "uk"}) void whatWaitsIsAPageJsonAndCsvAndEachLeadsToAClaim(String language) throws Exception {
        JsonNode rows = json("/reviews.json").path("tables").path("waiting");
        assertThat(rows).as("a page of them").hasSize((int) Math.min(50, desk.guarantees.count(Filter.ALL, Times.NOW)));
        assertThat(rows.valueStream().map(row -> row.path("weight").intValue()).toList()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        Document page = Jsoup.parse(desk.get("/reviews?lang=" + language).body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("#waiting ~ .scroll tbody tr")).hasSameSizeAs(rows);
        assertThat(page.select("#weights ~ .scroll tbody tr")).hasSize(daman.analysis.review.Reason.values().length);
        String first = page.select("#waiting ~ .scroll tbody th a").attr("href");
        HttpResponse<String> led = desk.get(first);
        assertThat(led.statusCode()).isEqualTo(302);
        Document claim = Jsoup.parse(desk.get(led.headers().firstValue("Location").orElseThrow()).body());
        assertThat(claim.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(claim.select("#accept, #reject, #correct")).hasSize(3);
        assertThat(desk.get("/reviews.csv").body()).startsWith("guarantee,weight,reasons,");
        assertThat(desk.err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test void theWordsStandMarkedInTheirPlace() throws Exception {
        for (Claim claim : claims().stream().filter(one -> !one.report().source().equals("hostile.txt")).limit(20).toList()) {
            Document page = page(claim.id());
            assertThat(page.select("[data-text] mark").eachText().stream().collect(Collectors.joining(" "))).as(claim.id()).isEqualToNormalizingWhitespace(claim.commitment().evidence().text());
            assertThat(page.select("[data-text]").attr("lang")).isEqualTo(claim.report().language());
        }
    }

    @Test void ourOwnScriptIsAllowedHereAndNowhereElse() throws Exception {
        Claim claim = claims().getFirst();
        for (String path : new String[] {"/reviews", "/reviews/" + claim.id()}) {
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'").contains("script-src 'self';").doesNotContain("unsafe");
            assertThat(desk.get(path).headers().firstValue("Content-Security-Policy")).as("when it was written before").isEqualTo(answer.headers().firstValue("Content-Security-Policy"));
            Element script = Jsoup.parse(answer.body()).selectFirst("script");
            assertThat(Objects.requireNonNull(script).data()).isEmpty();
            HttpResponse<String> file = desk.get(script.attr("src"));
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        }
        assertThat(desk.get("/guarantees").headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("script-src");
    }

    /** Names of all who may give and of all things that can be given stand on it. */
    @ParameterizedTest @ValueSource(strings = {"en", "ar", "uk"}) void aPageIsSmallEnoughForAPoorLine(String language) throws Exception {
        for (String path : new String[] {"/reviews", "/reviews/" + claims().getFirst().id()}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(desk.get(path + "?lang=" + language).body().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).as(path).isLessThan(40 * 1024);
        }
    }

    @Test void markupInAReportIsTextHereToo() throws Exception {
        Claim claim = claims().stream().filter(one -> one.report().source().equals("hostile.txt")).findFirst().orElseThrow();
        Document page = page(claim.id());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img[src=x], a[href^=javascript]")).isEmpty();
        assertThat(page.select("#field-words").first().wholeText()).isEqualTo(Desk.ATTACK);
    }

    @Test void whoAcceptsIsNamedAndIsNotAskedAgainAndASecondOneAgrees() throws Exception {
        Claim claim = claims().getFirst();
        HttpResponse<String> answer = send("accept", claim, form(page(claim.id()), "accept"));
        assertThat(answer.statusCode()).isEqualTo(303);
        Document after = Jsoup.parse(desk.get(answer.headers().firstValue("Location").orElseThrow()).body());
        assertThat(after.select(".done").text()).contains("Recorded as entry");
        assertThat(after.select(".agreement").first().text()).contains("tester").contains("A second reviewer should agree");
        assertThat(after.select("#accept")).as("nobody is his own second").isEmpty();
        new Reviewing(desk.ledger).record(new Review.Accept(claim.id()), "somebody else", "so it is");
        assertThat(page(claim.id()).select(".agreement").first().text()).contains("tester", "somebody else", "Two reviewers agree");
        Map<String, String> own = form(page(claims().getLast().id()), "accept");
        own.put("target", claim.id());
        HttpResponse<String> again = send("accept", claim, own);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select(".refused").text()).contains("as you decided already");
    }

    /** Two look at the same, one is faster: the other is told what has changed, and what he wrote is still there. */
    @Test void twoAtOnceNeverOverwriteEachOther() throws Exception {
        Claim claim = claims().getFirst();
        Map<String, String> mine = form(page(claim.id()), "correct");
        Map<String, String> other = form(page(claim.id()), "reject");
        other.put("reason", "it speaks of another country");
        assertThat(send("reject", claim, other).statusCode()).isEqualTo(303);
        mine.put("item", "a thing of mine");
        mine.put("reason", "it names a thing");
        long before = desk.ledger.size();
        HttpResponse<String> told = send("correct", claim, mine);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(desk.ledger.size()).isEqualTo(before);
        Document page = Jsoup.parse(told.body());
        assertThat(page.select(".refused").text()).contains("Somebody was faster", "rejected", "tester", "it speaks of another country");
        assertThat(page.select("#field-item").val()).isEqualTo("a thing of mine");
        assertThat(page.select("#correct [name=reason]").val()).isEqualTo("it names a thing");
        assertThat(send("correct", claim, form(page, "correct")).statusCode()).as("sent again by whoever has seen it").isEqualTo(303);
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().commitment().item()).isEqualTo("a thing of mine");
    }

    @Test void ofTwoProgramsAtOnceOneDecides() throws Exception {
        String token = desk.formToken();
        for (Claim claim : claims().stream().limit(5).toList()) {
            HttpResponse<String> state = desk.get("/api/v1/reviews/" + claim.id());
            String tag = state.headers().firstValue("ETag").orElseThrow();
            CountDownLatch begin = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<HttpResponse<String>>> both = new ArrayList<>();
                for (String action : new String[] {"accept", "reject"}) both.add(threads.submit(() -> {
                    begin.await();
                    return desk.post("/api/v1/reviews", "application/json", "{\"action\":\"" + action + "\",\"target\":\"" + claim.id() + "\",\"reason\":\"at once\"}", "If-Match", tag, "Form-Token", token);
                }));
                begin.countDown();
                List<Integer> statuses = new ArrayList<>();
                for (Future<HttpResponse<String>> one : both) {
                    statuses.add(one.get().statusCode());
                    if (one.get().statusCode() == 412) assertThat(JSON.readTree(one.get().body()).path("changed")).hasSize(1);
                }
                assertThat(statuses).containsExactlyInAnyOrder(201, 412);
            }
            assertThat(desk.get("/api/v1/reviews/" + claim.id()).headers().firstValue("ETag")).isNotEqualTo(state.headers().firstValue("ETag"));
        }
    }

    @Test void aFieldTakesANameAndWordsOfTheReport() throws Exception {
        Claim claim = claims().stream().filter(one -> one.report().source().endsWith("en-1.txt") && one.commitment().amount() == null && one.commitment().providers().contains("DE")).findFirst().orElseThrow();
        Map<String, String> form = form(page(claim.id()), "correct");
        form.put("providers", "المملكة المتحدة, France");
        form.put("amount", "£4.5 billion");
        form.put("words", "London would spend £4.5 billion on military support for Ukraine");
        form.put("reason", "read from the wrong sentence");
        assertThat(send("correct", claim, form).statusCode()).isEqualTo(303);
        Claim corrected = desk.guarantees.claim(claim.id()).orElseThrow();
        assertThat(corrected.commitment().providers()).containsExactly("GB", "FR");
        assertThat(corrected.commitment().amount().value()).isEqualByComparingTo("4500000000");
        assertThat(corrected.commitment().amount().currency()).isEqualTo("GBP");
        assertThat(corrected.commitment().evidence().text()).isEqualTo(form.get("words"));
        assertThat(corrected.commitment().stage()).as("what was not changed").isEqualTo(claim.commitment().stage());
        assertThat(page(claim.id()).select("[data-text] mark").text()).isEqualTo(form.get("words"));
    }

    @ParameterizedTest @CsvSource({"words,these words stand in no report,In its words", "providers,Nobody Knows Him,Providers", "amount,plenty,Amount", "date,some day,Day", "quantity,1e99999999,Quantity"}) void whatCanNotBeIsNamedAndKept(String field, String value, String label) throws Exception {
        Claim claim = claims().getFirst();
        Map<String, String> form = form(page(claim.id()), "correct");
        form.put(field, value);
        form.put("reason", "because");
        HttpResponse<String> answer = send("correct", claim, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".refused").text()).contains(label, value);
        assertThat(page.select("#field-" + field).first().hasAttr("value") ? page.select("#field-" + field).val() : page.select("#field-" + field).first().wholeText()).isEqualTo(value);
        assertThat(page.select("#correct [name=reason]").val()).isEqualTo("because");
    }

    @Test void promisesAreMergedAndThatIsTakenBack() throws Exception {
        Guarantee from = whole(desk.guarantees.list(Filter.ALL).getFirst().id());
        Guarantee into = whole(desk.guarantees.list(Filter.ALL).get(1).id());
        Claim claim = from.claims().getFirst();
        Map<String, String> merge = form(page(claim.id()), "merge");
        merge.put("into", into.id());
        merge.put("reason", "one package");
        assertThat(send("merge", claim, merge).statusCode()).isEqualTo(303);
        assertThat(whole(into.id()).claimCount()).isEqualTo(from.claimCount() + into.claimCount());
        undo(claim);
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().guarantee()).isEqualTo(from.id());
    }

    @Test void aPromiseIsSplitAndThatIsTakenBack() throws Exception {
        Guarantee from = whole(desk.guarantees.list(Filter.ALL).stream().filter(one -> one.claimCount() > 1).findFirst().orElseThrow().id());
        Claim claim = from.claims().getFirst();
        assertThat(page(claim.id()).select("#split [name=claims]")).hasSize(from.claimCount());
        Map<String, String> split = form(page(claim.id()), "split");
        split.put("reason", "two");
        assertThat(send("split", claim, split).statusCode()).as("none is chosen").isEqualTo(422);
        split.put("claims", claim.id());
        assertThat(send("split", claim, split).statusCode()).isEqualTo(303);
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().guarantee()).isNotEqualTo(from.id());
        assertThat(whole(from.id()).claimCount()).isEqualTo(from.claimCount() - 1);
        undo(claim);
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().guarantee()).isEqualTo(from.id());
    }

    /** Takes back what was decided last. */
    private void undo(Claim claim) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element input : Objects.requireNonNull(page(claim.id()).select(".decided form").first()).select("input")) form.put(input.attr("name"), input.val());
        form.put("reason", "decided too early");
        assertThat(send("undo", claim, form).statusCode()).isEqualTo(303);
        assertThat(page(claim.id()).select(".decided .undone")).isNotEmpty();
    }

    @Test void whoLooksAtThePastDecidesNothing() throws Exception {
        Claim claim = claims().getFirst();
        Document page = Jsoup.parse(desk.get("/reviews/" + claim.id() + "?lang=en&known-at=" + (desk.ledger.size() - 2)).body());
        assertThat(page.select("form.deciding")).isEmpty();
        assertThat(page.select(".decisions").text()).contains("as it was known then");
    }

    @ParameterizedTest @ValueSource(strings = {"/reviews/c-000000000000", "/reviews/g-000000000000", "/reviews/x", "/reviews/c-000000000000.json", "/api/v1/reviews/g-000000000000"}) void whatIsNotThereIsSaid(String path) throws Exception { assertThat(desk.get(path).statusCode()).isEqualTo(404); }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        desk.guarantees.claims(Filter.ALL, Times.NOW, claim -> {
            if (claim.guarantee() != null) claims.add(claim);
        });
        return claims;
    }

    private Guarantee whole(String id) { return desk.guarantees.guarantee(id).orElseThrow(); }

    private Document page(String claim) throws Exception { return Jsoup.parse(desk.get("/reviews/" + claim + "?lang=en").body()); }

    private JsonNode json(String path) throws Exception { return JSON.readTree(desk.get(path).body()); }

    /** A form as it is filled in. */
    private static Map<String, String> form(Document page, String id) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element input : page.select("#" + id + " input:not([type=checkbox]):not([type=radio])")) form.put(input.attr("name"), input.val());
        for (Element area : page.select("#" + id + " textarea")) form.put(area.attr("name"), area.wholeText());
        for (Element select : page.select("#" + id + " select")) form.put(select.attr("name"), select.select("option[selected]").val());
        assertThat(form).as("the form " + id).containsKeys("action", "seen", "form-token");
        return form;
    }

    private HttpResponse<String> send(String action, Claim claim, Map<String, String> form) throws Exception {
        assertThat(form.get("action")).isEqualTo(action);
        String body = form.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return desk.post("/reviews/" + claim.id() + "?lang=en", "application/x-www-form-urlencoded", body, "Sec-Fetch-Site", "same-origin");
    }
}
