package daman.bulk.copies;

import daman.bulk.arrivals.Incoming;
import daman.reports.Sketch;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What is remembered of a text.
 *
 * @param name   of this text at this place ({@link Incoming#name})
 * @param day    of its publication, in days since 1970; those without one come last
 * @param id     {@code sha256:…} of its text
 * @param sketch {@link Sketch#bytes}
 * @param met    when it came, in milliseconds since 1970 by the clock of the cluster
 */
public record Seen(long name, long day, String id, byte[] sketch, long met) {
    static Seen of(Incoming document) {
        LocalDate day = document.day();
        return new Seen(document.name(), day == null ? Long.MAX_VALUE : day.toEpochDay(), document.id(), Sketch.of(document.text()).bytes(), 0);
    }

    Seen met(long when) { return new Seen(name, day, id, sketch, when); }

    /** An order of all texts, whatever the order in which they come: by the day, and on one day by names. */
    boolean isBefore(Seen other) { return day != other.day ? day < other.day : name < other.name; }

    boolean isLike(Seen other) { return Sketch.areCopies(sketch, other.sketch); }

    boolean isTwinOf(Seen other) { return Arrays.equals(sketch, other.sketch); }
}
