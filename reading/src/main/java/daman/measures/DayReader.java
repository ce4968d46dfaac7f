package daman.measures;

import daman.measures.numerals.Digits;
import daman.measures.numerals.Numeral;
import daman.measures.numerals.Numerals;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Reads one full date: 20 April 2024, April 20th, 2024-02-01, 14/11/22, ١٧ تشرين الأول/أكتوبر. */
final class DayReader {
    private static final String[] NO_POINTS = {};
    private static final int MOST_DAYS = 31, YEAR_DIGITS = 4;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(MOST_DAYS);
    static final long MONTHS = Kind.bits(Kind.MONTH, Kind.MONTH_SHORT, Kind.MONTH_LOOSE), SIDES = Kind.bits(Kind.LAST, Kind.NEXT), BEFORE_YEAR = Kind.bits(Kind.YEAR_WORD, Kind.OF, Kind.IN);
    private static final long OTHER_NAME = Kind.bits(Kind.MONTH, Kind.MONTH_LOOSE), OF_NOW = Kind.bits(Kind.MONTH_OF, Kind.CURRENT), LIGHT = Kind.bits(Kind.YEAR_WORD, Kind.ARTICLE),
            LIMITS = Kind.bits(Kind.DEADLINE, Kind.END_OF);

    private final Scan scan;
    private final boolean monthFirst;

    DayReader(Scan scan, boolean monthFirst) {
        this.scan = scan;
        this.monthFirst = monthFirst;
    }

    /** A value with the tokens it takes. */
    record Read(int first, int last, Temporal value, String origin) {}

    /** A named month: the last token of its name and, in brackets or after a slash, of its other name. */
    record Month(int last, int number, String origin) {}

    @Nullable Read read(int token) {
        if (scan.number(token)) {
            Read numeric = numeric(token);
            return numeric != null ? numeric : dayFirst(token);
        }
        if (scan.is(token, Kind.DAY_NUMBER)) {
            Read ordinal = dayFirst(token);
            if (ordinal != null) return ordinal;
        }
        return scan.is(token, MONTHS) ? monthFirst(token) : null;
    }

    /** A number that is neither a day's nor a year's by its look, and to which nothing is joined as in a date. */
    boolean apart(int token) {
        String form = scan.tokens.form(token);
        int number = integer(token);
        return (number < 1 || number > MOST_DAYS) && form.length() != YEAR_DIGITS && form.indexOf('.') < 0 && !scan.hyphened(token + 1) && !scan.sign(token + 1, "/");
    }

    int integer(int token) {
        if (!scan.number(token)) return -1;
        String form = scan.tokens.form(token);
        if (form.length() > 4) return -1;
        for (int i = 0; i < form.length(); i++) if (form.charAt(i) < '0' || form.charAt(i) > '9') return -1;
        return Integer.parseInt(form);
    }

    private @Nullable Read numeric(int token) {
        String form = scan.tokens.form(token);
        String[] points = form.indexOf('.') < 0 ? NO_POINTS : form.split("\\.", -1);
        if (points.length == 3) return named(token, token, parts(points[0], points[1], points[2], false), "numeric-date");
        boolean slashes = scan.sign(token + 1, "/") && scan.sign(token + 3, "/") && scan.glued(token + 1) && scan.glued(token + 3);
        boolean hyphens = scan.hyphened(token + 1) && scan.hyphened(token + 2) && scan.number(token + 2);
        if (!slashes && !hyphens) return null;
        int step = slashes ? 2 : 1;
        if (scan.number(token) && scan.number(token + 2 * step) && !scan.number(token + step)) return lettered(token, token + step, token + 2 * step);
        if (!scan.number(token + step) || !scan.number(token + 2 * step)) return null;
        return named(token, token + 2 * step, parts(scan.tokens.form(token), scan.tokens.form(token + step),
                scan.tokens.form(token + 2 * step), monthFirst), "numeric-date");
    }

    /** 2019-Sep-01, 1/Sep/2019. */
    private @Nullable Read lettered(int a, int letters, int b) {
        Signs.Hit month = scan.at(letters, MONTHS);
        if (month == null || month.last() != letters) return null;
        boolean yearFirst = scan.tokens.form(a).length() == 4;
        int year = integer(yearFirst ? a : b);
        LocalDate date = Calendar.plausible(year) ? Calendar.date(year, month.sign().number(), integer(yearFirst ? b : a)) : null;
        return named(a, b, date, "date " + month.sign().origin());
    }

    private @Nullable LocalDate parts(String a, String b, String c, boolean monthFirst) {
        if (!small(a, 4) || !small(b, 2) || !small(c, 4)) return null;
        int x = Integer.parseInt(a);
        int y = Integer.parseInt(b);
        int z = Integer.parseInt(c);
        if (a.length() == 4) return Calendar.plausible(x) ? Calendar.date(x, y, z) : null;
        if (c.length() == 3 || c.length() == 1 || !Calendar.plausible(Calendar.year(z))) return null;
        LocalDate usual = monthFirst ? Calendar.date(Calendar.year(z), x, y) : Calendar.date(Calendar.year(z), y, x);
        return usual != null ? usual : monthFirst ? Calendar.date(Calendar.year(z), y, x) : Calendar.date(Calendar.year(z), x, y);
    }

    private static boolean small(String digits, int most) {
        return !digits.isEmpty() && digits.length() <= most && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Read named(int first, int last, @Nullable LocalDate date, String origin) {
        return date == null || scan.joined(last + 1) && scan.number(last + 1) ? null : new Read(first, last, date, origin);
    }

    /** 20 April [2024], 1er février, 2-го лютого, the 20th of April. */
    private @Nullable Read dayFirst(int token) {
        Signs.Hit word = scan.at(token, Kind.DAY_NUMBER);
        int day = scan.number(token) ? integer(token) : word == null ? -1 : word.sign().number();
        if (day < 1 || day > 31) return null;
        int next = scan.number(token) ? token + 1 : word.last() + 1;
        if (scan.joined(next) && scan.is(next, Kind.ENDING)) next++;
        Signs.Hit of = scan.at(next, Kind.OF);
        if (of != null) next = of.last() + 1;
        if (scan.number(token) && scan.sign(next, ".") && scan.glued(next)) next++;
        Signs.Hit current = scan.at(next, OF_NOW);
        if (current != null && scan.published != null) return ofMonth(token, current, day);
        Month month = month(next, true);
        return month == null || !scan.sameLine(token, month.last) ? null : withYear(token, month, day);
    }

    private @Nullable Read ofMonth(int token, Signs.Hit current, int day) {
        LocalDate month = scan.published.plusMonths(current.sign().number());
        LocalDate date = Calendar.date(month.getYear(), month.getMonthValue(), day);
        return date == null ? null : new Read(token, current.last(), date, "day-of-this-month " + current.sign().origin());
    }

    /** April 20[th][, 2024]; Oct. 2, Oct/2, May twenty-one. */
    private @Nullable Read monthFirst(int token) {
        Month month = month(token, true);
        if (month == null) return null;
        int at = month.last + 1;
        boolean joined = scan.joined(at);
        if (scan.sign(at, "./")) at++;
        if (scan.is(at, Kind.ARTICLE) && !scan.number(at)) at++;
        Day day = day(at);
        if (day == null || !scan.sameLine(token, day.last)) return null;
        // "En mars 20 avions": where the day stands first, one after the month needs a sign between or the year after it.
        if (!monthFirst && !(joined && scan.joined(day.first)) && !Calendar.plausible(integer(day.last + 1)) && !(ends(day.last + 1) && (!scan.number(at) || scan.sign(at - 1, ".")))) return null;
        return withYear(token, new Month(day.last, month.number, month.origin), day.number);
    }

    record Day(int first, int last, int number) {}

    /** A day's number: 21, 21st, twenty-first; twenty one where nothing that is counted follows. */
    @Nullable Day day(int at) {
        int number = integer(at);
        int last = at;
        if (number >= 0 && scan.tokens.form(at).length() > 2) return null;
        Signs.Hit word = scan.at(at, Kind.DAY_NUMBER);
        if (number < 0 && word != null) {
            number = word.sign().number();
            last = word.last();
        }
        if (number < 0 && scan.is(at, Kind.UNIT)) return worded(at);
        if (number < 1 || number > 31) return null;
        return new Day(at, scan.joined(last + 1) && scan.is(last + 1, Kind.ENDING) ? last + 1 : last, number);
    }

    private @Nullable Day worded(int at) {
        Numeral read = new Numerals(scan, Digits.Decimal.BOTH).read(at);
        if (read == null || !read.valid() || read.value().compareTo(LAST_DAY) > 0 || read.value().signum() <= 0) return null;
        return ends(read.last() + 1) || Calendar.plausible(integer(read.last() + 1)) ? new Day(at, read.last(), read.value().intValue()) : null;
    }

    /** The text goes on with nothing that could be counted. */
    boolean ends(int next) { return next >= scan.size() || !scan.sameLine(next - 1, next) || scan.tokens.sign(next) && !scan.sign(next, "%$€£/"); }

    private @Nullable Read withYear(int first, Month month, int day) {
        int year = month.last + 1;
        Signs.Hit last = scan.at(year, SIDES);
        if (scan.sign(year, ",.") && Calendar.plausible(integer(year + 1))) year++;
        Signs.Hit word = scan.at(year, BEFORE_YEAR);
        if (word != null && Calendar.plausible(integer(word.last() + 1))) year = word.last() + 1;
        if (Calendar.plausible(integer(year)) && scan.sameLine(first, year) && scan.tokens.form(year).length() == 4) {
            LocalDate date = Calendar.date(integer(year), month.number, day);
            if (date == null) return null;
            int end = scan.joined(year + 1) && scan.is(year + 1, Kind.ENDING) ? year + 1 : year;
            return new Read(first, end, date, "date " + month.origin);
        }
        Read other = wordedYear(first, month, day);
        if (other == null) other = otherYear(first, month, day);
        if (other != null || scan.published == null) return other;
        Signs.Hit of = scan.at(month.last + 1, Kind.OF);
        Signs.Hit shift = scan.at(of == null ? month.last + 1 : of.last() + 1, Kind.YEAR);
        if (shift != null) {
            LocalDate shifted = Calendar.date(scan.published.getYear() + shift.sign().number(), month.number, day);
            return shifted == null ? null : new Read(first, shift.last(), shifted, "date-and-year-from-now " + month.origin);
        }
        LocalDate date = Calendar.date(month.number, day, scan.published, side(last));
        return date == null ? null : new Read(first, month.last, date, "date-without-year " + month.origin);
    }

    /** The tenth of September, two thousand and one; nineteen seventy-eight. */
    private @Nullable Read wordedYear(int first, Month month, int day) {
        int at = scan.sign(month.last + 1, ",") ? month.last + 2 : month.last + 1;
        if (!scan.is(at, Kind.UNIT) || !scan.sameLine(first, at)) return null;
        Numerals numerals = new Numerals(scan, Digits.Decimal.BOTH);
        Numeral read = numerals.read(at);
        if (read == null) return null;
        int year = small(read);
        int last = read.last();
        if (year == 19 || year == 20) {
            Numeral tens = numerals.read(last + 1);
            int rest = tens == null ? -1 : small(tens);
            if (rest == 0 && numerals.read(tens.last() + 1) instanceof Numeral ones && small(ones) < 10) tens = ones;
            if (tens == null || small(tens) < 0 || small(tens) > 99) return null;
            year = year * 100 + small(tens);
            last = tens.last();
        }
        LocalDate date = Calendar.plausible(year) && ends(last + 1) ? Calendar.date(year, month.number, day) : null;
        return date == null ? null : new Read(first, last, date, "date " + month.origin);
    }

    /** The whole number, or -1. */
    private static int small(Numeral numeral) {
        return numeral.value().signum() >= 0 && numeral.value().scale() <= 0 && numeral.value().precision() <= 4 ? numeral.value().intValue() : -1;
    }

    /** 1er avril 78, 5 December 1391: where the text goes on with nothing that could be counted. */
    private @Nullable Read otherYear(int first, Month month, int day) {
        int year = month.last + 1;
        int number = integer(year);
        if (!ends(year + 1) || !scan.sameLine(first, year) || scan.joined(year) || scan.tokens.form(year).length() == 3 || number < 10) return null;
        LocalDate date = Calendar.date(Calendar.year(number), month.number, day);
        return date == null ? null : new Read(first, year, date, "date " + month.origin);
    }

    /** "By, until" stands before a token. */
    boolean deadlineBefore(int token) {
        int before = token - 1;
        while (scan.startOf(before, LIGHT) >= 0 && scan.startOf(before, LIMITS) < 0) before--;
        return scan.startOf(before, Kind.DEADLINE) >= 0 || scan.startOf(before, Kind.IN) >= 0 && scan.startOf(before - 1, Kind.DEADLINE) >= 0;
    }

    static Calendar.Side side(Signs.@Nullable Hit hit) {
        if (hit == null) return Calendar.Side.NEAREST;
        return switch (hit.sign().kind()) {
            case LAST -> Calendar.Side.LAST;
            case NEXT -> Calendar.Side.NEXT;
            case THIS -> Calendar.Side.THIS;
            default -> Calendar.Side.NEAREST;
        };
    }

    /** @param shorts abbreviations and words that are also something else count as well */
    @Nullable Month month(int token, boolean shorts) {
        Signs.Hit hit = shorts ? scan.at(token, MONTHS) : scan.at(token, Kind.MONTH);
        if (hit == null) return null;
        int last = hit.last();
        String origin = hit.sign().origin();
        boolean bracket = scan.sign(last + 1, "(");
        if (bracket || scan.sign(last + 1, "/")) {
            Signs.Hit other = scan.at(last + 2, OTHER_NAME);
            boolean same = other != null && other.sign().value().equals(hit.sign().value());
            if (same && (!bracket || scan.sign(other.last() + 1, ")"))) last = other.last() + (bracket ? 1 : 0);
        }
        return new Month(last, hit.sign().number(), origin);
    }

    static DayOfWeek weekday(Signs.Hit hit) { return DayOfWeek.of(hit.sign().number()); }
}
