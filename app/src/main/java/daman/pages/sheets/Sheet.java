package daman.pages.sheets;

import daman.analysis.answers.Answer;
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
 * @param beside where the same is looked at from elsewhere
 * @param known the last entry that counts
 * @param asOf  the day asked for; null for all days
 */
public record Sheet(String name, String title, String lead, List<String> notes, List<Ask> ask, List<Part> parts, List<Beside> beside, int page, int pages, long known, @Nullable LocalDate asOf) {
    /** A field of the page's form. @param hint an example of what may be written @param options to choose from; none where anything may be written */
    public record Ask(String name, String label, String value, String hint, boolean wide, List<Option> options) {
        /** What may be chosen. */
        public record Option(String value, String label) {}

        public Ask(String name, String label, String value, String hint, boolean wide) { this(name, label, value, hint, wide, List.of()); }
    }

    /** Another page, and what it has. */
    public record Beside(String address, String words) {}

    /** With the pages that stand beside it. */
    public Sheet beside(List<Beside> others) { return new Sheet(name, title, lead, notes, ask, parts, others, page, pages, known, asOf); }

    public List<Grid> grids() { return parts.stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList(); }

    /** The table that was asked for. @param asked null for the one that the sheet is about */
    public Optional<Grid> grid(@Nullable String asked) { return Answer.meant(grids(), Grid::name, asked, name); }
}
