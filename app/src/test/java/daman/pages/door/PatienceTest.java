package daman.pages.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow clients, over a real socket. */
class PatienceTest {
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final AtomicInteger RECEIVED = new AtomicInteger();
    private static Javalin server;

    @BeforeAll static void serve() {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.jetty.modifyServer(jetty -> Patience.of(jetty, LONGEST));
            config.routes.get("/", context -> context.result("here"));
            config.routes.get("/slow", context -> {
                Thread.sleep(LONGEST.multipliedBy(2));
                context.result("done");
            });
            config.routes.post("/", context -> RECEIVED.addAndGet(context.bodyAsBytes().length));
        }).start("127.0.0.1", 0);
    }

    @AfterAll static void stop() { server.stop(); }

    @ParameterizedTest @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n", "G"})
    void whoSendsALetterNowAndThenIsCutOff(String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(50);
            assertThat(isCutOff(socket)).as("it is ended").isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(LONGEST);
        assertThat(RECEIVED.get()).as("nothing was done with half of it").isZero();
    }

    /** Sends a letter each time that it has listened a while; fewer letters than the thousand that were announced, so that nothing comes to an end by itself. */
    private static boolean isCutOff(Socket socket) throws Exception {
        for (int letters = 0; letters < 900; letters++) {
            try {
                socket.getOutputStream().write('x');
                if (socket.getInputStream().read() < 0) return true;
            } catch (java.net.SocketTimeoutException open) {
                Thread.sleep(50);
            } catch (SocketException cut) {
                return true;
            }
        }
        return false;
    }

    @Test void whoAsksAgainAfterAWhileIsAnswered() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            for (int times = 0; times < 3; times++) {
                assertThat(asked(socket, "/", "here")).startsWith("HTTP/1.1 200").endsWith("here");
                Thread.sleep(LONGEST.plusMillis(300).toMillis());
            }
        }
    }

    @Test void anAnswerThatTakesLongIsWaitedFor() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            assertThat(asked(socket, "/slow", "done")).endsWith("done");
        }
    }

    /** Asks, and reads until the end is there or the server hangs up. */
    private static String asked(Socket socket, String path, String end) throws IOException {
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder all = new StringBuilder();
        for (int letter = 0; letter >= 0 && all.indexOf(end) < 0; ) if ((letter = socket.getInputStream().read()) >= 0) all.append((char) letter);
        return all.toString();
    }
}
