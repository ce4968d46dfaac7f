package daman.pages.marks;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a report that is not blank. */
public record Paragraph(List<Piece> pieces) {
    public String text() { return pieces.stream().map(Piece::text).collect(Collectors.joining()); }

    /** The marks that begin here. */
    public List<Mark> begins() { return pieces.stream().flatMap(piece -> piece.begins().stream()).toList(); }
}
