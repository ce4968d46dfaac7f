package daman.measures;

import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what begins with a day of the week, with the date, the month or the week beside it. Needs a day of publication. */
final class Weekdays {
    private static final long SIDES = Kind.bits(Kind.LAST, Kind.NEXT, Kind.THIS), TO_THE_NEXT = Kind.bits(Kind.TO, Kind.DEADLINE, Kind.IN), THE = Kind.bits(Kind.ARTICLE, Kind.IN),
            NUMBERS = Kind.bits(Kind.DAY_NUMBER, Kind.UNIT), WHICH = Kind.bits(Kind.DAY_NUMBER, Kind.LAST), LINKS = Kind.bits(Kind.OF, Kind.IN);

    private final Scan scan;
    private final DayReader reader;

    Weekdays(Scan scan, DayReader reader) {
        this.scan = scan;
        this.reader = reader;
    }

    /**
     * Thursday; Thursday, 20 April; last Thursday; the first Thursday of April.
     *
     * @param alone false for an abbreviation that is also another word: it needs a date after it
     */
    Measured.@Nullable Day read(int token, Signs.Hit hit, boolean alone) {
        DayReader.Read date = dateAfter(hit.last() + 1);
        if (date != null) return day(token, date.last(), (LocalDate) date.value(), hit, "weekday-and-" + date.origin() + " " + hit.sign().origin());
        if (scan.at(hit.last() + 1, Kind.LATER) instanceof Signs.Hit later) return later(token, hit, later);
        Measured.Day numbered = numbered(token, hit);
        if (numbered != null || !alone) return numbered;
        Measured.Day morning = morning(token, hit);
        if (morning != null) return morning;
        Measured.Day counted = counted(token, hit);
        if (counted != null) return counted;
        Measured.Day shifted = ofWeek(token, hit);
        return shifted != null ? shifted : plain(token, hit);
    }

    private Measured.Day plain(int token, Signs.Hit hit) {
        Signs.Hit after = scan.at(hit.last() + 1, SIDES);
        int start = after == null ? scan.startOf(token - 1, SIDES) : -1;
        Signs.Hit side = after != null ? after : start >= 0 ? scan.at(start, SIDES) : null;
        int first = start >= 0 && scan.free(start) ? start : token;
        int last = after != null ? after.last() : hit.last();
        LocalDate value = Calendar.weekday(DayReader.weekday(hit), today(), DayReader.side(side));
        String rule = side == null ? "weekday " : side.sign().kind() == Kind.NEXT ? "weekday-next " : "weekday-last ";
        return day(first, last, value, hit, rule + hit.sign().origin());
    }

    /** Lundi en huit: a week after the coming one. */
    private Measured.Day later(int token, Signs.Hit hit, Signs.Hit later) {
        LocalDate value = Calendar.weekday(DayReader.weekday(hit), today(), Calendar.Side.NEXT).plusDays(later.sign().number());
        return day(token, later.last(), value, hit, "weekday-later " + later.sign().origin());
    }

    /** "Dans la nuit de mardi à mercredi", "ليل الثلاثاء الأربعاء": the second of the two days. */
    private Measured.@Nullable Day morning(int token, Signs.Hit evening) {
        if (scan.startOf(token - 1, Kind.NIGHT) < 0) return null;
        Signs.Hit to = scan.at(evening.last() + 1, TO_THE_NEXT);
        int next = to != null ? to.last() + 1 : scan.sign(evening.last() + 1, "-–—/") ? evening.last() + 2 : evening.last() + 1;
        Signs.Hit morning = scan.at(next, Kind.WEEKDAY);
        if (morning == null || DayReader.weekday(morning) != DayReader.weekday(evening).plus(1)) return null;
        LocalDate value = Calendar.weekday(DayReader.weekday(morning), today(), Calendar.Side.NEAREST);
        return day(token, morning.last(), value, morning, "night-before " + morning.sign().origin());
    }

    /** Vendredi 22, Friday the 15th, Friday the fifteenth. */
    private Measured.@Nullable Day numbered(int token, Signs.Hit hit) {
        boolean comma = scan.sign(hit.last() + 1, ",،");
        int at = comma ? hit.last() + 2 : hit.last() + 1;
        boolean the = scan.is(at, THE) && scan.begins(at + 1, NUMBERS);
        if (the) at++;
        DayReader.Day number = the || scan.number(at) ? reader.day(at) : null;
        if (number == null || !scan.sameLine(token, at) || scan.sign(number.last() + 1, ":/%") || scan.hyphened(number.last() + 1) && scan.number(number.last() + 1)) return null;
        LocalDate date = Calendar.weekday(DayReader.weekday(hit), number.number(), today());
        if (date == null || comma && !the || !reader.ends(number.last() + 1) && number.last() == at) return null;               // on Monday 17 drones fell
        return day(token, number.last(), date, hit, "weekday-and-number " + hit.sign().origin());
    }

    /** The first Friday of July, le dernier lundi du mois prochain. */
    private Measured.@Nullable Day counted(int token, Signs.Hit hit) {
        int first = scan.startOf(token - 1, WHICH);
        Signs.Hit which = first < 0 ? null : scan.at(first, WHICH);
        int next = hit.last() + 1;
        Signs.Hit of = scan.at(next, LINKS);
        Signs.Hit from = scan.at(of == null ? next : of.last() + 1, Kind.MONTH_OF);
        if (from == null) from = scan.at(next, Kind.MONTH_OF);
        DayReader.Month named = from == null && of != null ? reader.month(of.last() + 1, true) : null;
        if (which == null || from == null && named == null) return null;
        YearMonth month = from != null ? YearMonth.from(today()).plusMonths(from.sign().number()) : month(Objects.requireNonNull(named));
        int last = from != null ? from.last() : reader.integer(named.last() + 1) == month.getYear() ? named.last() + 1 : named.last();
        int count = which.sign().kind() == Kind.LAST ? -1 : which.sign().number();
        LocalDate date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(count, DayReader.weekday(hit)));
        if (Math.abs(count) > 5 || !YearMonth.from(date).equals(month)) return null;
        return day(scan.free(first) ? first : token, last, date, hit, "weekday-of-month " + hit.sign().origin());
    }

    private YearMonth month(DayReader.Month named) {
        int year = reader.integer(named.last() + 1);
        return Calendar.plausible(year) ? YearMonth.of(year, named.number()) : Calendar.month(named.number(), today(), Calendar.Side.NEAREST);
    }

    /** Friday of last week, next week on Monday. */
    private Measured.@Nullable Day ofWeek(int token, Signs.Hit hit) {
        Signs.Hit link = scan.at(hit.last() + 1, LINKS);
        Signs.Hit after = scan.at(hit.last() + 1, Kind.WEEK);
        if (after == null && link != null) after = scan.at(link.last() + 1, Kind.WEEK);
        Signs.Hit week = after != null ? after : scan.ending(token - 1, Kind.WEEK);
        int in = week == null ? scan.startOf(token - 1, Kind.IN) : -1;
        if (in > 0) week = scan.ending(in - 1, Kind.WEEK);
        if (week == null) return null;
        LocalDate monday = Calendar.weekday(DayOfWeek.MONDAY, today(), Calendar.Side.NEAREST).plusWeeks(week.sign().number());
        int last = after != null ? after.last() : hit.last();
        return day(token, last, monday.plusDays(hit.sign().number() - 1L), hit, "weekday-of-week " + week.sign().origin());
    }

    /** The date after a weekday: ", 20 April", "the 20th of April". */
    DayReader.@Nullable Read dateAfter(int token) {
        int at = token;
        if (scan.sign(at, ".")) at++;
        if (scan.sign(at, ",،(")) at++;
        if (scan.is(at, Kind.ARTICLE) && scan.number(at + 1)) at++;
        return scan.sameLine(Math.max(0, token - 1), at) ? reader.read(at) : null;
    }

    private Measured.Day day(int first, int last, LocalDate value, Signs.Hit weekday, String origin) {
        return new Measured.Day(first, last, value, DayReader.weekday(weekday), reader.deadlineBefore(first), origin);
    }

    private LocalDate today() { return Objects.requireNonNull(scan.published); }
}
