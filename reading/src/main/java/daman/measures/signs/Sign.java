package daman.measures.signs;

import daman.languages.KnowledgeException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table: what its words say.
 *
 * @param length of a unit of time, null for all else
 */
public record Sign(Kind kind, String value, String origin, @Nullable TemporalAmount length) {
    Sign(Kind kind, String value, String origin) { this(kind, value, origin, kind == Kind.PERIOD || kind == Kind.LENGTH ? length(value, origin) : null); }

    private static TemporalAmount length(String value, String origin) {
        try {
            return value.startsWith("PT") ? Duration.parse(value) : Period.parse(value);
        } catch (DateTimeParseException bad) {
            throw new KnowledgeException(origin + ": '" + value + "' is no length of time (write P2D, P1M or PT3H)");
        }
    }

    public int number() { return Integer.parseInt(value); }
}
