package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.reports.Sketch;
import java.time.LocalDate;

/**
 * What is remembered of a text.
 *
 * @param name   of this text at this place ({@link Incoming#name})
 * @param day    of its publication, in days since 1970; those without one come last
 * @param id     {@code sha256:…} of its text
 * @param sketch {@link Sketch#bytes}
 */
public record Seen(long name, long day, String id, byte[] sketch) {
    static Seen of(Incoming document) {
        LocalDate day = document.day();
        return new Seen(document.name(), day == null ? Long.MAX_VALUE : day.toEpochDay(), document.id(), Sketch.of(document.text()).bytes());
    }

    boolean isBefore(Seen other) { return day != other.day ? day < other.day : name < other.name; }

    boolean isLike(Seen other) { return Sketch.of(sketch).isCopyOf(Sketch.of(other.sketch)); }
}
