package daman.documents.papers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a part of a DOCX (WordprocessingML), by the local names of its elements: the strict and the usual form differ in namespaces alone. */
final class WordText {
    /** What a reader doesn't see: deleted words, what fields compute from, the copy of a drawing for older programs. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "sectPr");

    private final List<String> paragraphs = new ArrayList<>();
    /** A text box lies inside a paragraph and holds paragraphs. */
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<List<String>> cells = new ArrayDeque<>();
    private int unseen;
    private boolean words;

    private WordText() {}

    /** The part holds what no word processor writes. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) { super(why, null, false, false); }
    }

    /** Paragraphs with an empty line between them. */
    static String of(XMLStreamReader events) throws XMLStreamException {
        WordText text = new WordText();
        while (events.hasNext()) text.take(events, events.next());
        return String.join("\n\n", text.paragraphs);
    }

    private void take(XMLStreamReader events, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new Refused("it holds a document type declaration");
            case XMLStreamConstants.START_ELEMENT -> begin(events.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(events.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (words && unseen == 0 && !open.isEmpty()) open.peek().append(events.getText());
            }
            default -> { }
        }
    }

    private void begin(String name) {
        if (UNSEEN.contains(name)) unseen++;
        switch (name) {
            case "p" -> open.push(new StringBuilder());
            case "t" -> words = true;
            case "tr" -> cells.push(new ArrayList<>());
            case "tab", "ptab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> { }
        }
    }

    private void end(String name) {
        if (UNSEEN.contains(name)) unseen--;
        switch (name) {
            case "p" -> paragraph(open.isEmpty() ? "" : open.pop().toString().replaceAll("[ \\t]+", " ").strip());
            case "t" -> words = false;
            case "tr" -> row(cells.isEmpty() ? List.of() : cells.pop());
            default -> { }
        }
    }

    private void append(String sign) {
        if (unseen == 0 && !open.isEmpty()) open.peek().append(sign);
    }

    /** In a table, rows are lines. */
    private void paragraph(String text) {
        if (text.isEmpty()) return;
        if (cells.isEmpty()) paragraphs.add(text);
        else cells.peek().add(text);
    }

    private void row(List<String> texts) { paragraph(String.join(" ", texts)); }
}
