package daman.pages.desk;

import daman.words.PageLanguage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Equal stretches of days from one to another: days, weeks or months, so many as a chart can show. */
enum Periods {
    DAY(45, ChronoUnit.DAYS), WEEK(60, ChronoUnit.WEEKS), MONTH(120, ChronoUnit.MONTHS), YEAR(Integer.MAX_VALUE, ChronoUnit.YEARS);

    private final int most;
    private final ChronoUnit unit;

    Periods(int most, ChronoUnit unit) {
        this.most = most;
        this.unit = unit;
    }

    /** The shortest that fits. */
    static Periods of(LocalDate from, LocalDate to) {
        for (Periods one : values()) if (one.unit.between(one.begin(from), to) < one.most) return one;
        return YEAR;
    }

    String id() { return name().toLowerCase(java.util.Locale.ROOT); }

    /** The first day of the stretch in which a day lies; weeks begin on Monday (ISO 8601). */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate end(LocalDate begin) { return begin.plus(1, unit).minusDays(1); }

    List<LocalDate> begins(LocalDate from, LocalDate to) {
        List<LocalDate> begins = new ArrayList<>();
        for (LocalDate at = begin(from); !at.isAfter(to); at = at.plus(1, unit)) begins.add(at);
        return begins;
    }

    /** Short, for an axis and the first column of a table. */
    String label(PageLanguage language, LocalDate begin) {
        String pattern = switch (this) {
            case DAY, WEEK -> "d MMM uuuu";
            case MONTH -> "LLL uuuu";
            case YEAR -> "uuuu";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(begin);
    }
}
