package daman.importers.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a cell says. A cell that says nothing is no value at all. */
public sealed interface Value {
    record Text(String text) implements Value {}

    record Number(BigDecimal number) implements Value {}

    /** There is a number, and the source says that it is kept secret. */
    record Undisclosed() implements Value {}

    record Flag(boolean set) implements Value {}

    /** @param given the source's own word */
    record Term(String code, String given) implements Value {}

    record Time(LocalDateTime time) implements Value {}

    /**
     * A day, or days between which something lies.
     *
     * @param from  null where open
     * @param to    null where open
     * @param given as the source writes it, null for a plain day
     */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String given) implements Value {
        public boolean exact() { return from != null && from.equals(to); }
    }
}
