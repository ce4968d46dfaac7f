package daman.pages.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures.
 *
 * @param name  for programs, and for the texts of the page
 * @param title what the page is about, as its heading
 * @param notes what has to be said of the figures, above them
 * @param ask   what the page's own form asks for; none where it has none
 * @param known the last entry that counts
 * @param asOf  the day asked for; null for all days
 */
public record Sheet(String name, String title, String lead, List<String> notes, List<Ask> ask, List<Part> parts, int page, int pages, long known, @Nullable LocalDate asOf) {
    /** A field of the page's form. @param hint an example of what may be written @param options to choose from; none where anything may be written */
    public record Ask(String name, String label, String value, String hint, boolean wide, List<Option> options) {
        /** What may be chosen. */
        public record Option(String value, String label) {}

        public Ask(String name, String label, String value, String hint, boolean wide) { this(name, label, value, hint, wide, List.of()); }
    }

    public List<Grid> grids() { return parts.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList(); }

    /** The table that was asked for, or the first. @param name null for the first */
    public Optional<Grid> grid(@Nullable String name) { return grids().stream().filter(grid -> name == null || grid.name().equals(name)).findFirst(); }
}
