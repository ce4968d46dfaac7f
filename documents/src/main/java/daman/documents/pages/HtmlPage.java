package daman.documents.pages;

import daman.documents.text.Bytes;
import daman.documents.text.Document;
import daman.documents.text.Encoding;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of HTML as a document. */
public final class HtmlPage {
    /** Deeper elements become siblings: real pages stay below a hundred. */
    private static final int DEEPEST = 200;
    /** Bytes in which a page names its encoding (the HTML standard asks for 1,024; pages are late). */
    private static final int HEAD = 8192;
    private static final Pattern ENCODING = Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]{1,40})|<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    /** @throws Unreadable when there is no text, or none that can be decoded */
    public static Document read(Origin origin, byte[] bytes) throws Unreadable { return read(origin, decoded(origin, bytes)); }

    /** All words of a page, its menus too, without looking for what it is about: a first look at a small part of the cost. */
    public static String words(Origin origin, byte[] bytes) throws Unreadable { return Bare.of(decoded(origin, bytes)); }

    private static String decoded(Origin origin, byte[] bytes) throws Unreadable {
        if (bytes.length > Bytes.MOST_OF_A_TEXT) throw new Unreadable(origin.place(), "is longer than " + (Bytes.MOST_OF_A_TEXT >> 20) + " MB, the most a page may have", "save the article alone");
        return Encoding.text(origin, bytes, declared(bytes));
    }

    /** @param html decoded */
    public static Document read(Origin origin, String html) throws Unreadable {
        String base = origin.facts().url() == null ? "" : origin.facts().url();
        org.jsoup.nodes.Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
        Declared declared = Declared.by(page, base);
        String heading = MainText.line(page.select("h1").size() == 1 ? page.selectFirst("h1") : null);
        String title = declared.title() != null ? declared.title() : !heading.isEmpty() ? heading : page.title().strip();
        String body = MainText.of(page, base, title);
        if (body.isBlank()) throw new Unreadable(origin.place(), "is a page without text of its own (scripts may fetch it)", "save it from a browser as a whole page, or give its text");
        return Document.of(origin.place(), title, body, origin.facts().or(declared.facts()).withUrl(declared.address(origin.facts().url())));
    }

    /** The text of a piece of HTML, such as a feed holds; paragraphs apart. */
    public static String text(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        return Paragraphs.of(body);
    }

    private static @Nullable String declared(byte[] bytes) {
        Matcher found = ENCODING.matcher(new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1));
        if (!found.find()) return null;
        return found.group(1) != null ? found.group(1) : found.group(2);
    }
}
