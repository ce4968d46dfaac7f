package daman.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of this machine, which has to be allowed. */
class WebTest {
    private static final int MOST = 1 << 20;

    private HttpServer server;
    private String base;
    private final List<String> asked = new ArrayList<>();
    private final Web web = new Web(true, Duration.ZERO, Duration.ofMinutes(2));

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach void stop() {
        server.stop(0);
        web.close();
    }

    @ParameterizedTest @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
        "::1", "::", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "fec0::1", "64:ff9b::7f00:1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1"})
    void specialAddressesAreNotPublic(String address) throws IOException { assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse(); }

    @ParameterizedTest @ValueSource(strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "100.128.0.1", "2001:4860:4860::8888", "2a00:1450::1"})
    void otherAddressesArePublic(String address) throws IOException { assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue(); }

    @ParameterizedTest @ValueSource(strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://[::ffff:127.0.0.1]:%d/", "http://2130706433:%d/", "http://127.1:%d/", "http://0:%d/", "http://0.0.0.0:%d/"})
    void thisMachineIsNotAskedUnlessAllowed(String address) {
        answer("/", 200, "text/html", "secret");
        try (Web strict = new Web(false, Duration.ZERO, Duration.ofMinutes(2))) {
            assertThat(strict.get(address.formatted(server.getAddress().getPort()), null, null, MOST)).isInstanceOf(Answer.Missing.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test void theWordSaysHowToAllowIt() {
        try (Web strict = new Web(false, Duration.ZERO, Duration.ofMinutes(2))) {
            assertThat(problem(strict.get(base + "/", null, null, MOST))).endsWith("was not asked for: 127.0.0.1 is at 127.0.0.1, which is not a public address; if it is meant, add --allow-private");
        }
    }

    @ParameterizedTest @ValueSource(strings = {"file:///etc/hostname", "ftp://a.example/", "jar:file:///x!/", "gopher://a.example", "http://user:word@a.example/", "http:///x", "//a.example", "x", "", "http://a b/", "javascript:alert(1)"})
    void whatIsNoAddressOfTheWebIsRefused(String address) { assertThat(problem(web.get(address, null, null, MOST))).contains("is no address of the web"); }

    @Test void whatIsThereIsFoundWithItsMarks() {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 05 Sep 2025 10:00:00 GMT");
            send(exchange, exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200, "text/html; charset=windows-1251", "words".getBytes(StandardCharsets.UTF_8));
        });
        Answer.Found found = (Answer.Found) web.get(base + "/a#part", null, null, MOST);
        assertThat(found.bytes()).asString().isEqualTo("words");
        assertThat(List.of(found.address().toString(), found.charset(), found.etag(), found.lastModified())).containsExactly(base + "/a", "windows-1251", "\"v1\"", "Fri, 05 Sep 2025 10:00:00 GMT");
        assertThat(asked).hasSize(2).allMatch(line -> line.contains("Daman/"));
    }

    @Test void whatHasNotChangedIsNotSentAgain() {
        server.createContext("/a", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match") + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            send(exchange, 304, "text/html", new byte[0]);
        });
        assertThat(web.get(base + "/a", "\"v1\"", "Fri, 05 Sep 2025 10:00:00 GMT", MOST)).isEqualTo(new Answer.Unchanged());
        assertThat(asked).containsExactly("\"v1\" Fri, 05 Sep 2025 10:00:00 GMT");
    }

    @Test void aRedirectIsFollowedAndCheckedAnew() {
        server.createContext("/from", exchange -> redirect(exchange, "/to"));
        answer("/to", 200, "text/html", "there");
        server.createContext("/file", exchange -> redirect(exchange, "file:///etc/hostname"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        assertThat(((Answer.Found) web.get(base + "/from", null, null, MOST)).address()).hasToString(base + "/to");
        assertThat(problem(web.get(base + "/file", null, null, MOST))).contains("leads to what is no address of the web");
        assertThat(problem(web.get(base + "/round", null, null, MOST))).contains("leads from one address to the next");
    }

    /** The address is checked where the connection is made, so no redirect and no second answer of a name server gets by. */
    @Test void theResolverIsTheOnlyWayToAnAddress() {
        assertThatThrownBy(() -> new PublicAddresses(false).resolve("localhost")).isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @Test void whatIsTooLongIsGivenUp() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) packing.write(new byte[1 << 20]);
        }
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, "text/html", bomb.toByteArray());
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) out.write(new byte[1 << 16]);
            }
        });
        assertThat(problem(web.get(base + "/bomb", null, null, MOST))).contains("is longer than 1 MB");
        assertThat(problem(web.get(base + "/endless", null, null, MOST))).contains("is longer than 1 MB");
    }

    @Test void whatDripsIsGivenUpInTime() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try (Web hasty = new Web(true, Duration.ZERO, Duration.ofSeconds(3))) {
            assertThat(problem(hasty.get(base + "/drip", null, null, MOST))).contains("cannot be fetched (it took longer than 3 s)");
        }
    }

    @Test void headersWithoutEndAreGivenUp() throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    for (var one = odd.accept(); ; one = odd.accept()) {
                        OutputStream out = one.getOutputStream();
                        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                        for (int i = 0; i < 100_000; i++) out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException ends) {
                    // the client closed, as it should
                }
            });
            assertThat(web.get("http://127.0.0.1:" + odd.getLocalPort() + "/", null, null, MOST)).isInstanceOf(Answer.Missing.class);
        }
    }

    @Test void robotsAreKeptTo() {
        answer("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /private\n\nUser-agent: other\nDisallow: /");
        answer("/", 200, "text/html", "x");
        assertThat(web.get(base + "/open", null, null, MOST)).isInstanceOf(Answer.Found.class);
        assertThat(problem(web.get(base + "/private/a", null, null, MOST))).contains("is kept from programs by its site's robots.txt");
        assertThat(asked).containsExactly("/robots.txt", "/open");
    }

    @Test void aSiteWhoseRobotsCannotBeHadIsLeftAloneForNow() {
        answer("/robots.txt", 503, "text/plain", "");
        answer("/", 200, "text/html", "x");
        assertThat(((Answer.Missing) web.get(base + "/a", null, null, MOST)).passing()).isTrue();
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test void statusesSayWhetherTryingAgainHelps() {
        answer("/gone", 410, "text/html", "");
        answer("/busy", 503, "text/html", "");
        assertThat(((Answer.Missing) web.get(base + "/gone", null, null, MOST)).passing()).isFalse();
        assertThat(((Answer.Missing) web.get(base + "/busy", null, null, MOST)).passing()).isTrue();
        assertThat(((Answer.Missing) web.get("http://127.0.0.1:1/", null, null, MOST)).passing()).isTrue();
    }

    @Test void aHostThatAsksToBeLeftAloneIs() {
        server.createContext("/busy", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Retry-After", "120");
            send(exchange, 429, "text/html", new byte[0]);
        });
        server.createContext("/until", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(300)));
            send(exchange, 503, "text/html", new byte[0]);
        });
        answer("/other", 200, "text/html", "x");
        Answer.Missing busy = (Answer.Missing) web.get(base + "/busy", null, null, MOST);
        assertThat(busy.rest()).isEqualTo(Duration.ofSeconds(120));
        assertThat(busy.problem().toString()).endsWith("/busy: answers 429; try again in 120 s, as it asks");
        assertThat(problem(web.get(base + "/other", null, null, MOST))).contains("/other: was not asked for: its host wants to be left alone; it is asked again in 12");
        assertThat(asked).containsExactly("/busy");
        try (Web fresh = new Web(true, Duration.ZERO, Duration.ofMinutes(2))) {
            assertThat(((Answer.Missing) fresh.get(base + "/until", null, null, MOST)).rest()).isBetween(Duration.ofSeconds(250), Duration.ofSeconds(301));
        }
    }

    @ParameterizedTest @ValueSource(strings = {"", "-5", "0", "soon", "999999999999", "Fri, 05 Sep 2000 10:00:00 GMT"})
    void anOddRestIsNone(String rest) {
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", rest);
            send(exchange, 503, "text/html", new byte[0]);
        });
        assertThat(((Answer.Missing) web.get(base + "/busy", null, null, MOST)).rest()).isNull();
    }

    @Test void noRestIsLongerThanADay() {
        server.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "99999999");
            send(exchange, 503, "text/html", new byte[0]);
        });
        assertThat(((Answer.Missing) web.get(base + "/busy", null, null, MOST)).rest()).isEqualTo(Duration.ofDays(1));
    }

    @Test void oneHostIsAskedWithPauses() {
        answer("/", 200, "text/html", "x");
        try (Web slow = new Web(true, Duration.ofMillis(300), Duration.ofMinutes(2))) {
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) slow.get(base + "/" + i, null, null, MOST);
            assertThat((System.nanoTime() - begun) / 1_000_000).isGreaterThanOrEqualTo(3 * 300); // three pages and robots.txt
        }
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            send(exchange, path.equals("/") && exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : status, type, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, "text/html", new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String problem(Answer answer) { return ((Answer.Missing) answer).problem().toString(); }
}
