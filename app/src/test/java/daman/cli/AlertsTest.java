package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts as somebody keeps them: a real server of mail, a real one that takes webhooks, and reports that come in between. */
class AlertsTest {
    private static final Path HOME = Path.of("..");
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(HOME));
    private static final Reader READER = new Reader(KNOWLEDGE);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GERMANY = "News from Berlin\n\nGermany will supply Ukraine with four more IRIS-T systems, Defence Minister Boris Pistorius announced on Friday.";
    private static final String FRANCE = "News from Paris\n\nFrance will supply Ukraine with 12 Mistral missiles, President Emmanuel Macron announced on Friday.";
    private static final String DELIVERED = "Systems arrive\n\nGermany has delivered four IRIS-T systems to Ukraine, Defence Minister Boris Pistorius said on Monday.";

    @TempDir Path folder;
    private final Typed typed = new Typed();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Supplier<Integer> answer = () -> 204;
    private volatile String retryAfter = "";
    private HttpServer server;
    private GreenMail mails;
    private int reports;

    private record Got(String id, String time, String signature, String body) {
        JsonNode data() {
            try {
                return JSON.readTree(body).path("data");
            } catch (IOException broken) {
                throw new AssertionError(body, broken);
            }
        }
    }

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        typed.home = HOME;
        typed.reader = READER::read;
        typed.knowledge = KNOWLEDGE;
        typed.environment.put("DAMAN_LEDGER", folder.resolve("ledger.db").toString());
        intake("Nothing yet\n\nMinisters met in Brussels on Friday.");
    }

    @AfterEach void stop() {
        server.stop(0);
        mails.stop();
    }

    private void take(HttpExchange exchange) throws IOException {
        int status = answer.get();
        got.add(new Got(exchange.getRequestHeaders().getFirst("webhook-id"), exchange.getRequestHeaders().getFirst("webhook-timestamp"), exchange.getRequestHeaders().getFirst("webhook-signature"), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (!retryAfter.isEmpty()) exchange.getResponseHeaders().set("Retry-After", retryAfter);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void intake(String text) throws IOException {
        Path file = folder.resolve("r" + reports++ + ".txt");
        Files.writeString(file, text);
        done("intake", "--published", "2025-04-1" + reports, file.toString());
    }

    private String hook() { return "http://127.0.0.1:" + server.getAddress().getPort() + "/secret-path"; }

    private Typed.Answer done(String... words) {
        Typed.Answer answer = typed.run(words);
        assertThat(answer.status()).as(String.join(" ", words) + "\n" + answer.err()).isZero();
        return answer;
    }

    private Typed.Answer send(String... more) {
        List<String> words = new ArrayList<>(List.of("alerts", "send", "--allow-private", "--smtp", "smtp://127.0.0.1:" + mails.getSmtp().getPort(), "--from", "desk@example.org"));
        words.addAll(Arrays.asList(more));
        return typed.run(words.toArray(String[]::new));
    }

    @Test void aProgramIsToldOfEachChangeOnceAndCanCheckWhoSaysSo() throws Exception {
        String added = done("alerts", "add", "germany", "--filter", "provider=DE", "--to", hook()).out();
        String secret = added.replaceAll("(?s).*(whsec_\\S+).*", "$1");
        intake(GERMANY);
        intake(FRANCE);
        assertThat(send("--desk", "https://desk.example.org/").out()).contains("1 message sent");
        assertThat(got).hasSize(1);
        Got first = got.getFirst();
        assertThat(first.signature).isEqualTo("v1," + hmac(secret, first.id + "." + first.time + "." + first.body));
        JsonNode change = first.data().path("changes").path(0);
        assertThat(change.path("kind").asText()).isEqualTo("appeared");
        assertThat(change.path("after").path("providers").path(0).asText()).isEqualTo("DE");
        assertThat(change.path("claims").path(0).path("commitment").path("evidence").path("text").asText()).contains("four more IRIS-T");
        assertThat(change.path("url").asText()).isEqualTo("https://desk.example.org/guarantees/" + change.path("after").path("id").asText());
        assertThat(send().out()).contains("0 messages sent");
        assertThat(got).hasSize(1);
        intake(DELIVERED);
        send();
        assertThat(got).hasSize(2);
        assertThat(got.get(1).data().path("changes").path(0).path("kind").asText()).isIn("advanced", "appeared");
        assertThat(got.get(1).id).isNotEqualTo(first.id);
    }

    @Test void aProgramThatWeDidNotWriteComesToTheSameSignature() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
        String secret = done("alerts", "add", "all", "--to", hook()).out().replaceAll("(?s).*(whsec_\\S+).*", "$1");
        intake(GERMANY);
        send();
        Got one = got.getFirst();
        String key = HexFormat.of().formatHex(Base64.getDecoder().decode(secret.substring("whsec_".length())));
        Process openssl = new ProcessBuilder("/usr/bin/openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:" + key, "-binary").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = openssl.getOutputStream()) {
            in.write((one.id + "." + one.time + "." + one.body).getBytes(StandardCharsets.UTF_8));
        }
        byte[] signed = openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor()).isZero();
        assertThat(one.signature).isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
    }

    @Test void signaturesAreThoseOfTheStandardsOwnExample() {
        assertThat(daman.alerts.Signature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}")).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test void whatIsNotTakenIsTriedAgainLaterUnderTheSameIdAndKeepsItsPlace() throws IOException {
        done("alerts", "add", "all", "--to", hook());
        intake(GERMANY);
        intake(FRANCE);
        answer = () -> 500;
        Typed.Answer failed = send();
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("answers 500").contains("tried again from 2025-09-06T12:00:05Z").doesNotContain("whsec_").doesNotContain("secret-path");
        assertThat(got).as("later ones stay behind it").hasSize(1);
        answer = () -> 200;
        send();
        assertThat(got).as("it isn't due yet").hasSize(1);
        typed.now = typed.now.plusSeconds(6);
        send();
        assertThat(got).hasSize(3);
        assertThat(got.get(1).id).isEqualTo(got.get(0).id);
        assertThat(got.get(1).body).isEqualTo(got.get(0).body);
        assertThat(got.get(2).id).isNotEqualTo(got.get(0).id);
    }

    @Test void aHostThatAsksForRestHasIt() throws IOException {
        done("alerts", "add", "all", "--to", hook());
        intake(GERMANY);
        answer = () -> 503;
        retryAfter = "3600";
        assertThat(send().err()).contains("tried again from 2025-09-06T13:00:00Z");
    }

    @Test void oneThatIsNeverTakenIsGivenUpAndKeepsNoOtherAlertFromBeingTold() throws IOException {
        done("alerts", "add", "dead", "--to", hook());
        done("alerts", "add", "mail", "--to", "mailto:anna@example.org");
        intake(GERMANY);
        answer = () -> 500;
        String said = "";
        for (int tries = 0; tries < 10; tries++) {
            said = send().err();
            typed.now = typed.now.plus(Duration.ofHours(25));
        }
        assertThat(said).contains("given up after 10 tries");
        assertThat(got).hasSize(10).extracting(Got::id).containsOnly(got.getFirst().id);
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(send().status()).isZero();
        assertThat(got).hasSize(10);
    }

    @Test void nothingGoesIntoAPrivateNetworkUnlessItIsAllowed() throws IOException {
        done("alerts", "add", "all", "--to", hook());
        intake(GERMANY);
        Typed.Answer refused = typed.run("alerts", "send");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("not a public address").contains("--allow-private");
        assertThat(got).isEmpty();
    }

    @Test void aPersonHasAMailInTheLanguageThatWasAskedForWithTheWordsAndWhoseTheyAre() throws Exception {
        done("alerts", "add", "de-ar", "--filter", "provider=DE", "--to", "mailto:anna@example.org", "--lang", "ar");
        intake(GERMANY);
        assertThat(send().out()).contains("1 message sent");
        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).contains("ألمانيا").contains("4 إيريس-تي").doesNotContain("\n", "\u2068");
        assertThat(mail.getContent().toString()).contains("four more IRIS-T systems").contains("provider=DE").contains("r1.txt");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<msg_[0-9a-f]{32}@127\\.0\\.0\\.1>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
    }

    @Test void aDigestWaitsForItsHoursAndTellsAllAtOnce() throws Exception {
        done("alerts", "add", "daily", "--to", "mailto:anna@example.org", "--digest", "24");
        intake(GERMANY);
        send();
        assertThat(mails.getReceivedMessages()).isEmpty();
        intake(FRANCE);
        typed.now = typed.now.plus(Duration.ofHours(24));
        send();
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mails.getReceivedMessages()[0].getContent().toString()).contains("IRIS-T").contains("Mistral");
        send();
        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test void withoutAServerOfMailItIsSaidHowToNameOne() throws IOException {
        done("alerts", "add", "mail", "--to", "mailto:anna@example.org");
        intake(GERMANY);
        assertThat(typed.run("alerts", "send").err()).contains("--smtp");
        assertThat(typed.run("alerts", "send", "--smtp", "smtps://anna:pass@mail.example.org", "--from", "a@example.org")).extracting(Typed.Answer::status).isEqualTo(2);
        Typed.Answer nobody = typed.run("alerts", "send", "--smtp", "smtps://mail.example.org", "--from", "desk@example.org,eve@example.org");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("is no address of one mailbox");
        typed.now = typed.now.plusSeconds(10);
        assertThat(typed.run("alerts", "send", "--smtp", "smtp://127.0.0.1:9", "--from", "desk@example.org").err()).contains("did not take it");
    }

    @Test void aMailThatWasTakenIsNotSentAgainWhereItsServerGoesWithoutAFarewell() throws Exception {
        done("alerts", "add", "mail", "--to", "mailto:anna@example.org");
        intake(GERMANY);
        List<String> taken = new CopyOnWriteArrayList<>();
        try (ServerSocket abrupt = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> takeAndGo(abrupt, taken));
            Typed.Answer sent = typed.run("alerts", "send", "--smtp", "smtp://127.0.0.1:" + abrupt.getLocalPort(), "--from", "desk@example.org");
            assertThat(taken).hasSize(1);
            assertThat(sent.status()).as(sent.err()).isZero();
            assertThat(sent.out()).contains("1 message sent");
        }
    }

    /** Takes a mail by SMTP, and when it is bid farewell to, the connection is broken off. */
    private static void takeAndGo(ServerSocket at, List<String> taken) {
        try (Socket one = at.accept(); BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8))) {
            one.setSoLinger(true, 0);
            one.getOutputStream().write("220 here\r\n".getBytes(StandardCharsets.UTF_8));
            boolean mail = false;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                if (mail && line.equals(".")) taken.add(line);
                if (mail && !line.equals(".")) continue;
                mail = line.equals("DATA");
                one.getOutputStream().write((mail ? "354 go on\r\n" : "250 yes\r\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test void aFilterThatCanNoLongerBeFollowedKeepsNoOtherAlertFromBeingTold() throws IOException {
        done("alerts", "add", "a-stage", "--filter", "stage=announced", "--to", hook());
        done("alerts", "add", "b-all", "--to", hook());
        Path file = folder.resolve("ledger.alerts");
        Files.writeString(file, Files.readString(file).replace("stage=announced", "stage=sung"));
        intake(GERMANY);
        Typed.Answer sent = send();
        assertThat(sent.status()).isEqualTo(1);
        assertThat(sent.err()).contains("a-stage").contains("stage can't be “sung”");
        assertThat(got).hasSize(1);
        Files.writeString(file, Files.readString(file).replace("stage=sung", "colour=red"));
        assertThat(send().err()).contains("is damaged").doesNotContain("fault of Daman");
    }

    @Test void whoseFileIsOpenedToOthersIsToldSo() throws IOException {
        done("alerts", "add", "all", "--to", hook());
        Files.setPosixFilePermissions(folder.resolve("ledger.alerts"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(send().err()).contains("others may read or change").contains("chmod 600");
    }

    @Test void whatWasThereBeforeIsToldOnlyToWhoeverAsksForIt() throws IOException {
        intake(GERMANY);
        done("alerts", "add", "new", "--to", hook());
        send();
        assertThat(got).isEmpty();
        done("alerts", "add", "old", "--to", hook(), "--since", "all");
        send();
        assertThat(got).hasSize(1);
    }

    @Test void alertsAreListedWithoutSecretsAndRemoved() throws IOException {
        done("alerts", "add", "germany", "--filter", "provider=DE&q=IRIS-T%20SLM", "--to", hook());
        assertThat(done("alerts", "list").out()).contains("germany").contains("provider=DE").doesNotContain("whsec_").doesNotContain("secret-path");
        assertThat(done("alerts", "list", "--format", "json").out()).contains("\"digest_hours\":0").doesNotContain("whsec_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ledger.alerts")))).isEqualTo("rw-------");
        done("alerts", "remove", "germany");
        intake(GERMANY);
        send();
        assertThat(got).isEmpty();
        assertThat(typed.run("alerts", "remove", "germany").status()).isEqualTo(2);
    }

    @Test void whatCanNotBeKeptIsRefusedAndSaysWhy() {
        for (String[] wrong : new String[][] {{"x", "--filter", "provider=DE&stage=nowhere", "--to", "https://example.org/x"}, {"x", "--filter", "colour=red", "--to", "https://example.org/x"}, {"a b", "--to", "https://example.org/x"},
            {"x", "--to", "ftp://example.org"}, {"x", "--to", "https://user:pass@example.org/"}, {"x", "--to", "https://exa{mple.org/hook"}, {"x", "--to", "https://example.org/x", "--secret-env", "NOT_SET"}, {"x", "--to", "mailto:anna@example.org\nBcc: eve@example.org"}, {"x", "--to", "mailto:a@example.org,b@example.org"}, {"x", "--to", "https://example.org/x", "--digest", "-1"}, {"x", "--to", "https://example.org/x", "--lang", "xx"}, {"x", "--to", "https://example.org/x", "--since", "yesterday"}}) {
            List<String> words = new ArrayList<>(List.of("alerts", "add"));
            words.addAll(Arrays.asList(wrong));
            Typed.Answer refused = typed.run(words.toArray(String[]::new));
            assertThat(refused.status()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(refused.err()).as(String.join(" ", wrong)).isNotBlank().doesNotContain("fault of Daman");
        }
        done("alerts", "add", "x", "--to", "https://example.org/x");
        assertThat(typed.run("alerts", "add", "x", "--to", "https://example.org/x").err()).contains("already");
    }

    private static String hmac(String secret, String what) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
    }
}
