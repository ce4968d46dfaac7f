package daman.sources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param name   as the header has it, trimmed; {@code NAME (2)} for the second of that name, {@code > NAME} for the one without a name right after NAME
 * @param field  what it is to us; null for a column that is left out by name
 * @param range  what its values lie in; null where anything goes
 * @param origin file and line of the declaration
 */
public record Column(String name, @Nullable String field, @Nullable Kind kind, @Nullable Range range, String origin) {
    public boolean read() { return field != null; }

    /** How a cell is understood. */
    public enum Kind {
        /** An identifier; never empty. */
        ID,
        TEXT,
        /** An exact decimal. */
        NUMBER,
        /** A day, or days between which something lies. */
        DAY,
        /** A day and a time of day. */
        TIME,
        /** Yes or no. */
        FLAG,
        /** One of the words that {@code terms.tsv} lists for the field. */
        TERM;

        static Kind of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
    }
}
