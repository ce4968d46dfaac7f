package daman.pages.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.AccountFile;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.access.opening.Journal;
import daman.access.opening.Opening;
import daman.access.opening.Provider;
import daman.access.opening.SignIn;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in through a provider that others wrote (npm oidc-provider), from the first click to the desk. */
class ThroughProviderTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("daman.home", ".."), "app", "src", "test", "validators").toAbsolutePath().normalize();
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    @TempDir static Path folder;
    private static Process other;
    private static Ledger ledger;
    private static Pages pages;

    @BeforeAll static void serve() throws IOException {
        assumeTrue(Files.isDirectory(PROGRAMS.resolve("node_modules").resolve("oidc-provider")), "oidc-provider is not installed (npm install --prefix app/src/test/validators)");
        int port = free();
        URI own = URI.create("http://127.0.0.1:" + port + "/");
        other = new ProcessBuilder("node", "provider.mjs", own.resolve("/sign-in/back").toString()).directory(PROGRAMS.toFile()).redirectError(folder.resolve("provider.txt").toFile()).start();
        String issuer = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(issuer).as(() -> said()).startsWith("http://127.0.0.1:");
        Path file = folder.resolve("provider.properties");
        Files.writeString(file, "issuer=" + issuer + "\nclient-id=daman\nclient-secret=a secret of this test alone, long enough\naddress=" + own + "\nrole-claim=groups\nreviewer=desk-reviewers, others\n");
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
        Accounts accounts = new Accounts(new AccountFile(folder.resolve("ledger.accounts")), Clock.systemUTC(), new SecureRandom());
        new Granting(ledger, accounts, "root", recording -> { }).add("anna@example.org", Role.ADMINISTRATOR, null);
        SignIn signIn = new SignIn(accounts, Provider.of(file), new Journal(folder.resolve("ledger.journal"), Clock.systemUTC()), Clock.systemUTC());
        pages = Pages.start(ledger, Knowledge.of(Map.of()), daman.sources.Standings.NONE, new Opening(new Opening.Place("127.0.0.1", port, false, false, Set.of()), new Visitor("local", Role.ADMINISTRATOR), signIn), System.err);
    }

    @AfterAll static void stop() {
        if (pages != null) pages.close();
        if (ledger != null) ledger.close();
        if (other != null) other.destroy();
    }

    @Test void aListedAddressHasTheRoleOfItsAccount() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> in = browser.signIn("anna", "/guarantees?stage=agreed");
        assertThat(in.uri().toString()).endsWith("/guarantees?stage=agreed");
        assertThat(browser.get("/you?lang=en").body()).contains("anna@example.org", "Administrator");
        assertThat(journal()).contains("\"event\":\"sign-in\",\"name\":\"anna@example.org\",\"what\":\"provider\"");
    }

    @Test void aGroupGivesItsRole() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.signIn("carol", "/overview").uri().getPath()).isEqualTo("/overview");
        assertThat(browser.get("/you?lang=en").body()).contains("carol@example.org", "Reviewer");
    }

    @Test void whoIsNeitherListedNorOfAGroupStaysOutside() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.signIn("dora", "/overview").body()).contains("this desk doesn’t yet");
        assertThat(browser.get("/overview").uri().getPath()).isEqualTo("/sign-in");
        assertThat(journal()).doesNotContain("dora");
    }

    @Test void anAddressThatTheProviderHasNotMadeSureOfIsNobodys() throws Exception { assertThat(new Browser().signIn("mallory", "/overview").uri().getQuery()).isEqualTo("refused=unknown"); }

    @Test void anAnswerCountsOnceAndInItsBrowserOnly() throws Exception {
        Browser browser = new Browser();
        URI back = browser.untilBack("anna", "/overview");
        assertThat(new Browser().at(back).uri().getQuery()).as("in another browser").isEqualTo("refused=provider");
        assertThat(browser.at(back).uri().getQuery()).as("it was taken").isEqualTo("refused=provider");
        assertThat(browser.get("/overview").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test void aCodeOfAnotherSignInIsWorthNothing() throws Exception {
        Browser mallory = new Browser();
        Matcher stolen = Pattern.compile("code=([^&]+)").matcher(new Browser().untilBack("anna", "/overview").toString());
        assertThat(stolen.find()).isTrue();
        URI own = mallory.untilBack("dora", "/overview");
        HttpResponse<String> answer = mallory.at(URI.create(own.toString().replaceFirst("code=[^&]+", "code=" + stolen.group(1))));
        assertThat(answer.uri().getQuery()).as("the verifier is of another (RFC 7636)").isEqualTo("refused=provider");
    }

    @Test void anAnswerOfAnotherIssuerIsRefused() throws Exception {
        Browser browser = new Browser();
        URI back = browser.untilBack("anna", "/overview");
        assertThat(browser.at(URI.create(back.toString().replaceFirst("iss=[^&]+", "iss=https%3A%2F%2Fevil.example"))).uri().getQuery()).isEqualTo("refused=provider");
    }

    @Test void somebodyWhoTurnsBackIsTold() throws Exception {
        Browser browser = new Browser();
        browser.get("/sign-in");
        URI asked = browser.send(browser.request("/sign-in/provider").build(), false).headers().firstValue("Location").map(URI::create).orElseThrow();
        assertThat(asked.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=", "scope=openid");
        Matcher state = Pattern.compile("state=([^&]+)").matcher(asked.toString());
        assertThat(state.find()).isTrue();
        assertThat(browser.get("/sign-in/back?lang=en&error=access_denied&state=" + state.group(1)).uri().getQuery()).isEqualTo("refused=provider");
    }

    /** Below the ports that systems hand out by themselves, so that nobody else is given it meanwhile. */
    private static int free() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // Another, then.
            }
        }
    }

    private static String journal() throws IOException { return Files.readString(folder.resolve("ledger.journal")); }

    private static String said() {
        try {
            return Files.readString(folder.resolve("provider.txt"));
        } catch (IOException none) {
            return "";
        }
    }

    /** Follows what it is sent to, and keeps cookies. */
    private static final class Browser {
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient following = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
        private final HttpClient staying = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

        HttpRequest.Builder request(String path) { return HttpRequest.newBuilder(URI.create(pages.address()).resolve(path)).header("Accept", "text/html"); }

        HttpResponse<String> get(String path) throws Exception { return send(request(path).build(), true); }

        HttpResponse<String> at(URI address) throws Exception { return send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(), true); }

        HttpResponse<String> send(HttpRequest request, boolean follow) throws Exception { return (follow ? following : staying).send(request, HttpResponse.BodyHandlers.ofString()); }

        HttpResponse<String> signIn(String who, String next) throws Exception { return at(untilBack(who, next)); }

        /** Says who he is and that he agrees. @return where the provider sends him then */
        URI untilBack(String who, String next) throws Exception {
            get("/sign-in");
            HttpResponse<String> page = get("/sign-in/provider?next=" + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8));
            for (String form : new String[] {"prompt=login&login=" + who + "&password=any", "prompt=consent"}) {
                Matcher action = ACTION.matcher(page.body());
                assertThat(action.find()).as(page.uri() + " " + page.body()).isTrue();
                URI to = page.uri().resolve(action.group(1));
                HttpResponse<String> answer = send(HttpRequest.newBuilder(to).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(), false);
                while (answer.statusCode() / 100 == 3) {
                    URI there = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
                    if (there.getPath().equals("/sign-in/back")) return there;
                    answer = send(HttpRequest.newBuilder(there).build(), false);
                }
                page = answer;
            }
            throw new AssertionError(page.uri() + " " + page.body());
        }
    }
}
