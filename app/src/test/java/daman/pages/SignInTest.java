package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.AccountFile;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.access.opening.Journal;
import daman.access.opening.Opening;
import daman.access.opening.SignIn;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at a public desk, over a real socket. */
class SignInTest {
    private static final String GOOD = "four otters beneath glass";
    private static final String NAME = "desk.example.org";
    private static final Pattern COOKIE = Pattern.compile("(?dm)^Set-Cookie: (__Host-daman-[a-z]+)=([^;]*); (.*)\r$");
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final StoppableClock CLOCK = new StoppableClock();

    @TempDir static Path folder;
    private static Ledger ledger;
    private static Accounts accounts;
    private static Granting granting;
    private static Pages pages;
    private static int tests;
    private String who = "";

    @BeforeAll static void serve() {
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
        accounts = new Accounts(new AccountFile(folder.resolve("ledger.accounts")), Clock.systemUTC(), new SecureRandom());
        granting = new Granting(ledger, accounts, "root", recording -> { });
        SignIn signIn = new SignIn(accounts, null, new Journal(folder.resolve("ledger.journal"), Clock.systemUTC()), CLOCK);
        pages = Pages.start(ledger, Knowledge.of(Map.of()), daman.sources.Standings.NONE, new Opening(new Opening.Place("127.0.0.1", 0, true, true, Set.of(NAME)), new Visitor("local", Role.ADMINISTRATOR), signIn), System.err);
    }

    /** Each test has an account and an address of its own: what one guesses is not the other's. */
    @BeforeEach void add() {
        who = "anna" + ++tests;
        granting.add(who, Role.REVIEWER, GOOD);
    }

    @AfterEach void timeGoesOn() { CLOCK.stopped = null; }

    @AfterAll static void stop() {
        pages.close();
        ledger.close();
    }

    @Test void whoHasNotSignedInSeesNothing() {
        for (String path : new String[] {"/", "/overview", "/guarantees", "/guarantees/g-000000000000", "/nothing", "/you", "/search?q=x"}) {
            Answer answer = get(path, "Accept: text/html");
            assertThat(answer.status).as(path).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/sign-in?next=");
        }
        for (String path : new String[] {"/overview.json", "/guarantees.csv", "/api/v1/openapi.json", "/api/v1/claims", "/api/v1/nothing"}) {
            Answer answer = get(path, "Accept: application/json");
            assertThat(answer.status).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        for (String open : new String[] {"/icon.svg", "/healthz"}) assertThat(get(open, "Accept: */*").status).as(open).isIn(200, 503);
        assertThat(get("/metrics", "Accept: text/plain").status).isEqualTo(401);
    }

    @Test void whoSignsInGetsWhereHeWasGoing() {
        Browser browser = new Browser();
        Answer form = browser.get("/sign-in?next=%2Fguarantees%3Fstage%3Dagreed&lang=uk");
        assertThat(form.body).contains("<html lang=\"uk\"").doesNotContain("/overview\"");
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        Answer in = browser.post("/sign-in?next=%2Fguarantees%3Fstage%3Dagreed", "name=" + who + "&password=" + GOOD.replace(' ', '+'));
        assertThat(in.status).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/guarantees?stage=agreed");
        assertThat(browser.attributes("__Host-daman-session")).contains("Path=/", "HttpOnly", "SameSite=Lax", "Secure").doesNotContain("Domain");
        Answer page = browser.get("/guarantees?stage=agreed");
        assertThat(page.status).isEqualTo(200);
        assertThat(page.body).contains("<bdi>" + who + "</bdi>");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(journal()).contains("\"event\":\"sign-in\",\"name\":\"" + who + "\",\"what\":\"password\"").doesNotContain("127.0.0.1", "192.0.2", "198.51", GOOD);
    }

    @Test void aSessionIsAFreshOneWhateverTheBrowserSent() {
        Browser browser = new Browser();
        browser.cookies.put("__Host-daman-session", "A".repeat(43));
        browser.signIn();
        String first = browser.cookies.get("__Host-daman-session");
        assertThat(first).isNotEqualTo("A".repeat(43));
        Browser again = new Browser();
        again.cookies.put("__Host-daman-session", first);
        again.get("/sign-in");
        again.cookies.remove("__Host-daman-session");
        again.signIn();
        assertThat(again.cookies.get("__Host-daman-session")).isNotEqualTo(first);
    }

    @Test void aFloodOfGuessesFromEverywhereDoesNotPileUp() {
        List<Browser> crowd = new ArrayList<>();
        for (int one = 0; one < 80; one++) crowd.add(new Browser("203.0.113." + (100 + one)));
        crowd.forEach(browser -> browser.get("/sign-in"));
        List<Answer> answers;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = crowd.stream().map(browser -> all.submit(() -> browser.post("/sign-in", "name=stranger" + crowd.indexOf(browser) + "&password=guess"))).toList().stream().map(SignInTest::done).toList();
        }
        assertThat(answers).extracting(Answer::status).containsOnly(422, 503);
        assertThat(answers).filteredOn(answer -> answer.status == 503).allMatch(answer -> answer.header("Retry-After").equals("2"));
        assertThat(new Browser().signIn().status).isEqualTo(303);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test void whoSignsOutIsOut() {
        Browser browser = new Browser();
        browser.signIn();
        String secret = browser.cookies.get("__Host-daman-session");
        browser.get("/overview");
        Answer out = browser.post("/sign-out", "");
        assertThat(out.status).isEqualTo(303);
        assertThat(out.header("Clear-Site-Data")).contains("cache");
        assertThat(browser.cookies.get("__Host-daman-session")).isEmpty();
        browser.cookies.put("__Host-daman-session", secret);
        assertThat(browser.get("/overview").status).isEqualTo(303);
    }

    @Test void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        Browser browser = new Browser();
        browser.get("/sign-in?lang=en");
        Answer nobody = browser.post("/sign-in?lang=en", "name=someone&password=x");
        browser.get("/sign-in?lang=en");
        Answer wrong = browser.post("/sign-in?lang=en", "name=" + who + "&password=x");
        assertThat(nobody.status).isEqualTo(wrong.status).isEqualTo(422);
        assertThat(nobody.body.replace("someone", "").replaceAll("name=\"form-token\" value=\"[^\"]+\"", "")).isEqualTo(wrong.body.replace(who, "").replaceAll("name=\"form-token\" value=\"[^\"]+\"", ""));
        assertThat(journal()).contains("\"event\":\"sign-in-refused\",\"name\":\"" + who + "\"").doesNotContain("someone");
    }

    @Test void aNameThatIsNobodysTakesAsLong() {
        accounts.signIn(who, "x");
        long[] known = new long[5];
        long[] unknown = new long[5];
        for (int turn = 0; turn < 5; turn++) {
            known[turn] = timed(who);
            unknown[turn] = timed("nobody" + turn);
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        assertThat((double) unknown[0]).isBetween(known[0] * 0.5, known[0] * 2.0);
    }

    /** Time of the processor, which others on the machine don't lengthen. */
    private long timed(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        accounts.signIn(name, "x");
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test void whoGuessesWaits() {
        Browser browser = new Browser();
        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 7; guess++) {
            browser.get("/sign-in");
            statuses.add(browser.post("/sign-in", "name=" + who + "&password=guess" + guess).status);
        }
        assertThat(statuses).containsExactly(422, 422, 422, 422, 422, 429, 429);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "name=" + who.toUpperCase(java.util.Locale.ROOT) + "&password=guess").status).as("another spelling is the same account").isEqualTo(429);
        browser.get("/sign-in");
        Answer right = browser.post("/sign-in", "name=" + who + "&password=" + GOOD.replace(' ', '+'));
        assertThat(right.status).as("the right one is no exception").isEqualTo(429);
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 600);
        assertThat(right.body).as("the form stays, and says so").contains("Too many tries", "name=\"password\"");
        Browser elsewhere = new Browser("198.51.100.7");
        assertThat(elsewhere.signIn().status).as("whose account it is comes in from elsewhere").isEqualTo(303);
    }

    @Test void theFormOfAnotherSiteSignsNobodyIn() {
        Browser browser = new Browser();
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "name=" + who + "&password=" + GOOD.replace(' ', '+'), "Sec-Fetch-Site: cross-site").status).isEqualTo(403);
        Browser without = new Browser();
        without.token = browser.token;
        assertThat(without.post("/sign-in", "name=" + who + "&password=" + GOOD.replace(' ', '+')).status).as("the token is of another browser").isEqualTo(403);
    }

    @ParameterizedTest @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/\tevil", "javascript:alert(1)", "", "overview"}) void nobodyIsSentElsewhere(String next) {
        assertThat(SigningIn.local(next)).isEqualTo("/");
        Browser browser = new Browser();
        assertThat(browser.get("/sign-in?next=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8)).body).contains("action=\"/sign-in?next=%2F\"");
    }

    @Test void aPasswordIsChangedByWhoeverKnowsIt() {
        Browser browser = new Browser();
        Browser other = new Browser();
        browser.signIn();
        other.signIn();
        browser.get("/you?lang=en");
        assertThat(browser.post("/you/password?lang=en", "old=wrong&new=five+herons+above+water&again=five+herons+above+water").body).contains("The present password is another one");
        browser.get("/you");
        assertThat(browser.post("/you/password?lang=en", "old=" + GOOD.replace(' ', '+') + "&new=password1234&again=password1234").body).contains("among the first");
        browser.get("/you");
        Answer done = browser.post("/you/password?lang=en", "old=" + GOOD.replace(' ', '+') + "&new=five+herons+above+water&again=five+herons+above+water");
        assertThat(done.status).isEqualTo(303);
        assertThat(browser.get("/you").status).isEqualTo(200);
        assertThat(other.get("/overview").status).as("other sessions have ended").isEqualTo(303);
        assertThat(accounts.signIn(who, GOOD)).isEmpty();
        assertThat(accounts.signIn(who, "five herons above water")).isPresent();
    }

    @Test void somebodySeesAndEndsHisOtherSessions() {
        Browser browser = new Browser();
        Browser other = new Browser();
        other.signIn();
        browser.signIn();
        assertThat(browser.get("/you?lang=en").body).contains("this one", "End the others");
        browser.post("/you/sessions", "");
        assertThat(other.get("/overview").status).isEqualTo(303);
        assertThat(browser.get("/overview").status).isEqualTo(200);
    }

    @Test void aTokenLetsAProgramInAsLongAsItIsGood() {
        Accounts.Made made = granting.make("robot", Role.READER, Duration.ofDays(1));
        assertThat(get("/api/v1/claims", "Authorization: Bearer " + made.secret()).status).isEqualTo(200);
        assertThat(get("/overview.json", "authorization: bearer " + made.secret()).status).isEqualTo(200);
        assertThat(get("/api/v1/claims", "Authorization: Bearer " + made.secret().toUpperCase(java.util.Locale.ROOT)).status).isEqualTo(401);
        assertThat(get("/api/v1/claims?access_token=" + made.secret(), "Accept: application/json").status).as("never in an address").isEqualTo(401);
        granting.revoke(made.token());
        assertThat(get("/api/v1/claims", "Authorization: Bearer " + made.secret()).status).isEqualTo(401);
    }

    @Test void whatIsSentTakesTheRole() {
        Browser reviewer = new Browser();
        reviewer.signIn();
        reviewer.get("/overview");
        granting.add(who + "-reader", Role.READER, GOOD);
        String reviewing = who;
        who = who + "-reader";
        Browser reader = new Browser();
        reader.signIn();
        Answer refused = reader.json("/api/v1/reviews", "{}");
        assertThat(refused.status).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(journal()).contains("\"event\":\"refused\",\"name\":\"" + who + "\",\"what\":\"role /api/v1/reviews\"");
        assertThat(reviewer.json("/api/v1/reviews", "{}").status).as("a decision without members").isEqualTo(400);
        granting.setRole(reviewing, Role.READER);
        assertThat(reviewer.json("/api/v1/reviews", "{}").status).as("the role is another now").isEqualTo(403);
        assertThat(raw("POST /api/v1/reviews HTTP/1.1\r\nHost: " + NAME + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}").status).as("a stranger").isEqualTo(401);
        String token = granting.make("robot" + tests, Role.READER, Duration.ofDays(1)).secret();
        assertThat(raw("POST /api/v1/reviews HTTP/1.1\r\nHost: " + NAME + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}").status).as("a token of a reader").isEqualTo(403);
    }

    @Test void whoGuessesTokensWaits() {
        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 22; guess++) statuses.add(get("/api/v1/claims", "Authorization: Bearer daman_" + guess, "X-Forwarded-For: 203.0.113.7").status);
        assertThat(statuses.subList(0, 20)).containsOnly(401);
        assertThat(statuses.subList(20, 22)).containsOnly(429);
    }

    @Test void whoAsksTooOftenWaits() {
        CLOCK.stopped = Instant.now(); // else a busy machine gives back as much as is asked for meanwhile
        List<Answer> answers = new ArrayList<>();
        for (int time = 0; time < 140; time++) answers.add(get("/icon.svg", "X-Forwarded-For: 10.0.0.1, 2001:db8:1:2::" + time));
        Answer last = answers.getLast();
        assertThat(answers.stream().filter(one -> one.status == 200).count()).isBetween(120L, 139L);
        assertThat(last.status).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(get("/icon.svg", "X-Forwarded-For: 2001:db8:1:2::1, 192.0.2.1").status).as("only what the proxy itself says counts").isEqualTo(200);
        assertThat(get("/icon.svg", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-For: 2001:db8:1:2::1").status).as("also in a line of its own behind the caller's").isEqualTo(429);
    }

    @ParameterizedTest @CsvSource({NAME + ",200", NAME + ":443,200", "DESK.example.org,200", "evil.example,400", "desk.example.org.evil.example,400", "xdesk.example.org,400", "127.0.0.1,200"}) void theDeskAnswersToItsNames(String host, int status) {
        assertThat(raw("GET /icon.svg HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").status).isEqualTo(status);
    }

    private String journal() {
        try {
            return Files.readString(folder.resolve("ledger.journal"));
        } catch (IOException none) {
            return "";
        }
    }

    private record Answer(int status, String head, String body) {
        String header(String name) {
            Matcher header = Pattern.compile("(?dim)^" + name + ": (.*)\r$").matcher(head);
            return header.find() ? header.group(1) : "";
        }
    }

    /** Keeps cookies, and the token of the page that it saw last. */
    private final class Browser {
        private final Map<String, String> cookies = new java.util.HashMap<>();
        private final Map<String, String> attributes = new java.util.HashMap<>();
        private final String from;
        private String token = "";

        Browser() { this("192.0.2." + tests); }

        Browser(String from) { this.from = from; }

        Answer signIn() {
            get("/sign-in");
            return post("/sign-in", "name=" + who + "&password=" + GOOD.replace(' ', '+'));
        }

        Answer get(String path) { return seen(raw("GET " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\nAccept: text/html\r\n" + kept() + "Connection: close\r\n\r\n")); }

        Answer post(String path, String form) { return post(path, form, "Sec-Fetch-Site: same-origin"); }

        Answer post(String path, String form, String header) {
            String body = form + "&form-token=" + token;
            return seen(raw("POST " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\nAccept: text/html\r\n" + header + "\r\n" + kept() + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body));
        }

        /** As a script of our own pages would send it. */
        Answer json(String path, String body) {
            return seen(raw("POST " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\nSec-Fetch-Site: same-origin\r\nForm-Token: " + token + "\r\n" + kept() + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body));
        }

        String attributes(String cookie) { return attributes.getOrDefault(cookie, ""); }

        private String kept() {
            String all = cookies.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> one.getKey() + "=" + one.getValue()).reduce((one, other) -> one + "; " + other).orElse("");
            return "X-Forwarded-For: " + from + "\r\n" + (all.isEmpty() ? "" : "Cookie: " + all + "\r\n");
        }

        private Answer seen(Answer answer) {
            COOKIE.matcher(answer.head).results().forEach(cookie -> {
                cookies.put(cookie.group(1), cookie.group(2));
                attributes.put(cookie.group(1), cookie.group(3));
            });
            TOKEN.matcher(answer.body).results().forEach(found -> token = found.group(1));
            return answer;
        }
    }

    private Answer get(String path, String... headers) { return raw("GET " + path + " HTTP/1.1\r\nHost: " + NAME + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n"); }

    private Answer raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", pages.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end + 2), all.substring(end + 4));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
