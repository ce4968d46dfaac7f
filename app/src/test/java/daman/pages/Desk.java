package daman.pages;

import daman.access.opening.Opening;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.json.ReadingParser;
import daman.languages.Knowledge;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import daman.documents.Documents;
import daman.documents.text.Receiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The pages over a fresh ledger with the sample reports and a hostile one, for tests. */
final class Desk implements AutoCloseable {
    static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();
    static final String ATTACK = "<script>document.title='taken'</script>\"><img src=x onerror=\"document.title='taken'\"> ${7*7} &amp; </p></blockquote> \u202Edesrever\u202C \u2067isolated\u2069";
    static final String HOSTILE_TITLE = "Title </title><script>document.title='taken'</script>";

    /** Read once for all tests: each has a ledger of its own, of the same readings. */
    private static final Knowledge KNOWLEDGE = Knowledge.of(KnowledgeFolder.read(HOME));
    private static final List<Reading> SAMPLES = samples();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Ledger ledger;
    final Guarantees guarantees;
    final Pages pages;
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Desk(Path folder) { this(Address.of(folder.resolve("ledger.db").toString())); }

    Desk(Address address) {
        ledger = Ledger.open(address, Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC));
        Intake intake = new Intake(ledger);
        SAMPLES.forEach(intake::record);
        String text = hostileText();
        Report report = new Report("hostile.txt", Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, LocalDate.parse("2026-01-09"), "\"><script>alert(1)</script>", "javascript:document.title='taken'", "en");
        intake.record(ReadingParser.reading(report, hostileReading(text)));
        guarantees = new Guarantees(ledger);
        pages = Pages.start(ledger, KNOWLEDGE, Standings.in(HOME.resolve("sources")), Opening.here(0, "tester"), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<Reading> samples() {
        List<Reading> readings = new ArrayList<>();
        Reader reader = new Reader(KNOWLEDGE);
        new Documents(InputStream.nullInputStream(), new Receiver(document -> readings.add(reader.read(document.report())), problem -> { throw new AssertionError(problem); }, note -> { })).read(List.of(HOME.resolve("samples").toString()));
        return List.copyOf(readings);
    }

    static String hostileText() { return HOSTILE_TITLE + "\n\n😀 Before. " + ATTACK + " After.\n\nSecond paragraph."; }

    /** Every list has an item over the same words, one crosses its end. */
    private static String hostileReading(String text) {
        int start = text.codePointCount(0, text.indexOf(ATTACK));
        int end = start + ATTACK.codePointCount(0, ATTACK.length());
        String place = "\"evidence\":{\"start\":" + start + ",\"end\":" + end + "}";
        String crossing = "\"evidence\":{\"start\":" + (start + 20) + ",\"end\":" + (end + 6) + "}";
        String name = "\"name:<script>alert(1)</script>\"";
        return "{\"language\":\"en\",\"statements\":[{" + crossing + ",\"speakers\":[" + name + "],\"form\":\"direct\",\"attribution\":\"named\"}],"
            + "\"commitments\":[{" + place + ",\"providers\":[" + name + "],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"<b>bold</b>\",\"stage\":\"announced\",\"attribution\":\"named\"}],"
            + "\"contacts\":[{" + place + ",\"kind\":\"call\",\"participants\":[" + name + ",\"UA\"]}],"
            + "\"attacks\":[{" + place + ",\"by\":" + name + ",\"targets\":[\"city\"],\"place\":\"<i>x</i>\"}],"
            + "\"findings\":[{" + place + ",\"kind\":\"figures\",\"note\":\"<u>note</u>\"}]}";
    }

    /** What the desk answers. @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the desk answers to what is sent. @param headers names and values in turn */
    HttpResponse<String> post(String path, String type, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What forms of this run carry. */
    String formToken() throws IOException, InterruptedException {
        String page = get("/reviews/" + guarantees.list(Guarantees.Filter.ALL).getFirst().stages().stream().findFirst().map(daman.deciding.Guarantee.Step::claim).orElseThrow()).body();
        return page.replaceAll("(?s).*?name=\"form-token\" value=\"([^\"]+)\".*", "$1");
    }

    @Override public void close() {
        pages.close();
        ledger.close();
    }
}
