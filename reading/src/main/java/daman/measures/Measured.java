package daman.measures;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** A value that stands in a text, from token {@code first} to token {@code last}, both included. */
public sealed interface Measured {
    int first();

    int last();

    /** The rule that read it and the lines of the tables it rests on. */
    String origin();

    /**
     * A bare number: what it counts is not decided here.
     *
     * @param value of a range the lower end
     * @param high  upper end of a range
     */
    record Number(int first, int last, BigDecimal value, @Nullable BigDecimal high, Amount.@Nullable Bound bound, String origin)
            implements Measured {}

    /** A share in hundredths; never a quantity. */
    record Percent(int first, int last, BigDecimal value, @Nullable BigDecimal high, Amount.@Nullable Bound bound, String origin)
            implements Measured {}

    /** @param converted it only says the sum before it in another currency */
    record Money(int first, int last, Amount amount, boolean converted, String origin) implements Measured {}

    /**
     * A day, month or year of the calendar.
     *
     * @param value    a LocalDate, YearMonth or Year
     * @param weekday  the day of the week that the text says as well
     * @param deadline by, until or at the end of
     */
    record Day(int first, int last, Temporal value, @Nullable DayOfWeek weekday, boolean deadline, String origin) implements Measured {
        /** False if the text names a day of the week on which its date doesn't fall. */
        public boolean consistent() {
            return weekday == null || !(value instanceof LocalDate date) || date.getDayOfWeek() == weekday;
        }
    }

    /**
     * How long something lasts: a Period, or a Duration for hours and minutes.
     *
     * @param high upper end of a range
     */
    record Length(int first, int last, TemporalAmount value, @Nullable TemporalAmount high, String origin) implements Measured {}

    record Calibre(int first, int last, BigDecimal millimetres, String origin) implements Measured {}
}
