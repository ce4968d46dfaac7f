package daman.measures.signs;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table: what its words say.
 *
 * @param length of a unit of time, null for all else
 */
public record Sign(Kind kind, String value, String origin, @Nullable TemporalAmount length) {
    Sign(Kind kind, String value, String origin) { this(kind, value, origin, kind == Kind.PERIOD || kind == Kind.LENGTH ? length(value) : null); }

    private static TemporalAmount length(String value) { return value.startsWith("PT") ? Duration.parse(value) : Period.parse(value); }

    public int number() { return Integer.parseInt(value); }
}
