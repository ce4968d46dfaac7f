package daman.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the files of some releases are laid out.
 *
 * @param id      as in {@code layouts.tsv}
 * @param release that the layout was declared for; a later one may have the same
 * @param sheet   the name of the sheet that is read; empty for a CSV file
 * @param columns  all of them: those read and those left out by name
 * @param key      the fields that name a row together; rows of the same name are counted
 * @param published the day on which the release was published, or the last day of its month
 * @param defaults what holds of each row where no column says otherwise, by field
 */
public record Layout(String id, String release, String sheet, List<Column> columns, List<String> key, Map<String, String> defaults, @Nullable LocalDate published) {
    public List<Column> read() { return columns.stream().filter(Column::read).toList(); }
}
