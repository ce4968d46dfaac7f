package daman.documents.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page's JSON-LD says of its article (https://schema.org/Article). Contexts are not fetched: newsrooms write the plain terms. */
record JsonLd(@Nullable String headline, @Nullable String published, @Nullable String publisher, @Nullable String language) {
    private static final JsonLd NONE = new JsonLd(null, null, null, null);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Objects looked at in a page. */
    private static final int MOST = 2000;

    static JsonLd of(Document page) {
        JsonLd found = NONE;
        for (Element script : page.select("script[type=application/ld+json]")) {
            found = of(script.data());
            if (found != NONE) break;
        }
        return found;
    }

    private static JsonLd of(String data) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(data));
        } catch (JsonProcessingException broken) {
            return NONE; // many are; the page has other signs
        }
        for (int looked = 0; !open.isEmpty() && looked < MOST; looked++) {
            JsonNode node = open.poll();
            if (isArticle(node)) return article(node);
            node.elements().forEachRemaining(child -> { if (child.isContainerNode()) open.add(child); });
        }
        return NONE;
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type").isArray() ? node.path("@type").path(0) : node.path("@type");
        String name = type.asText();
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    private static JsonLd article(JsonNode node) {
        JsonNode publisher = node.path("publisher").isArray() ? node.path("publisher").path(0) : node.path("publisher");
        return new JsonLd(text(node.path("headline")), text(node.path("datePublished")), text(publisher.isTextual() ? publisher : publisher.path("name")), text(node.path("inLanguage")));
    }

    /** In JSON-LD too, some write HTML's entities. */
    private static @Nullable String text(JsonNode node) { return node.isTextual() ? Parser.unescapeEntities(node.asText(), false) : null; }
}
