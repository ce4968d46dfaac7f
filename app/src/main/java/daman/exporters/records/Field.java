package daman.exporters.records;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param meaning for readers of the file
 * @param of      its value: a {@link String}, a list of them, a {@link java.math.BigDecimal}, a {@link Long}, a {@link java.time.LocalDate} or a {@link Boolean}, as the kind says; null where there is none
 */
public record Field<T>(String name, Kind kind, String meaning, Function<T, @Nullable Object> of) {
    /** What a column holds. */
    public enum Kind {
        TEXT, LIST,
        /** An exact decimal. */
        NUMBER,
        INTEGER, DAY, FLAG;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }
}
