package daman.documents.collections;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import daman.documents.pages.HtmlPage;
import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed (RSS 0.9 to 2.0, Atom) with what it tells of its entries. A feed with a DTD is refused: none needs one, and bombs do. */
public final class Feed {
    /** Entries of one feed that are looked at. */
    private static final int MOST = 2000;

    private Feed() {}

    /**
     * One entry.
     *
     * @param id   that the feed gives it, else its address, else its title: the same whenever the feed is read
     * @param link its page; null when it names none
     */
    public record Entry(String id, @Nullable String link, String title, String text, @Nullable LocalDate published, @Nullable String publisher, @Nullable String language) {
        public Facts facts() { return new Facts(published, publisher, link, language); }

        /** What the feed itself holds of it: often a summary alone. */
        public Document document(Origin feed) throws Unreadable {
            Origin at = feed.part(link == null ? id : link);
            if (text.isBlank() && title.isBlank()) throw new Unreadable(at.place(), "is an entry without words", "nothing to read in it");
            return text.isBlank() ? new Document(at.place(), title, facts()) : Document.of(at.place(), title, text, facts());
        }
    }

    /** In the order of the feed. @throws Unreadable when it is none, or holds a DTD */
    public static List<Entry> entries(Origin origin, byte[] bytes) throws Unreadable {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
            SyndFeed feed = input.build(reader);
            return feed.getEntries().stream().limit(MOST).map(entry -> entry(feed, entry)).toList();
        } catch (FeedException | IOException | IllegalArgumentException broken) {
            throw new Unreadable(origin.place(), "is no feed that can be read (" + reason(broken) + ")", "open it in a browser, or ask its publisher; nothing of it is taken");
        }
    }

    private static String reason(Exception broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String words = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return words.contains("DOCTYPE") ? "it holds a document type declaration" : words.substring(0, Math.min(200, words.length()));
    }

    private static Entry entry(SyndFeed feed, SyndEntry entry) {
        String link = entry.getLink() == null || entry.getLink().isBlank() ? null : entry.getLink().strip();
        String title = entry.getTitle() == null ? "" : HtmlPage.text(entry.getTitle()).replace('\n', ' ');
        String id = entry.getUri() != null && !entry.getUri().isBlank() ? entry.getUri() : link != null ? link : title;
        return new Entry(id, link, title, text(entry), day(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate()), line(feed.getTitle()), primary(feed.getLanguage()));
    }

    /** The longest of what the entry holds. */
    private static String text(SyndEntry entry) {
        Stream<SyndContent> contents = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return contents.map(SyndContent::getValue).filter(value -> value != null).map(HtmlPage::text).collect(Collectors.maxBy(java.util.Comparator.comparingInt(String::length))).orElse("");
    }

    /** Feeds give instants; the day is that of Greenwich, since they don't keep the writer's clock. */
    private static @Nullable LocalDate day(@Nullable Date instant) { return instant == null ? null : LocalDate.ofInstant(instant.toInstant(), ZoneOffset.UTC); }

    private static @Nullable String line(@Nullable String text) { return text == null || text.isBlank() ? null : HtmlPage.text(text).replace('\n', ' '); }

    private static @Nullable String primary(@Nullable String language) { return language == null || language.isBlank() ? null : language.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT); }
}
