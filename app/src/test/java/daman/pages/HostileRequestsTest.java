package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.opening.Opening;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser would send, over a real socket: the right status, clear words, nothing of what is inside, and the desk goes on. */
class HostileRequestsTest {
    @TempDir static Path folder;
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
    private static Ledger ledger;
    private static Pages pages;

    @BeforeAll static void serve() {
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
        pages = Pages.start(ledger, Knowledge.of(Map.of()), daman.sources.Standings.NONE, Opening.here(0, "tester"), new PrintStream(ERR, true, StandardCharsets.UTF_8));
    }

    @AfterAll static void stop() {
        pages.close();
        ledger.close();
    }

    @ParameterizedTest @ValueSource(strings = {"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/guarantees/..%2f..%2fdaman.db", "/guarantees/%252e%252e%252f", "/reports/%00", "/reports/a%00.json", "/guarantees/x%0d%0aSet-Cookie:%20a=b", "//evil.example/overview",
        "/style-..%5c..%5cdaman.db", "/overview;jsessionid=1", "/overview/..;/you", "/%", "/%zz", "/%c0%ae%c0%ae/", "/\\..\\", "/overview%20", "/.git/config", "/daman.db", "/WEB-INF/web.xml", "/OVERVIEW", "/api/v1/../../overview.exe"})
    void aTrickOfAPathLeadsNowhere(String path) { requireRefusal(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), path, 400, 404); }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"GET /overview HTTP/1.1~~|400", "GET /overview HTTP/1.1~Host: localhost~Host: evil.example~~|400", "GET /overview HTTP/1.1~Host: local host~~|400", "GET /overview HTTP/1.1~Host: evil.example~~|400", "GET http://evil.example/overview HTTP/1.1~Host: localhost~~|400",
        "GET /overview HTTP/7.0~Host: localhost~~|505", "G\u0001T /overview HTTP/1.1~Host: localhost~~|400", "GET /over\u0001view HTTP/1.1~Host: localhost~~|400", "GET /overview HTTP/1.1~Host: localhost~Bad Header: x~~|400", "GET /overview HTTP/1.1~Host: localhost~X: a\u0001b~~|400",
        "POST /overview HTTP/1.1~Host: localhost~Content-Length: -1~~|400", "POST /overview HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2~~a|400", "POST /overview HTTP/1.1~Host: localhost~Content-Length: 4~Transfer-Encoding: chunked~~0~~|400",
        "POST /overview HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~xyz~~|405", "BREW /overview HTTP/1.1~Host: localhost~~|405", "CONNECT localhost:80 HTTP/1.1~Host: localhost~~|405", "GET /overview HTTP/1.1~Host: localhost~Expect: 200-maybe~~|417"})
    void whatIsNoProperRequestIsRefused(String request, int status) {
        String answer = raw(request.replace("~", "\r\n"));
        requireRefusal(answer, request, status, status);
    }

    @ParameterizedTest @CsvSource({"localhost,200", "LOCALHOST:80,200", "127.0.0.1,200", "[::1],200", "[::1]:8080,200", "[::2],400", "[::1,400", "evil.example,400"})
    void thisMachineHasItsNames(String host, int status) { assertThat(raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).matches("(?s)HTTP/1.1 (" + status + (status == 200 ? "|503" : "") + ") .*"); }

    @Test void longAddressesAndManyHeadersAreRefused() {
        requireRefusal(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), "a long address", 414, 414);
        requireRefusal(raw("GET /overview HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"), "a long header", 431, 431);
        requireRefusal(raw("GET /overview HTTP/1.1\r\nHost: localhost\r\n" + "X-Y: 1\r\n".repeat(5_000) + "\r\n"), "many headers", 431, 431);
        requireRefusal(raw("GET /overview HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a=b; ".repeat(5_000) + "\r\n\r\n"), "many cookies", 431, 431);
    }

    @ParameterizedTest @ValueSource(strings = {"/guarantees?page=999999999", "/guarantees?page=2147483648", "/guarantees?page=-1", "/guarantees?page=1e9", "/actors?page=99999999999999999999", "/api/v1/claims?limit=2147483648", "/api/v1/claims?cursor=" + "A", "/changes?since=99999999999999999999",
        "/overview?as-of=9999-99-99", "/overview?as-of=+999999999-01-01", "/overview?known-at=-5", "/search?q=%ff%fe", "/search?q=%u0041", "/guarantees?provider=%00", "/guarantees?sort=a&sort=b&sort=c", "/actor?id=%E2%80%AE", "/overview?lang=en%00"})
    void whatIsAskedWronglyIsTold(String address) {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        assertThat(Integer.parseInt(answer.substring(9, 12))).as(address).isIn(200, 400, 404);
        requireNothingInside(answer, address);
    }

    @Test void theDeskGoesOn() {
        for (int flood = 0; flood < 50; flood++) raw("\0".repeat(flood * 100) + "\r\n\r\n");
        assertThat(raw("GET /overview HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(ERR.toString(StandardCharsets.UTF_8)).as("no fault of our own").isEmpty();
    }

    private static void requireRefusal(String answer, String what, int... statuses) {
        assertThat(answer).as(what).startsWith("HTTP/1.1 ");
        assertThat(java.util.Arrays.stream(statuses).boxed().toList()).as(what + ": " + answer).contains(Integer.parseInt(answer.substring(9, 12)));
        requireNothingInside(answer, what);
        assertThat(answer.indexOf("\r\n\r\n") + 4).as(what + " is told in words").isLessThan(answer.length());
        assertThat(answer).contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
    }

    private static void requireNothingInside(String answer, String what) { assertThat(answer).as(what).doesNotContain("Exception", "Jetty", "jetty", "Javalin", "at daman", "java.", "//evil.example", "\r\nSet-Cookie", "onerror", ledger.root()); }

    private static String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", pages.port())) {
            socket.setSoTimeout(120_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (SocketException shut) {
                // It answered and hung up before all of it was sent.
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(all);
            } catch (SocketException reset) {
                // What it said before is here.
            }
            return all.toString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
