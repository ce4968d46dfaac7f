package daman.pages.door;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.Role;
import daman.access.opening.Opening;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent on a laptop, over a real socket. */
class PostsTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");
    private static Javalin server;
    private static String token = "";

    @BeforeAll static void serve() {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Door door = new Door(Opening.here(0, "tester"), config.routes);
            config.routes.get("/page", context -> context.result(Door.visit(context).formToken()));
            door.posts().add("/things/{id}", new Posts.Rule(Role.REVIEWER, List.of(Sent.FORM), 100), (context, sent, visitor) -> context.result(visitor.name() + " " + context.pathParam("id") + " " + sent.field("text") + " " + sent.fields("one")));
            config.routes.exception(Refused.class, (refused, context) -> context.status(refused.status()).result(refused.what()));
        }).start("127.0.0.1", 0);
        String page = raw("GET /page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        token = page.substring(page.lastIndexOf('\n') + 1);
    }

    @AfterAll static void stop() { server.stop(); }

    @Test void aFormOfAPageIsReceived() {
        String answer = post("/things/a%20b", "form-token=" + token + "&text=%D8%B6%D9%85%D8%A7%D9%86+1&one=x&one=y", "Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer).endsWith("tester a b ضمان 1 [x, y]");
    }

    @ParameterizedTest @ValueSource(strings = {"Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n", "Sec-Fetch-Site: none\r\n", "Origin: null\r\n", "Origin: https://elsewhere.example\r\n", "Sec-Fetch-Site: cross-site\r\nOrigin: http://localhost\r\n"})
    void aPageOfAnotherSiteCannotSend(String headers) {
        String answer = post("/things/1", "form-token=" + token, headers);
        assertThat(status(answer)).isEqualTo(403);
        assertThat(answer).endsWith("other-site");
    }

    @ParameterizedTest @ValueSource(strings = {"", "form-token=", "form-token=x", "text=1&form-token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) void nothingIsDoneWithoutTheTokenOfAPage(String body) {
        String answer = post("/things/1", body, "Origin: http://localhost\r\n");
        assertThat(status(answer)).isEqualTo(403);
        assertThat(answer).endsWith("form-token");
    }

    @Test void aScriptSendsTheTokenInAHeader() { assertThat(status(post("/things/1", "text=1", "Form-Token: " + token + "\r\nOrigin: http://localhost\r\n"))).isEqualTo(200); }

    @ParameterizedTest @CsvSource({"POST,/page,405", "PUT,/things/1,405", "DELETE,/things/1,405", "PATCH,/page,405", "TRACE,/page,405", "OPTIONS,/things/1,405", "POST,/things/1/2,405", "POST,/things/,405", "POST,/nothing,405", "POST,/things/1.json.x?a=b,403"})
    void nothingElseIsReceived(String method, String path, int status) {
        assertThat(status(raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n"))).isEqualTo(status);
    }

    @ParameterizedTest @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "", "application/x-www-form-urlencodedx"}) void onlyTheTypesThatAreListedAreTaken(String type) {
        assertThat(status(raw("POST /things/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: 3\r\n\r\na=b"))).isEqualTo(415);
    }

    @Test void whatIsTooLongIsRefusedWhetherItsLengthIsToldOrNot() {
        assertThat(status(post("/things/1", "form-token=" + token + "&text=" + "x".repeat(100), ""))).isEqualTo(413);
        String chunk = "form-token=" + token;
        String chunks = (Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n").repeat(3) + "0\r\n\r\n";
        assertThat(status(raw("POST /things/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks))).isEqualTo(413);
    }

    @Test void whatIsNoTextIsRefused() {
        byte[] head = "POST /things/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(head, head.length + 1);
        all[head.length] = (byte) 0xff;
        assertThat(status(raw(all))).isEqualTo(400);
    }

    @Test void aTokenIsOfOneRun() {
        assertThat(new FormTokens(new java.security.SecureRandom()).token("local")).isNotEqualTo(token).hasSameSizeAs(token);
        assertThat(FormTokens.isSame("", "")).as("a stranger has none").isFalse();
    }

    private static String post(String path, String body, String headers) {
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static int status(String answer) {
        Matcher status = STATUS.matcher(answer);
        assertThat(status.lookingAt()).as(answer).isTrue();
        return Integer.parseInt(status.group(1));
    }

    private static String raw(String request) { return raw(request.getBytes(StandardCharsets.UTF_8)); }

    private static String raw(byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
