package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;

import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Receiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionsTest {
    private static final String WORDS = "Norway will give Ukraine six more air-defence systems, the prime minister said on Friday, and pay for the training of their crews.";
    private static final String PAGE = "<html><body><article><p>" + WORDS + "</p></article></body></html>";

    // Telegram

    private static final String EXPORT = """
        {
         "name": "Ministry", "type": "public_channel", "id": 1001,
         "messages": [
          {"id": 1, "type": "service", "date": "2025-09-01T08:00:00", "action": "create_channel", "text": ""},
          {"id": 2, "type": "message", "date": "2025-09-05T23:50:00", "date_unixtime": "1757109000", "from": "Ministry", "text": "Six systems\\n\\nThey will come."},
          {"id": 3, "type": "message", "date": "2025-09-06T10:00:00", "edited": "2025-09-07T10:00:00", "text": ["Thanks to ", {"type": "bold", "text": "Norway"}, " for ", {"type": "text_link", "text": "this", "href": "https://x.example"}, "."],
           "text_entities": [{"type": "plain", "text": "Thanks to "}], "reactions": [{"type": "emoji", "count": 2, "emoji": "x", "recent": [{"text": "no words of the message"}]}]},
          {"id": 4, "type": "message", "date": "2025-09-06T11:00:00", "photo": "a.jpg", "text": ""},
          {"id": 5, "type": "message", "date": "2025-09-06T12:00:00", "forwarded_from": "Wire", "text": "Told by others"}
         ]
        }""";

    @Test void eachMessageOfAChannelIsAReport() {
        Taken taken = Taken.of("result.json", EXPORT);
        assertThat(taken.documents).extracting(Document::text).containsExactly("Six systems\n\nThey will come.", "Thanks to Norway for this.", "Told by others");
        assertThat(taken.documents).extracting(Document::place).containsExactly("result.json · message 2", "result.json · message 3", "result.json · message 5");
        assertThat(taken.documents.getFirst().facts()).isEqualTo(new Facts(LocalDate.of(2025, 9, 5), "Ministry", null, null));
        assertThat(taken.documents.getLast().facts().publisher()).isEqualTo("Wire");
        assertThat(taken.notes).containsExactly("result.json: 3 messages of Ministry; left aside: 1 of type service, 1 without text; 1 edited later, of which the last text is read; 1 forwarded, whose publisher is who wrote them");
        assertThat(taken.problems).isEmpty();
    }

    @Test void aFullExportHoldsSeveralChannels() {
        String full = "{\"about\": \"x\", \"chats\": {\"list\": [{\"name\": \"A\", \"messages\": [{\"id\": 1, \"type\": \"message\", \"text\": \"a\"}]}, {\"name\": \"B\", \"messages\": [{\"id\": 1, \"type\": \"message\", \"text\": \"b\"}]}]}}";
        assertThat(Taken.of("result.json", full).documents).extracting(document -> document.facts().publisher()).containsExactly("A", "B");
    }

    @Test void anExportCutShortKeepsItsWholeMessagesAndNamesThePlace() {
        Taken taken = Taken.of("result.json", EXPORT.substring(0, EXPORT.indexOf("\"reactions\"")));
        assertThat(taken.documents).hasSize(1);
        assertThat(taken.problem()).startsWith("result.json: breaks off after message 2 (line 7").endsWith("; export it again; the messages before that are read");
    }

    @Test void anExportOfAnyLengthIsHeldOneMessageAtATime() {
        String message = "{\"id\": 7, \"type\": \"message\", \"date\": \"2025-09-06T10:00:00\", \"text\": \"\", \"noise\": \"" + "x".repeat(10_000) + "\"},";
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream("{\"name\": \"A\", \"messages\": [".getBytes(StandardCharsets.UTF_8)), new Repeated(message.getBytes(StandardCharsets.UTF_8), 30_000));
        long before = used();
        Taken taken = Taken.of("result.json", endless, null, Facts.NONE);
        assertThat(used() - before).isLessThan(64 << 20);
        assertThat(taken.problem()).contains("breaks off after message 7");
    }

    // JSON Lines

    @Test void eachLineIsAReportAndABadOneIsNamed() {
        Taken taken = Taken.of("a.jsonl", "{\"text\": \"Body one.\", \"title\": \"One\", \"published\": \"2025-09-05\", \"publisher\": \"Wire\", \"url\": \"https://w.example/1\", \"language\": \"en\", \"more\": {}}\n\n{\"text\": 5}\nno json\n{\"title\": \"x\"}\n{\"text\": \"x\", \"published\": \"soon\"}\n{\"text\": \"Two.\"}");
        assertThat(taken.documents).extracting(Document::text).containsExactly("One\n\nBody one.", "Two.");
        assertThat(taken.documents.getFirst().facts()).isEqualTo(new Facts(LocalDate.of(2025, 9, 5), "Wire", "https://w.example/1", "en"));
        assertThat(taken.problems).extracting(problem -> problem.place() + ": " + problem.what()).containsExactly("a.jsonl · line 3: has a \"text\" that is no string", "a.jsonl · line 4: is not one JSON object", "a.jsonl · line 5: has no \"text\"", "a.jsonl · line 6: has a \"published\" that is no date");
    }

    @Test void linesAreToldByTheirContentToo() { assertThat(Taken.of("", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n").documents).hasSize(2); }

    @Test void aLineWithoutEndIsRefusedAndTheNextIsRead() {
        InputStream in = new SequenceInputStream(new Repeated("x".repeat(1000).getBytes(StandardCharsets.UTF_8), 40_000), new ByteArrayInputStream("\n{\"text\": \"Two.\"}".getBytes(StandardCharsets.UTF_8)));
        Taken taken = Taken.of("a.jsonl", in, null, Facts.NONE);
        assertThat(taken.documents).hasSize(1);
        assertThat(taken.problem()).contains("a.jsonl · line 1: is longer than 16 MB");
    }

    // WARC

    @ParameterizedTest @ValueSource(booleans = {false, true})
    void pagesOfAnArchiveAreReadAndTheRestIsCounted(boolean packed) throws IOException {
        byte[][] records = {Warcs.record("warcinfo", "urn:x", "application/warc-fields", "software: x\r\n".getBytes(StandardCharsets.UTF_8), 13), Warcs.record("request", "https://a.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8), 18),
            Warcs.page("https://a.example/1", PAGE), Warcs.response("https://a.example/p.png", 200, "image/png", new byte[100], ""), Warcs.response("https://a.example/2", 404, "text/html", "gone".getBytes(StandardCharsets.UTF_8), ""),
            Warcs.response("https://a.example/3", 200, "text/html", Warcs.packed(PAGE.getBytes(StandardCharsets.UTF_8)), "Content-Encoding: gzip\r\n"), Warcs.record("conversion", "https://a.example/4", "text/plain", "Plain words".getBytes(StandardCharsets.UTF_8), 11)};
        Taken taken = Taken.of("a.warc", packed ? Warcs.packed(records) : Warcs.joined(records));
        assertThat(taken.problems).isEmpty();
        assertThat(taken.documents).extracting(Document::text).containsExactly(WORDS, WORDS, "Plain words");
        assertThat(taken.documents.getFirst().place()).isEqualTo("a.warc · https://a.example/1");
        assertThat(taken.documents.getFirst().facts()).isEqualTo(new Facts(null, "a.example", "https://a.example/1", null));
        assertThat(taken.notes).containsExactly("a.warc: 3 reports; left aside: 1 image/png, 1 request records, 1 warcinfo records, 1 with status 404");
    }

    @ParameterizedTest @ValueSource(ints = {20, 200, 350, 380, 470})
    void anArchiveCutShortKeepsItsWholePagesAndNothingOfTheTornOne(int lost) throws IOException {
        byte[] first = Warcs.page("https://a.example/1", PAGE), second = Warcs.page("https://a.example/2", PAGE);
        byte[] all = Warcs.joined(first, second);
        Taken taken = Taken.of("a.warc", Arrays.copyOf(all, all.length - lost));
        assertThat(taken.documents).hasSize(1);
        assertThat(taken.problem()).startsWith("a.warc: breaks off after record <urn:uuid:").contains("the 1 reports before that are read");
        byte[] packed = Warcs.packed(first, second);
        assertThat(Taken.of("a.warc.gz", Arrays.copyOf(packed, packed.length - 40)).documents).hasSize(1);
        assertThat(Taken.of("a.warc.gz", Arrays.copyOf(packed, packed.length - 40)).problem()).contains("breaks off");
    }

    @ParameterizedTest @ValueSource(longs = {10, 100_000, Long.MAX_VALUE, -5})
    void aRecordThatLiesAboutItsLengthStopsThere(long length) {
        byte[] block = "Plain words that are longer than ten".getBytes(StandardCharsets.UTF_8);
        Taken taken = Taken.of("a.warc", Warcs.joined(Warcs.page("https://a.example/1", PAGE), Warcs.record("resource", "https://a.example/2", "text/plain", block, length), Warcs.page("https://a.example/3", PAGE)));
        assertThat(taken.problems).isNotEmpty();
        assertThat(taken.problems.getLast().toString()).contains("a.warc: breaks off after record");
        assertThat(taken.documents).extracting(Document::text).doesNotContain(new String(block, StandardCharsets.UTF_8));
    }

    @Test void aPageThatUnpacksToGigabytesIsLeftOutAndTheNextIsRead() throws IOException {
        byte[] bomb = Warcs.packed(new byte[300 << 20]);
        byte[] archive = Warcs.packed(Warcs.response("https://a.example/bomb", 200, "text/html", bomb, "Content-Encoding: gzip\r\n"), Warcs.response("https://a.example/long", 200, "text/html", new byte[100 << 20], ""), Warcs.page("https://a.example/1", PAGE));
        Taken taken = Taken.of("a.warc.gz", archive);
        assertThat(taken.problems).hasSize(2).allMatch(problem -> problem.what().contains("longer than 16 MB"));
        assertThat(taken.documents).hasSize(1);
    }

    /** Bits of the middle one are turned: where it is unpacked otherwise, can't be unpacked, or has another checksum. */
    @ParameterizedTest @ValueSource(ints = {12, 40, 100, 200})
    void aSpoiltMemberIsToldAndTheNextIsRead(int place) throws IOException {
        byte[] first = Warcs.packed(Warcs.page("https://a.example/1", PAGE)), second = Warcs.packed(Warcs.page("https://a.example/2", PAGE)), third = Warcs.packed(Warcs.page("https://a.example/3", PAGE));
        for (int i = place; i < place + 4; i++) second[i] ^= 0x5A;
        Taken taken = Taken.of("a.warc.gz", Warcs.joined(first, second, third));
        assertThat(taken.documents).extracting(document -> document.facts().url()).contains("https://a.example/1", "https://a.example/3").doesNotHaveDuplicates();
        assertThat(taken.problem()).contains("a.warc.gz: breaks off after record").contains("1 reports before that are read");
        assertThat(taken.notes.getLast()).contains("1 gzip members that are spoilt");
    }

    @ParameterizedTest @ValueSource(longs = {100_000, Long.MAX_VALUE, -5})
    void aRecordThatLiesInAMemberOfItsOwnCostsNoOther(long length) throws IOException {
        byte[] block = "Plain words that are longer than ten".getBytes(StandardCharsets.UTF_8);
        Taken taken = Taken.of("a.warc.gz", Warcs.packed(Warcs.page("https://a.example/1", PAGE), Warcs.record("resource", "https://a.example/2", "text/plain", block, length), Warcs.page("https://a.example/3", PAGE)));
        assertThat(taken.documents).extracting(document -> document.facts().url()).containsExactly("https://a.example/1", "https://a.example/3");
        assertThat(taken.problems.getLast().toString()).contains("a.warc.gz: breaks off after record");
    }

    @Test void allRecordsInOneMemberAreReadToo() throws IOException {
        assertThat(Taken.of("a.warc.gz", Warcs.packed(Warcs.joined(Warcs.page("https://a.example/1", PAGE), Warcs.page("https://a.example/2", PAGE)))).documents).hasSize(2);
    }

    @Test void aHeaderWithoutEndIsNoArchive() {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream("WARC/1.0\r\nX: ".getBytes(StandardCharsets.UTF_8)), new Repeated(new byte[10_000], 20_000));
        assertThat(Taken.of("a.warc", endless, null, Facts.NONE).problem()).contains("breaks off before its first record");
    }

    /** Found by spoiling documents. */
    @Test void aRecordWithoutATypeStopsThere() {
        String record = new String(Warcs.page("https://a.example/2", PAGE), StandardCharsets.UTF_8).replace("WARC-Type: response\r\n", "");
        Taken taken = Taken.of("a.warc", Warcs.joined(Warcs.page("https://a.example/1", PAGE), record.getBytes(StandardCharsets.UTF_8)));
        assertThat(taken.documents).hasSize(1);
        assertThat(taken.problem()).contains("breaks off after record");
    }

    /** Found by spoiling documents. */
    @ParameterizedTest @ValueSource(strings = {"a.jsonl", "a.txt", "a.html", "a.pdf", "a.warc", "a.rss", "result.json"})
    void aFileWithoutAnythingSaysSo(String name) { assertThat(Taken.of(name, " \n").problems).hasSize(1); }

    // Feeds

    private static final String RSS = "<rss version='2.0'><channel><title>The Wire</title><link>https://w.example</link><language>en-gb</language><description>x</description>%s</channel></rss>";

    @Test void eachEntryOfAFeedIsAReport() {
        String items = "<item><title>Six &amp;amp; more</title><link>https://w.example/1</link><guid>w1</guid><pubDate>Fri, 05 Sep 2025 22:00:00 GMT</pubDate><description>&lt;p&gt;Norway gives.&lt;/p&gt;&lt;p&gt;Ukraine thanks.&lt;/p&gt;</description></item><item><title>Two</title></item>";
        Taken taken = Taken.of("a.xml", RSS.formatted(items));
        assertThat(taken.documents).extracting(Document::text).containsExactly("Six & more\n\nNorway gives.\n\nUkraine thanks.", "Two");
        assertThat(taken.documents.getFirst().facts()).isEqualTo(new Facts(LocalDate.of(2025, 9, 5), "The Wire", "https://w.example/1", "en"));
    }

    @Test void atomIsReadToo() {
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Wire</title><entry><id>urn:1</id><title>Six</title><link href='https://w.example/1'/><updated>2025-09-05T10:00:00Z</updated><content type='html'>&lt;p&gt;Long words of it&lt;/p&gt;</content><summary>Short</summary></entry></feed>";
        assertThat(Taken.of("a.xml", atom).only().text()).isEqualTo("Six\n\nLong words of it");
    }

    @ParameterizedTest @ValueSource(strings = {
        "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><rss version='2.0'><channel><title>&c;</title></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'><rss version='2.0'><channel><title>x</title></channel></rss>"})
    void aFeedWithADocumentTypeIsRefused(String feed) {
        assertThat(Taken.of("a.xml", feed).problem()).isEqualTo("a.xml: is no feed that can be read (it holds a document type declaration); open it in a browser, or ask its publisher; nothing of it is taken");
    }

    @Test void aFeedCutShortIsTakenNotAtAll() {
        String feed = RSS.formatted("<item><title>One</title></item>".repeat(50));
        Taken taken = Taken.of("a.xml", feed.substring(0, feed.length() / 2));
        assertThat(taken.documents).isEmpty();
        assertThat(taken.problem()).contains("is no feed that can be read");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test void aLongArchiveTellsHowFarItIs(@TempDir Path folder) throws IOException {
        byte[] page = Warcs.page("https://a.example/1", "<html><body><article><p>" + "Words of a page, one after the other. ".repeat(30_000) + "</p></article></body></html>");
        Path archive = Files.write(folder.resolve("a.warc"), Warcs.joined(page, page, page, page, page));
        List<Long> reached = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        new Documents(InputStream.nullInputStream(), new Receiver(documents::add, problem -> { throw new AssertionError(problem); }, note -> { }, (place, bytes, of) -> {
            assertThat(place).isEqualTo(archive.toString());
            assertThat(of).isEqualTo(5L * page.length);
            reached.add(bytes);
        })).read(List.of(archive.toString()));
        assertThat(documents).hasSize(5);
        assertThat(reached).startsWith(0L).isSorted().hasSizeBetween(5, 7);
        assertThat(reached.getLast()).isBetween(4L << 20, 5L * page.length);
    }
}
