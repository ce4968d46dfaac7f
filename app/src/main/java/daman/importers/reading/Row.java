package daman.importers.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as typed values.
 *
 * @param line   as a person counts
 * @param values by field; a field without a value is absent
 */
public record Row(int line, Map<String, Value> values) {
    public @Nullable String text(String field) {
        return switch (values.get(field)) {
            case Value.Text text -> text.text();
            case Value.Term term -> term.code();
            case null, default -> null;
        };
    }

    public Optional<BigDecimal> number(String field) { return values.get(field) instanceof Value.Number number ? Optional.of(number.number()) : Optional.empty(); }

    public boolean undisclosed(String field) { return values.get(field) instanceof Value.Undisclosed; }

    public Value.@Nullable Days days(String field) { return values.get(field) instanceof Value.Days days ? days : null; }
}
