package daman.pages.marks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Cuts a text where marks begin and end. One sweep: linear in the text, and in the marks times how deep they overlap. */
public final class Segmenting {
    private static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(Mark::start).thenComparing(Comparator.comparingInt(Mark::end).reversed()).thenComparingInt(Mark::number);

    private final String text;
    private final List<Mark> coming;
    private final PriorityQueue<Integer> ends = new PriorityQueue<>();
    private final List<Mark> open = new ArrayList<>();
    private final List<Mark> unseen = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private int next;
    private int from;

    private Segmenting(String text, List<Mark> marks) {
        this.text = text;
        this.coming = marks.stream().sorted(IN_ORDER).toList();
    }

    /** The lines of a text that are not blank, cut into pieces. @param first the code point's number with which the text begins */
    public static List<Paragraph> paragraphs(String text, int first, List<Mark> marks) { return new Segmenting(text, marks).run(first); }

    /** A quotation: without marks, its line breaks within. */
    public static List<Piece> pieces(String text) {
        Segmenting one = new Segmenting(text, List.of());
        for (int at = 0; at < text.length(); at++) if (turns(text.charAt(at))) one.single(at, at + 1);
        one.endPiece(text.length());
        return List.copyOf(one.pieces);
    }

    private List<Paragraph> run(int first) {
        int point = first;
        for (int at = 0; at < text.length(); point++) {
            int ch = text.codePointAt(at);
            if (isCutAt(point)) {
                endPiece(at);
                move(point);
            }
            int after = at + Character.charCount(ch);
            if (ch == '\n' || ch == '\r') endLine(at, after);
            else if (turns(ch)) single(at, after);
            at = after;
        }
        endLine(text.length(), text.length());
        return List.copyOf(paragraphs);
    }

    private boolean isCutAt(int point) {
        return !ends.isEmpty() && ends.peek() <= point || next < coming.size() && coming.get(next).start() <= point;
    }

    private void move(int point) {
        while (!ends.isEmpty() && ends.peek() <= point) ends.poll();
        open.removeIf(mark -> mark.end() <= point);
        for (; next < coming.size() && coming.get(next).start() <= point; next++) {
            if (coming.get(next).end() <= point) continue;
            open.add(coming.get(next));
            unseen.add(coming.get(next));
            ends.add(coming.get(next).end());
        }
    }

    private void endPiece(int at) {
        if (at > from) pieces.add(new Piece(text.substring(from, at), List.copyOf(open), begun(), false));
        from = at;
    }

    private void single(int at, int after) {
        endPiece(at);
        pieces.add(new Piece(text.substring(at, after), List.copyOf(open), begun(), true));
        from = after;
    }

    private List<Mark> begun() {
        List<Mark> begun = unseen.stream().filter(open::contains).toList();
        unseen.clear();
        return begun;
    }

    private void endLine(int at, int after) {
        endPiece(at);
        if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) paragraphs.add(new Paragraph(List.copyOf(pieces)));
        else pieces.forEach(piece -> unseen.addAll(piece.begins())); // what began here is first seen in a later line
        pieces = new ArrayList<>();
        from = after;
    }

    /** Embeddings, overrides and isolates. */
    private static boolean turns(int ch) { return ch >= 0x202A && ch <= 0x202E || ch >= 0x2066 && ch <= 0x2069; }
}
