package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * Whatever is spoilt in a document, what comes of it are documents with words and problems with a place, soon, and nothing else. A short run with a set seed belongs to the
 * build; {@code -Ddaman.fuzz.seconds=600} goes on for as long with seeds of the day and keeps what breaks in {@code target/fuzz}. What it found has tests of its own.
 */
class SpoiltDocumentsTest {
    private static final long SLOW = 120_000;
    private static final Map<String, byte[]> SEEDS = seeds();

    @Property(tries = 400, seed = "20250905", shrinking = ShrinkingMode.OFF)
    void nothingThatIsSpoiltBreaksTheReading(@ForAll long seed) {
        String name = List.copyOf(SEEDS.keySet()).get(Math.floorMod((int) (seed ^ seed >>> 32), SEEDS.size()));
        reads(name, new Mutations(seed).of(SEEDS.get(name)));
    }

    @Test void aLongRun() throws IOException {
        long seconds = Long.getLong("daman.fuzz.seconds", 0);
        assumeTrue(seconds > 0, "only with -Ddaman.fuzz.seconds");
        long end = System.nanoTime() + seconds * 1_000_000_000L, runs = 0, broken = 0;
        for (long seed = System.currentTimeMillis(); System.nanoTime() < end; seed++, runs++) for (var each : SEEDS.entrySet()) {
            byte[] spoilt = new Mutations(seed).of(each.getValue());
            try {
                reads(each.getKey(), spoilt);
            } catch (Throwable found) {
                broken++;
                Files.createDirectories(Path.of("target/fuzz"));
                Files.write(Path.of("target/fuzz/" + seed + "-" + each.getKey()), spoilt);
                found.printStackTrace();
            }
        }
        System.out.println("fuzz: " + runs * SEEDS.size() + " documents, " + broken + " broken");
        assertThat(broken).isZero();
    }

    private static void reads(String name, byte[] bytes) {
        long begun = System.nanoTime();
        Taken taken = Taken.of(name, bytes);
        assertThat(taken.documents).allSatisfy(document -> {
            assertThat(document.text()).isNotBlank();
            assertThat(document.report().id()).startsWith("sha256:");
        });
        assertThat(taken.problems).allSatisfy(problem -> assertThat(List.of(problem.place(), problem.what(), problem.todo())).noneMatch(String::isBlank));
        assertThat(taken.documents.size() + taken.problems.size() + taken.notes.size()).isPositive();
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(SLOW);
    }

    private static Map<String, byte[]> seeds() {
        String words = "Norway will give Ukraine six more systems, the prime minister said on Friday. Норвегія передасть ще шість систем. قالت النرويج إنها ستقدم";
        String page = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>T</title><meta property='article:published_time' content='2025-09-05'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2025-09-05\",\"publisher\":{\"name\":\"P\"}}</script><link rel=canonical href=https://a.example/1></head><body><nav><a href=/>Home</a></nav><article><h1>T</h1><time datetime=2025-09-05>x</time><p>"
            + words + "</p><ul><li>One<li>Two</ul><table><tr><td>a<td>b</table><p>" + words + "</p></article></body></html>";
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        try {
            seeds.put("a.html", bytes(page));
            seeds.put("b.html", page.getBytes(StandardCharsets.UTF_16));
            seeds.put("a.pdf", PapersTest.pdf(List.of("Six systems for Ukraine", "", "Norway will give Ukraine six more air-", "defence systems, the minister said."), List.of("More words on", "another page.")));
            seeds.put("a.docx", PapersTest.docx(Map.of("word/document.xml", PapersTest.document(PapersTest.p(words) + "<w:tbl><w:tr><w:tc>" + PapersTest.p("a") + "</w:tc></w:tr></w:tbl>"), "docProps/core.xml", "<c xmlns:d='x'><d:created>2025-09-05</d:created></c>")));
            seeds.put("b.docx", stored(PapersTest.document(PapersTest.p(words) + "<w:tbl><w:tr><w:tc>" + PapersTest.p("a") + "</w:tc></w:tr></w:tbl>")));
            byte[] records = Warcs.joined(Warcs.page("https://a.example/1", page), Warcs.response("https://a.example/2", 200, "text/html", Warcs.packed(bytes(page)), "Content-Encoding: gzip\r\n"), Warcs.record("conversion", "https://a.example/3", "text/plain", bytes(words), bytes(words).length));
            seeds.put("a.warc", records);
            seeds.put("a.warc.gz", Warcs.packed(records));
            seeds.put("result.json", bytes("{\"name\": \"A\", \"type\": \"public_channel\", \"messages\": [{\"id\": 1, \"type\": \"message\", \"date\": \"2025-09-05T10:00:00\", \"text\": [\"" + words + "\", {\"type\": \"bold\", \"text\": \"x\"}]}, {\"id\": 2, \"type\": \"service\", \"text\": \"\"}, {\"id\": 3, \"type\": \"message\", \"forwarded_from\": \"B\", \"text\": \"y\"}]}"));
            seeds.put("a.jsonl", bytes("{\"text\": \"" + words + "\", \"title\": \"T\", \"published\": \"2025-09-05\"}\n{\"text\": \"y\", \"url\": \"https://a.example\"}\n"));
            seeds.put("a.xml", bytes("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>W</title><link>https://w.example</link><item><title>" + words + "</title><guid>1</guid><link>https://w.example/1</link><pubDate>Fri, 05 Sep 2025 22:00:00 GMT</pubDate><description>&lt;p&gt;x</description></item></channel></rss>"));
            seeds.put("a.atom", bytes("<feed xmlns='http://www.w3.org/2005/Atom'><title>W</title><entry><id>urn:1</id><title>x</title><updated>2025-09-05T10:00:00Z</updated><content type='html'>&lt;p&gt;" + words + "</content></entry></feed>"));
            seeds.put("a.txt", bytes(words));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return seeds;
    }

    /** Unpacked, so that what is spoilt reaches the words. */
    private static byte[] stored(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes(document));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
