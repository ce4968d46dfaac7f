package daman.guarantees;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Of when an answer is: what had happened by a day, as far as it was known after an entry. The answer for a pair never
 * changes, whatever is appended later.
 *
 * @param asOf  valid time: acts of later days are left out
 * @param known known time: entries after it are left out
 */
public record Times(LocalDate asOf, Known known) {
    /** All that is known today of all days. */
    public static final Times NOW = new Times(LocalDate.of(9999, 12, 31), new Known.Entry(Long.MAX_VALUE));

    public Times {
        if (asOf.getYear() > 9999 || asOf.getYear() < 1000) throw new IllegalArgumentException("asOf: " + asOf + " is no day of these times");
    }

    /** Until when something had to be recorded to count. */
    public sealed interface Known {
        /** Up to and with an entry. */
        record Entry(long index) implements Known {
            public Entry {
                if (index < 0) throw new IllegalArgumentException("index: " + index + " is before the first entry, 0");
            }
        }

        /** Up to and with an instant: everything before the first entry that is later. */
        record At(Instant instant) implements Known {}

        /** @param text an index, an instant (2026-02-03T12:00:00Z) or a day, which is known at its end (UTC) */
        static Known of(String text) {
            try {
                if (text.matches("[0-9]{1,18}")) return new Entry(Long.parseLong(text));
                if (text.length() > 10) return new At(Instant.parse(text));
                return new At(LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(text + " is no entry's index (412), no instant (2026-02-03T12:00:00Z) and no day (2026-02-03)");
            }
        }
    }
}
