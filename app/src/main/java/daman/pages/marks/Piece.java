package daman.pages.marks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of a report's text over which the same marks lie.
 *
 * @param marks  over it, those that begin first come first
 * @param begins the marks of which this is the first piece
 * @param turner whether it is one character that turns the direction of writing: to be named and isolated, or it would
 *               rearrange what stands beside it (UAX #9)
 */
public record Piece(String text, List<Mark> marks, List<Mark> begins, boolean turner) {
    /** Classes for the style sheet; empty where nothing lies over it. */
    public String classes() {
        if (marks.isEmpty()) return "";
        String kinds = marks.stream().map(mark -> "is-" + mark.kind().id()).distinct().collect(Collectors.joining(" "));
        return "mark " + kinds + (marks.stream().anyMatch(Mark::chosen) ? " chosen" : "");
    }

    /** {@code U+202E} */
    public String code() { return String.format("U+%04X", text.codePointAt(0)); }
}
