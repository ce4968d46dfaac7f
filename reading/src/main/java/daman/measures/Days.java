package daman.measures;

import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the days, months and years of a text and resolves them against its day of publication. */
final class Days {
    private static final int STORY_DAYS = 8;
    /** What a day, month or year may begin with, beside a number. */
    static final long OPENING = Kind.bits(Kind.NOTHING, Kind.DAY_NUMBER, Kind.MONTH, Kind.MONTH_SHORT, Kind.MONTH_LOOSE, Kind.DAY, Kind.YEAR, Kind.MONTH_OF, Kind.YEAR_END,
            Kind.STORY, Kind.WEEKDAY, Kind.WEEKDAY_SHORT);
    private static final long PASSED_OVER = Kind.bits(Kind.NOTHING, Kind.STORY), JOINS = Kind.bits(Kind.AND, Kind.ALSO, Kind.TO),
            RELATIVE = Kind.bits(Kind.DAY, Kind.YEAR, Kind.MONTH_OF, Kind.YEAR_END, Kind.STORY, Kind.WEEKDAY, Kind.WEEKDAY_SHORT),
            LEADS = Kind.bits(Kind.IN, Kind.LAST, Kind.NEXT, Kind.THIS, Kind.DEADLINE, Kind.END_OF);

    private final Scan scan;
    private final Found found;
    private final DayReader reader;
    private final Years years;
    private final Weekdays weekdays;
    private Measured.@Nullable Day told;
    private @Nullable LocalDate main;

    Days(Scan scan, Found found, Currencies currencies, boolean monthFirst) {
        this.scan = scan;
        this.found = found;
        this.reader = new DayReader(scan, monthFirst);
        this.years = new Years(scan, reader, currencies);
        this.weekdays = new Weekdays(scan, reader);
    }

    void run() {
        for (int i = scan.next(0); i < scan.size(); ) i = scan.next(scan.begins(i, OPENING) ? at(i) : i + 1);
    }

    private int at(int token) {
        if (scan.none(token) && reader.apart(token)) return token + 1;
        Signs.Hit nothing = scan.at(token, PASSED_OVER);
        if (nothing != null && nothing.sign().kind() == Kind.NOTHING && nothing.last() > token && nothing.sign().value().equals("day")) return nothing.last() + 1;
        DayReader.Read date = reader.read(token);
        if (date != null && !designation(token)) return add(date, null);
        if (scan.published != null) {
            int next = relative(token);
            if (next > token) return next;
        }
        Measured.Day year = years.read(token);
        if (year == null) return token + 1;
        found.add(year);
        return year.last() + 1;
    }

    private boolean designation(int token) { return scan.number(token) && scan.hyphened(token) && scan.tokens.word(token - 1); }

    private int relative(int token) {
        Signs.Hit hit = scan.at(token, RELATIVE);
        if (hit == null) {
            int span = firstOfRange(token);
            return span > token ? span : month(token);
        }
        return switch (hit.sign().kind()) {
            case DAY -> day(token, hit);
            case STORY -> story(token, hit);
            case WEEKDAY -> weekday(token, hit, true);
            case WEEKDAY_SHORT -> weekday(token, hit, false);
            case YEAR -> add(token, hit.last(), Year.from(today()).plusYears(hit.sign().number()), null, reader.deadlineBefore(token), "year-from-now " + hit.sign().origin());
            case MONTH_OF -> add(token, hit.last(), YearMonth.from(today()).plusMonths(hit.sign().number()), null, reader.deadlineBefore(token), "month-from-now " + hit.sign().origin());
            default -> add(token, hit.last(), end(hit.sign().value()), null, true, "end-of-year " + hit.sign().origin());
        };
    }

    private YearMonth end(String of) { return of.equals("month") ? YearMonth.from(today()) : YearMonth.of(today().getYear() + Integer.parseInt(of), 12); }

    /** Counted from the last day told of in the same line, else from the day the report is about: the first seen from publication. */
    private int story(int token, Signs.Hit hit) {
        LocalDate from = told != null && scan.sameLine(told.last(), token) ? (LocalDate) told.value() : main;
        if (from == null && hit.sign().number() < 0) from = today();
        if (from == null) return token;
        return add(token, hit.last(), from.plusDays(hit.sign().number()), null, reader.deadlineBefore(token), "day-from-the-last-told " + hit.sign().origin());
    }

    private LocalDate today() { return Objects.requireNonNull(scan.published); }

    /** Today, yesterday; the day of the week that often stands beside it is kept. */
    private int day(int token, Signs.Hit hit) {
        int after = afterComma(hit.last() + 1);
        Signs.Hit weekday = scan.at(after, Kind.WEEKDAY);
        boolean beside = weekday != null && scan.sameLine(token, weekday.last());
        int last = beside ? weekday.last() : hit.last();
        DayReader.Read date = beside ? weekdays.dateAfter(last + 1) : null;
        LocalDate value = today().plusDays(hit.sign().number());
        if (date != null) last = date.last();
        return add(token, last, value, beside ? DayReader.weekday(weekday) : null, false, "day-from-now " + hit.sign().origin());
    }

    private int afterComma(int token) {
        int next = scan.sign(token, ",،(") ? token + 1 : token;
        Signs.Hit in = scan.at(next, Kind.IN);
        return in != null && !scan.is(next, Kind.WEEKDAY) ? in.last() + 1 : next;
    }

    private int weekday(int token, Signs.Hit hit, boolean alone) {
        Measured.Day day = weekdays.read(token, hit, alone);
        return day == null ? token : add(day);
    }

    /** The 9 of "9–11 July", "24 and 25 June". */
    private int firstOfRange(int token) {
        int day = reader.integer(token);
        if (day < 1 || day > 31 || scan.hyphened(token)) return token;
        int next = token + 1;
        Signs.Hit join = scan.at(next, JOINS);
        int second = scan.number(next) && scan.hyphened(next) ? next : join != null ? join.last() + 1 : scan.sign(next, "-–—") ? next + 1
                : scan.and(next) ? next + 1 : -1;
        if (second < 0 || reader.integer(second) <= day) return token;
        DayReader.Read date = reader.read(second);
        if (date == null || !(date.value() instanceof LocalDate end) || end.getDayOfMonth() != reader.integer(second)) return token;
        if (end.getDayOfMonth() != day + 1 || scan.ending(token - 1, Kind.NIGHT) == null) add(token, token, end.withDayOfMonth(day), null, false, "first-of-range " + date.origin());
        return second;
    }

    private int month(int token) {
        if (!scan.is(token, DayReader.MONTHS)) return token;
        DayReader.Month month = reader.month(token, false);
        int before = token - 1;
        // An abbreviation may be another word or a number: alone it is a month with its point only.
        boolean led = (scan.is(token, Kind.MONTH_LOOSE) || scan.sign(token + 1, ".")) && scan.startOf(before, LEADS) >= 0;
        if (month == null && (led || years.year(reader.month(token, true) instanceof DayReader.Month m ? m.last() + 1 : token) > 0)) month = reader.month(token, true);
        if (month == null || !scan.tokens.mayBeName(token) && !scan.words.language().setting("months-small")) return token;
        int year = years.after(month.last() + 1);
        if (year > 0) return add(token, years.lastAfter(month.last() + 1), YearMonth.of(year, month.number()), null, reader.deadlineBefore(token), "month-and-year " + month.origin());
        Signs.Hit after = scan.at(month.last() + 1, DayReader.SIDES);
        Signs.Hit side = after != null ? after : scan.ending(before, DayReader.SIDES);
        Signs.Hit of = scan.at(month.last() + 1, Kind.OF);
        Signs.Hit shift = scan.at(of == null ? month.last() + 1 : of.last() + 1, Kind.YEAR);
        if (shift != null) {
            YearMonth value = YearMonth.of(today().getYear() + shift.sign().number(), month.number());
            return add(token, shift.last(), value, null, reader.deadlineBefore(token), "month-and-year-from-now " + month.origin());
        }
        boolean deadline = scan.startOf(before, Kind.DEADLINE) >= 0;
        Calendar.Side where = side == null && deadline ? Calendar.Side.NEXT : DayReader.side(side);
        int last = after != null ? after.last() : month.last();
        return add(token, last, Calendar.month(month.number(), today(), where), null, deadline, "month " + month.origin());
    }

    private int add(DayReader.Read date, @Nullable DayOfWeek weekday) {
        DayOfWeek stated = weekday;
        int last = date.last();
        if (scan.sign(last + 1, "(") && scan.at(last + 2, Kind.WEEKDAY) instanceof Signs.Hit hit && scan.sign(hit.last() + 1, ")")) stated = DayReader.weekday(hit);
        return add(date.first(), last, date.value(), stated, reader.deadlineBefore(date.first()), date.origin());
    }

    private int add(int first, int last, Temporal value, @Nullable DayOfWeek weekday, boolean deadline, String origin) {
        return add(new Measured.Day(first, last, value, weekday, deadline, origin));
    }

    private int add(Measured.Day day) {
        found.add(day);
        remember(day);
        return day.last() + 1;
    }

    private void remember(Measured.Day day) {
        if (day.deadline() || !day.consistent() || !(day.value() instanceof LocalDate date) || scan.published == null || date.isAfter(scan.published)) return;
        told = day;
        if (main == null && date.isAfter(scan.published.minusDays(STORY_DAYS)) && (day.weekday() != null || scan.is(day.first(), Kind.DAY))) main = date;
    }
}
