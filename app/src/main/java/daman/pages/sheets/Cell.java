package daman.pages.sheets;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param value    for programs: a text, a number, a day, a list of texts; null where there is none
 * @param shown    for people, a line each
 * @param link     to what is counted or named
 * @param language of what is shown, where it isn't the page's
 * @param badge    the class of a stage, where it is shown as one
 */
public record Cell(@Nullable Object value, List<String> shown, @Nullable String link, @Nullable String language, @Nullable String badge) {
    public static final Cell EMPTY = new Cell(null, List.of(), null, null, null);

    public static Cell of(@Nullable Object value, String shown) { return new Cell(value, List.of(shown), null, null, null); }

    public static Cell text(@Nullable String text) { return text == null || text.isEmpty() ? EMPTY : of(text, text); }

    public static Cell day(LocalDate day, String shown) { return of(day, shown); }

    /** A number that leads to what it counts; nothing is shown of zero. */
    public static Cell count(long count, String shown, String link) { return count == 0 ? new Cell(0L, List.of(), null, null, null) : new Cell(count, List.of(shown), link, null, null); }

    public Cell to(String where) { return new Cell(value, shown, where, language, badge); }

    public Cell in(String other) { return new Cell(value, shown, link, other, badge); }

    public Cell as(String stage) { return new Cell(value, shown, link, language, stage); }

    /** With lines below. */
    public Cell with(List<String> more) { return new Cell(value, java.util.stream.Stream.concat(shown.stream(), more.stream()).toList(), link, language, badge); }
}
