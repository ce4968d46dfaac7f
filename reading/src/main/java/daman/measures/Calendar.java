package daman.measures;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Finds the calendar's day for words that leave the year or the week open, seen from the day of publication. */
final class Calendar {
    private static final int FUTURE_DAYS = 65;
    private static final int FUTURE_MONTHS = 2;

    /** What "last" and "next" do to a date. */
    enum Side { LAST, THIS, NEAREST, NEXT }

    private Calendar() {}

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Day and month without a year: within the last 300 days or the next 65. */
    static @Nullable LocalDate date(int month, int day, LocalDate published, Side side) {
        for (int year = published.getYear() + 1; year >= published.getYear() - 4; year--) {
            LocalDate date = date(year, month, day);
            if (date == null) continue;
            boolean fits = switch (side) {
                case LAST -> date.isBefore(published);
                case NEXT -> !date.isBefore(published) && date.isBefore(published.plusYears(1));
                case NEAREST, THIS -> !date.isAfter(published.plusDays(FUTURE_DAYS));
            };
            if (fits) return date;
        }
        return null;
    }

    static YearMonth month(int month, LocalDate published, Side side) {
        YearMonth now = YearMonth.from(published);
        YearMonth found = YearMonth.of(now.getYear() + 1, month);
        YearMonth latest = switch (side) {
            case LAST -> now.minusMonths(1);
            case NEXT -> now.plusMonths(12);
            case NEAREST, THIS -> now.plusMonths(FUTURE_MONTHS);
        };
        while (found.isAfter(latest)) found = found.minusYears(1);
        return found;
    }

    /** The most recent such day, the day of publication included; "this Friday" is the one of the same week. */
    static LocalDate weekday(DayOfWeek day, LocalDate published, Side side) {
        return published.with(switch (side) {
            case LAST -> TemporalAdjusters.previous(day);
            case THIS -> day.getValue() < published.getDayOfWeek().getValue() ? TemporalAdjusters.previous(day) : TemporalAdjusters.nextOrSame(day);
            case NEAREST -> TemporalAdjusters.previousOrSame(day);
            case NEXT -> TemporalAdjusters.next(day);
        });
    }

    /** "Friday the 15th": the nearest such day that is also such a day of the week, or null. */
    static @Nullable LocalDate weekday(DayOfWeek weekday, int day, LocalDate published) {
        for (int months : new int[] {0, -1, 1, -2}) {
            YearMonth month = YearMonth.from(published).plusMonths(months);
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            if (date != null && date.getDayOfWeek() == weekday) return date;
        }
        return null;
    }

    /** "22" is 2022. */
    static int year(int number) { return number < 100 ? number + (number < 70 ? 2000 : 1900) : number; }

    static boolean plausible(int year) { return year >= Year.MIN_VALUE && year >= 1900 && year <= 2099; }
}
