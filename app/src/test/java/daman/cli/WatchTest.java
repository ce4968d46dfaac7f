package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import daman.ledger.Ledger;
import daman.reports.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and addresses of a server of this machine. */
class WatchTest {
    private static final String MODIFIED = "Fri, 05 Sep 2025 10:00:00 GMT";
    @TempDir Path folder;
    private final Typed typed = new Typed();
    private final List<String> asked = new ArrayList<>();
    private final List<String> entries = new ArrayList<>(List.of("one", "two", "three"));
    private HttpServer server;
    private String base;
    private int pageStatus = 200;
    private int feedStatus = 200;
    private boolean dated;
    private boolean pageRests;
    private String feedWords = "";

    @BeforeEach void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/robots.txt", exchange -> send(exchange, 404, ""));
        server.createContext("/feed", this::feed);
        server.createContext("/page/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            if (pageRests) exchange.getResponseHeaders().set("Retry-After", "60");
            send(exchange, pageStatus, "<html><head><meta property=og:site_name content=Paper></head><body><article><p>Words of the page " + exchange.getRequestURI().getPath() + ", which are long enough to be told from what stands around them in a page.</p></article></body></html>");
        });
        server.start();
    }

    @AfterEach void stop() { server.stop(0); }

    private void feed(HttpExchange exchange) throws IOException {
        asked.add("feed");
        if (feedStatus != 200) {
            exchange.getResponseHeaders().set("Retry-After", "600");
            send(exchange, feedStatus, "");
            return;
        }
        if (dated) {
            exchange.getResponseHeaders().set("Last-Modified", MODIFIED);
            if (MODIFIED.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
                asked.add("not modified");
                send(exchange, 304, "");
                return;
            }
        }
        String version = "\"" + entries.size() + "\"";
        if (version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, "");
            return;
        }
        if (!dated) exchange.getResponseHeaders().set("ETag", version);
        send(exchange, 200, "<rss version='2.0'><channel><title>Wire</title><link>" + base + "</link><description>x</description>" + entries.stream().map(this::item).collect(Collectors.joining()) + "</channel></rss>");
    }

    private String item(String name) {
        return "<item><title>Title " + name + "</title><guid isPermaLink='false'>" + name + "</guid><link>" + base + "/page/" + name + "</link><pubDate>Fri, 05 Sep 2025 10:00:00 GMT</pubDate><description>Summary " + name + feedWords + "</description></item>";
    }

    @Test void eachEntryBecomesOneReportAndWhatIsKnownIsNotAskedForAgain() {
        Typed.Answer first = watch();
        assertThat(first.err()).isEmpty();
        assertThat(first.out().lines().toList()).satisfiesExactly(line -> assertThat(line).contains("/page/three", "\"recorded\":true"), line -> assertThat(line).contains("/page/two"), line -> assertThat(line).contains("/page/one"));
        assertThat(asked).containsExactly("feed", "/page/three", "/page/two", "/page/one");
        asked.clear();
        assertThat(watch().out()).isEmpty();
        assertThat(asked).containsExactly("feed");
        entries.add(0, "four");
        asked.clear();
        assertThat(watch().out().lines()).hasSize(1);
        assertThat(asked).containsExactly("feed", "/page/four");
    }

    @Test void aFeedThatTellsOnlyWhenItChangedIsAskedByThat() {
        dated = true;
        watch();
        asked.clear();
        assertThat(watch().out()).isEmpty();
        assertThat(asked).containsExactly("feed", "not modified");
    }

    /** Called again and again from a timer, each time as a new process. */
    @Test void aFeedWhoseHostAsksToBeLeftAloneIsNotAskedBeforeThat() {
        feedStatus = 429;
        assertThat(watch().err()).contains("/feed: answers 429; try again in 600 s, as it asks");
        feedStatus = 200;
        typed.now = Typed.NOW.plusSeconds(599);
        assertThat(watch().err()).contains("/feed: left alone until 2025-09-06T12:10:00Z, as its host asked");
        assertThat(asked).containsExactly("feed");
        typed.now = Typed.NOW.plusSeconds(600);
        assertThat(watch().out().lines()).hasSize(3);
    }

    /** Else a site that is busy for an hour would lose its pages to the words of their feed. */
    @Test void aPageWhoseHostAsksForTimeHasNotFailed() {
        pageStatus = 503;
        pageRests = true;
        for (int round = 0; round < 7; round++) assertThat(watch().out()).isEmpty();
        pageStatus = 200;
        assertThat(watch().out().lines()).hasSize(3);
    }

    @Test void aWatchThatEndsInTheMiddleGoesOnThere() {
        var nothing = typed.reader;
        int[] count = {0};
        typed.reader = report -> {
            if (++count[0] == 2) throw new IllegalStateException("the machine stops");
            return nothing.apply(report);
        };
        assertThat(watch().status()).isEqualTo(3);
        typed.reader = nothing;
        asked.clear();
        assertThat(watch().out().lines()).hasSize(2);
        assertThat(asked).containsExactly("feed", "/page/two", "/page/one");
    }

    @Test void whatWasRecordedJustBeforeTheEndIsNotRecordedAgain() throws IOException {
        watch();
        Path journal = folder.resolve("ledger.feeds");
        List<String> lines = Files.readAllLines(journal);
        int last = lines.size() - 2; // the last but one line says that the last entry is done, the last one which version of the feed was seen
        assertThat(lines.get(last)).contains("\"done\"");
        Files.write(journal, (String.join("\n", lines.subList(0, last)) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.writeString(journal, "{\"entry\":\"to", StandardOpenOption.APPEND);
        asked.clear();
        assertThat(watch().out()).isEmpty();
        assertThat(asked).containsExactly("feed");
        assertThat(Files.readAllLines(journal)).allMatch(line -> line.endsWith("}"));
    }

    @Test void aPageThatCannotBeHadNowIsTriedAgainAndThenTheFeedsWordsAreTaken() {
        entries.subList(1, 3).clear();
        pageStatus = 503;
        for (int round = 1; round < 5; round++) {
            Typed.Answer answer = watch();
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("answers 503; try again later");
        }
        Typed.Answer last = watch();
        assertThat(last.out().lines()).hasSize(1);
        assertThat(last.err()).contains("what its feed tells of it is recorded instead");
        assertThat(watch().out()).isEmpty();
    }

    @Test void aPageThatIsGoneLeavesTheWordsOfTheFeed() {
        pageStatus = 404;
        assertThat(watch().out().lines()).hasSize(3);
        assertThat(typed.run("list", "--ledger", folder.resolve("ledger.db").toString()).status()).isZero();
    }

    @Test void twoFeedsWithTheSamePageGiveOneReport() {
        assertThat(typed.run("watch", "--rounds", "1", "--allow-private", "--pause", "0", "--format", "json", "--ledger", folder.resolve("ledger.db").toString(), base + "/feed", base + "/feed?other").out().lines()).hasSize(3);
    }

    @Test void withoutLeaveNoPrivateAddressIsAsked() {
        Typed.Answer answer = typed.run("watch", "--rounds", "1", "--ledger", folder.resolve("ledger.db").toString(), base + "/feed");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("which is not a public address; if it is meant, add --allow-private");
        assertThat(asked).isEmpty();
    }

    @Test void aFeedThatNeverEndsIsGivenUp() {
        feedWords = "x".repeat(18 << 20);
        Typed.Answer answer = watch();
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("is longer than 16 MB");
    }

    @Test void addressesAreReadOneByOneAndFromAList() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# pages\n" + base + "/page/a\n\nfile:///etc/hostname\n" + base + "/page/b\n");
        Typed.Answer answer = typed.run("read", "--format", "json", "--allow-private", "--pause", "0", "--published", "2025-09-05", "--urls", list.toString(), base + "/page/c");
        assertThat(answer.out().lines()).hasSize(3).allMatch(line -> line.contains("\"published\":\"2025-09-05\""));
        assertThat(asked).containsExactly("/page/c", "/page/a", "/page/b");
        assertThat(answer.err()).contains("file:///etc/hostname: is no address of the web");
        assertThat(typed.run("read", "--urls", folder.resolve("none.txt").toString()).status()).isEqualTo(2);
    }

    @Test void intakeTakesFoldersOfMixedDocuments() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title\n\nWords");
        Files.writeString(folder.resolve("b.html"), "<html><body><p>Words of a page</p></body></html>");
        Files.writeString(folder.resolve("c.jsonl"), "{\"text\": \"Words of a line\"}\n{\"text\": \"Other words\"}\n");
        Files.writeString(folder.resolve("notes.md"), "no report");
        Typed.Answer answer = typed.run("intake", "--format", "json", "--ledger", folder.resolve("ledger.db").toString(), folder.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines()).hasSize(4).allMatch(line -> line.contains("\"recorded\":true"));
    }

    /** So that whoever has the page can show that it is the one. */
    @Test void theEntryOfAReportNamesTheBytesThatItsTextWasTakenFrom() throws IOException {
        Path page = Files.writeString(folder.resolve("b.html"), "<html><body><p>Words of a page</p></body></html>"), text = Files.writeString(folder.resolve("a.txt"), "Title\n\nWords");
        typed.run("intake", "--ledger", folder.resolve("ledger.db").toString(), folder.toString());
        String same = Digest.of(text);
        try (Ledger ledger = Ledger.existing(folder.resolve("ledger.db"))) {
            assertThat(LongStream.range(0, ledger.size()).mapToObj(index -> ledger.entry(index).orElseThrow().body()).map(body -> body.path("id").asText().equals(same) + " " + body.path("taken_from").asText("-")))
                .containsExactly("true -", "false " + Digest.of(page));
        }
        watch();
        try (Ledger ledger = Ledger.existing(folder.resolve("ledger.db"))) {
            assertThat(ledger.entry(2).orElseThrow().body().path("taken_from").asText()).startsWith("sha256:");
        }
    }

    private Typed.Answer watch() { return typed.run("watch", "--rounds", "1", "--allow-private", "--pause", "0", "--format", "json", "--ledger", folder.resolve("ledger.db").toString(), base + "/feed"); }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
