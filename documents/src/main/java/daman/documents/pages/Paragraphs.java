package daman.documents.pages;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of an element as a reader sees it: blocks apart by an empty line, a line break where there is one, spaces run together. */
final class Paragraphs implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "iframe", "object", "svg", "textarea", "select", "button");
    /** Cells of a row stay in one line. */
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int unseen;
    private int breaks;
    private boolean space;

    private Paragraphs() {}

    static String of(@Nullable Element element) {
        if (element == null) return "";
        Paragraphs paragraphs = new Paragraphs();
        element.traverse(paragraphs);
        return paragraphs.text.toString();
    }

    @Override public void head(Node node, int depth) {
        if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) unseen++;
            else if (element.normalName().equals("br")) breaks = Math.max(breaks, 1);
            else border(element);
        } else if (node instanceof TextNode words && unseen == 0) {
            words.getWholeText().codePoints().forEach(this::letter);
        }
    }

    @Override public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (UNSEEN.contains(element.normalName())) unseen--;
        else border(element);
    }

    private void border(Element element) {
        if (CELLS.contains(element.normalName())) space = true;
        else if (element.isBlock()) breaks = 2;
    }

    private void letter(int letter) {
        if (letter == 0xFEFF || letter == 0xAD || letter == 0) return; // marks that nobody sees: of byte order, of where a word may be parted
        if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f') {
            space = true;
            return;
        }
        if (!text.isEmpty()) text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
        breaks = 0;
        space = false;
        text.appendCodePoint(letter);
    }
}
