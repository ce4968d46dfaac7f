package daman.documents.pages;

import daman.documents.text.Days;
import daman.documents.text.Facts;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page declares of itself: in JSON-LD (schema.org), in its head (Open Graph and older names), in {@code <time>}.
 *
 * @param title of the article, without the name of the paper
 */
record Declared(@Nullable String title, Facts facts) {
    private static final int LONGEST = 500;
    private static final String[] DAYS = {"meta[property=article:published_time]", "meta[property=og:published_time]", "meta[itemprop=datePublished]", "meta[name=datePublished]", "meta[name=parsely-pub-date]",
        "meta[name=pubdate]", "meta[name=publishdate]", "meta[name=publish-date]", "meta[name=date]", "meta[name=dc.date]", "meta[name=dc.date.issued]", "meta[name=dcterms.date]", "meta[name=dcterms.created]", "meta[name=sailthru.date]"};
    private static final String[] TIMES = {"time[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"};

    static Declared by(Document page, String base) {
        JsonLd article = JsonLd.of(page);
        String title = first(article.headline(), meta(page, "meta[property=og:title]"), meta(page, "meta[name=twitter:title]"));
        String address = address(page);
        String publisher = first(article.publisher(), meta(page, "meta[property=og:site_name]"), meta(page, "meta[name=application-name]"), host(address == null ? base : address));
        String language = first(page.select("html").attr("lang"), page.select("html").attr("xml:lang"), article.language(), meta(page, "meta[http-equiv=content-language]"), meta(page, "meta[property=og:locale]"));
        return new Declared(title, new Facts(published(page, article), publisher, address, primary(language)));
    }

    /** The address that the page gives itself; one of another site than it came from is not believed. */
    @Nullable String address(@Nullable String from) {
        String own = facts.url();
        if (from == null || own == null) return own == null ? from : own;
        return Objects.equals(host(from), host(own)) ? own : from;
    }

    private static @Nullable LocalDate published(Document page, JsonLd article) {
        Stream<@Nullable String> declared = Stream.concat(Stream.of(article.published()), Stream.concat(Stream.of(DAYS).map(where -> meta(page, where)), Stream.of(TIMES).map(where -> time(page.selectFirst(where)))));
        return declared.map(Days::of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String time(@Nullable Element time) { return time == null ? null : time.hasAttr("datetime") ? time.attr("datetime") : time.text(); }

    private static @Nullable String address(Document page) {
        Element link = page.selectFirst("link[rel=canonical]");
        String address = first(link == null ? null : link.absUrl("href"), meta(page, "meta[property=og:url]"));
        return address != null && (address.startsWith("https://") || address.startsWith("http://")) ? address : null;
    }

    private static @Nullable String meta(Document page, String where) {
        Element found = page.selectFirst(where);
        return found == null ? null : found.attr("content");
    }

    /** {@code uk} of {@code uk-UA}. */
    private static @Nullable String primary(@Nullable String language) {
        return language == null ? null : language.split("[-_ ,;]", 2)[0].toLowerCase(Locale.ROOT);
    }

    static @Nullable String host(@Nullable String address) {
        try {
            String host = address == null ? null : new URI(address).getHost();
            return host == null ? null : host.startsWith("www.") ? host.substring("www.".length()) : host;
        } catch (java.net.URISyntaxException none) {
            return null;
        }
    }

    /** The first that says something, in one line. */
    private static @Nullable String first(@Nullable String... each) {
        Function<String, String> line = text -> text.strip().replaceAll("\\s+", " ");
        return Stream.of(each).filter(one -> one != null && !one.isBlank() && one.length() <= LONGEST).map(line).findFirst().orElse(null);
    }
}
