package daman.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a release.
 *
 * @param index   of its entry in the ledger
 * @param release index of the entry of its release
 * @param line    in the published file, as a person counts
 * @param key     its name in the data set, the same in each release that has it
 * @param values  by field: a text, a number, {@code {"undisclosed":true}}, a day or {@code {"from","to","given"}}
 */
public record DatasetRow(long index, long release, int line, String key, JsonNode values) {
    /** A text, or the code of a word. */
    public @Nullable String text(String field) { return values.hasNonNull(field) ? values.get(field).asText() : null; }

    /** A plain day; empty where the source tells none, or days between which it lies. */
    public Optional<LocalDate> day(String field) { return values.path(field).isTextual() ? Optional.of(LocalDate.parse(values.get(field).asText())) : Optional.empty(); }

    /** Exact; in the ledger a number that no double holds is a string of digits. */
    public Optional<BigDecimal> number(String field) {
        JsonNode value = values.get(field);
        return value == null || !(value.isNumber() || value.isTextual()) ? Optional.empty() : Optional.of(new BigDecimal(value.asText()));
    }
}
