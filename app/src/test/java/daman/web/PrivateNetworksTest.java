package daman.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The way from the public net into a private one. Two servers of this machine: one at 127.0.0.77, which the test declares to be public, and one at 127.0.0.1, which is what it is; names mean what the
 * test says they mean.
 */
class PrivateNetworksTest {
    private static final String PUBLIC = "127.0.0.77";
    private static final int MOST = 1 << 20;

    private final Map<String, Deque<List<String>>> names = new HashMap<>();
    private final List<String> askedInside = new ArrayList<>();
    private String to = "/";
    private HttpServer outside, inside;
    private Web web;

    @BeforeEach void start() throws IOException {
        InetAddress declared = InetAddress.getByName(PUBLIC);
        outside = server(PUBLIC);
        outside.createContext("/robots.txt", exchange -> exchange.sendResponseHeaders(404, -1));
        outside.createContext("/leads", exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        outside.createContext("/there", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("words".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        inside = server("127.0.0.1");
        inside.createContext("/", exchange -> {
            askedInside.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        name("news.example", PUBLIC);
        name("inside.example", "127.0.0.1");
        web = new Web(new PublicAddresses(this::meaning, address -> address.equals(declared) || PublicAddresses.isPublic(address)), Duration.ZERO, Duration.ofMinutes(2));
    }

    @AfterEach void stop() {
        web.close();
        outside.stop(0);
        inside.stop(0);
    }

    @Test void aPublicNameIsAskedAndItsRedirectToAPublicNameFollowed() {
        name("other.example", PUBLIC);
        to = "http://other.example:" + port(outside) + "/there";
        assertThat(((Answer.Found) get("/leads")).address()).hasToString(to);
    }

    /** Names and every spelling of an address: the name server, or the library's parser, makes the same address of it. */
    @ParameterizedTest @ValueSource(strings = {"inside.example", "127.0.0.1", "127.0.0.1.", "localhost", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.1", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::7f00:1]",
        "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fdff::1]", "169.254.169.254", "[::ffff:a9fe:a9fe]", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "127.0.0.2"})
    void aRedirectIntoAPrivateNetworkIsNotFollowed(String host) {
        to = "http://" + host + ":" + port(inside) + "/secret";
        Answer.Missing missing = (Answer.Missing) get("/leads");
        assertThat(missing.problem().toString()).doesNotContain("news.example:" + port(outside) + "/leads: answers");
        assertThat(askedInside).isEmpty();
    }

    @Test void theWordNamesTheAddressThatTheRedirectLedTo() {
        to = "http://inside.example:" + port(inside) + "/secret";
        assertThat(((Answer.Missing) get("/leads")).problem().toString())
            .isEqualTo(to + ": was not asked for: inside.example is at 127.0.0.1, which is not a public address; if it is meant, add --allow-private");
    }

    @ParameterizedTest @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "::ffff:127.0.0.1", "fe80::1", "fc00::1", "fd00::1"})
    void aNameWithAPrivateAddressBesideAPublicOneIsNotAsked(String address) {
        name("both.example", PUBLIC, address);
        assertThat(web.get("http://both.example:" + port(outside) + "/there", null, null, MOST)).isInstanceOf(Answer.Missing.class);
        assertThat(askedInside).isEmpty();
    }

    /** The second answer of the name server is another one: it is what the connection would go to, so it is the one that is looked at. */
    @Test void aNameThatMeansAnotherAddressAMomentLaterGainsNothing() {
        names.put("turns.example", new ArrayDeque<>(List.of(List.of(PUBLIC), List.of("127.0.0.1"))));
        String port = ":" + port(inside);
        assertThat(web.get("http://turns.example" + port + "/secret", null, null, MOST)).isInstanceOf(Answer.Missing.class);
        assertThat(web.get("http://turns.example" + port + "/secret", null, null, MOST)).isInstanceOf(Answer.Missing.class);
        assertThat(askedInside).isEmpty();
    }

    private Answer get(String path) { return web.get("http://news.example:" + port(outside) + path, null, null, MOST); }

    private void name(String host, String... addresses) { names.put(host, new ArrayDeque<>(List.of(List.of(addresses)))); }

    /** The first meaning is used up by being asked for; the last one stays. */
    private InetAddress[] meaning(String host) throws UnknownHostException {
        Deque<List<String>> meanings = names.get(host);
        if (meanings == null) return InetAddress.getAllByName(host);
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : meanings.size() > 1 ? meanings.removeFirst() : meanings.getFirst()) addresses.add(InetAddress.getByName(address));
        return addresses.toArray(InetAddress[]::new);
    }

    private static HttpServer server(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
        return server;
    }

    private static int port(HttpServer server) { return server.getAddress().getPort(); }
}
