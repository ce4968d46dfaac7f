package daman.documents.pages;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page is about, by Mozilla's Readability in its Java form; where that finds nothing, by the page's own marks. */
final class MainText {
    /** Elements, texts and comments: weighing takes the square of their number; larger pages are lists and no articles. */
    private static final int MOST_NODES = 40_000;
    /** Letters: less is a caption or a notice of cookies. */
    private static final int LEAST = 80;

    private MainText() {}

    /** Paragraphs with an empty line between them, without the title where it stands at their head; empty where there is none. */
    static String of(Document page, String base, String title) {
        page.select("script, style, noscript, template, iframe, object, form, nav, svg, [hidden], [aria-hidden=true]").remove();
        String marked = marked(page);
        String weighed = page.nodeStream().limit(MOST_NODES + 1).count() > MOST_NODES ? "" : Paragraphs.of(weighed(page, base));
        String text = weighed.length() >= LEAST || weighed.length() >= marked.length() ? weighed : marked;
        return text.startsWith(title + "\n") || text.equals(title) ? text.substring(title.length()).strip() : text;
    }

    static String line(@Nullable Element element) { return element == null ? "" : element.text().strip(); }

    private static String marked(Document page) {
        for (String mark : new String[] {"article", "[itemprop=articleBody]", "main", "[role=main]"}) {
            Element found = page.selectFirst(mark);
            if (found != null && found.text().length() >= LEAST) return Paragraphs.of(found);
        }
        return Paragraphs.of(page.body());
    }

    private static @Nullable Element weighed(Document page, String base) {
        try {
            return new Readability4J(base.isEmpty() ? "https://page.invalid/" : base, page.clone()).parse().getArticleContent();
        } catch (RuntimeException unfit) { // it was written for pages as newsrooms make them
            return null;
        }
    }
}
