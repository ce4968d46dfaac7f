package daman.bench.day;

import daman.bench.texts.Articles;
import daman.bench.texts.Articles.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A day of a crawl as archives of the web (WARC.gz, each record a member): pages with menus, marks and scripts around an article. The same for the same number of documents,
 * whatever the machine; made once.
 *
 * @param archives in their order
 * @param sizes    documents in each of them: every second one is small, so that the cost of few can be held against that of many in one run
 */
record CrawlDay(List<Path> archives, List<Integer> sizes, long documents, long textBytes, long pageBytes, long packedBytes, long onTopic) {
    private static final int MANY = 10_000, FEW = 1_000;
    private static final Instant DAY = Instant.parse("2025-09-05T06:00:00Z");
    private static final String TOLD = "day.properties";

    static CrawlDay of(Path folder, int documents, Articles articles) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (int left = documents; left > 0; left -= sizes.getLast()) sizes.add(Math.min(left, sizes.size() % 2 == 0 ? FEW : MANY));
        if (!Files.exists(folder.resolve(TOLD))) write(folder, sizes, articles);
        Properties told = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(TOLD))) {
            told.load(in);
        }
        List<Path> archives = IntStream.range(0, sizes.size()).mapToObj(i -> archive(folder, i)).toList();
        long packed = 0;
        for (Path archive : archives) packed += Files.size(archive);
        return new CrawlDay(archives, sizes, documents, Long.parseLong(told.getProperty("text")), Long.parseLong(told.getProperty("pages")), packed, Long.parseLong(told.getProperty("topic")));
    }

    private static Path archive(Path folder, int number) { return folder.resolve(String.format("day-%03d.warc.gz", number)); }

    /** Written before it is told: a day that was not finished is made again. */
    private static void write(Path folder, List<Integer> sizes, Articles articles) throws IOException {
        Files.createDirectories(folder);
        long[] sums = IntStream.range(0, sizes.size()).parallel().mapToObj(i -> write(archive(folder, i), i, sizes.get(i), articles))
            .reduce(new long[3], (one, other) -> new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]});
        Files.writeString(folder.resolve(TOLD), "text=" + sums[0] + "\npages=" + sums[1] + "\ntopic=" + sums[2] + "\n");
    }

    /** @return bytes of text, bytes of pages, articles on topic */
    private static long[] write(Path archive, int number, int documents, Articles articles) {
        SplittableRandom random = new SplittableRandom(number);
        long[] sums = new long[3];
        try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE); WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
            for (int i = 0; i < documents; i++) {
                Article article = articles.next(random);
                byte[] page = page(article, number * MANY + i).getBytes(StandardCharsets.UTF_8);
                HttpResponse http = new HttpResponse.Builder(200, "OK").body(MediaType.parse("text/html; charset=utf-8"), page).build();
                writer.write(new WarcResponse.Builder(URI.create("https://news-" + number + ".example/" + article.language() + "/" + i)).date(DAY).body(http).build());
                sums[0] += article.bytes();
                sums[1] += page.length;
                sums[2] += article.onTopic() ? 1 : 0;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return sums;
    }

    /** As newsrooms frame their articles, in small: menus, marks for machines, a list of what else there is, a script. */
    private static String page(Article article, int number) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(article.language()).append("\"><head><meta charset=\"utf-8\"><title>").append(article.title()).append("</title>\n");
        page.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"").append(DAY).append("\",\"publisher\":{\"name\":\"Wire ").append(number % 97).append("\"}}</script>\n");
        page.append("<style>body{margin:0;font:16px/1.5 serif}nav li{display:inline;padding:0 1em}article{max-width:40em;margin:auto}</style></head>\n<body><header><nav><ul>");
        for (int i = 0; i < 12; i++) page.append("<li class=\"item\"><a href=\"/section/").append(i).append("\">Section ").append(i).append("</a></li>");
        page.append("</ul></nav></header>\n<main><article><h1>").append(article.title()).append("</h1>\n");
        for (String paragraph : article.paragraphs()) page.append("<p class=\"text\">").append(paragraph.replace("&", "&amp;").replace("<", "&lt;")).append("</p>\n");
        page.append("</article><aside><ul>");
        for (int i = 0; i < 8; i++) page.append("<li><a href=\"/more/").append(number + i).append("\"><img src=\"/p/").append(number + i).append(".jpg\" alt=\"\">").append(i).append("</a></li>");
        return page.append("</ul></aside></main>\n<script>window.page={id:").append(number).append(",ads:[1,2,3]};(function(w){w.seen=w.seen||[];w.seen.push(w.page.id);})(window);</script>\n<footer><p>1 2 3</p></footer></body></html>\n").toString();
    }
}
