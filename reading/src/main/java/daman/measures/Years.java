package daman.measures;

import daman.languages.Feature;
import daman.measures.signs.Kind;
import daman.measures.signs.Scan;
import daman.measures.signs.Signs;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Tells a year from a number of the same look: "in 2024" from "2000 soldiers". */
final class Years {
    private static final long ENDS = Kind.bits(Kind.DEADLINE, Kind.END_OF), BY = Kind.bits(Kind.DEADLINE, Kind.TO), YEARS = Kind.bits(Kind.YEAR_WORD, Kind.DEADLINE, Kind.END_OF),
            COUNTS = Kind.bits(Kind.SCALE, Kind.COUNTED, Kind.PERCENT, Kind.CALIBRE, Kind.CALIBRE_BEFORE);

    private final Scan scan;
    private final DayReader reader;
    private final Currencies currencies;

    Years(Scan scan, DayReader reader, Currencies currencies) {
        this.scan = scan;
        this.reader = reader;
        this.currencies = currencies;
    }

    Measured.@Nullable Day read(int token) {
        int year = year(token);
        if (year < 0) return null;
        int second = fiscal(token, year);
        int last = second > 0 ? second : token;
        if (scan.hyphened(last + 1) && scan.is(last + 1, Kind.ENDING)) last++;
        int value = second > 0 ? year + 1 : year;
        String rule = second > 0 ? "fiscal-year" : "year";
        int before = token - 1;
        while (before > 0 && (scan.startOf(before, Kind.YEAR_WORD) >= 0 || scan.clitic(before)) && !led(before)) before--;
        boolean late = scan.published == null || value >= scan.published.getYear();
        if (scan.startOf(before, Kind.END_OF) >= 0) return new Measured.Day(token, last, YearMonth.of(value, 12), null, late, "end-of-" + rule);
        boolean deadline = late && scan.startOf(before, BY) >= 0;
        return new Measured.Day(token, last, Year.of(value), null, deadline, rule);
    }

    private boolean led(int before) { return scan.startOf(before, ENDS) >= 0; }

    /** The year that starts at a token or after "of, in, year", or -1. */
    int after(int token) { return after(token, true); }

    int lastAfter(int token) { return after(token, false); }

    private int after(int token, boolean value) {
        int at = token;
        if (scan.sign(at, ",") && scan.number(at + 1)) at++;
        for (int i = 0; i < 2; i++) {
            Signs.Hit word = scan.at(at, DayReader.BEFORE_YEAR);
            if (word != null) at = word.last() + 1;
        }
        int year = year(at);
        return year < 0 || !scan.sameLine(token - 1, at) ? -1 : value ? year : at;
    }

    /** 2024/25 and 2024/2025 are the year in which they end. The token it ends at, or -1. */
    private int fiscal(int token, int year) {
        int second = scan.sign(token + 1, "/") && scan.glued(token + 1) ? token + 2 : token + 1;
        if (!scan.number(second) || second == token + 1 && !scan.hyphened(second)) return -1;
        int other = reader.integer(second);
        return other == year + 1 && second == token + 2 || other == (year + 1) % 100 ? second : -1;
    }

    /** The year a token is, or -1. */
    int year(int token) {
        if (!scan.number(token) || scan.tokens.form(token).length() != 4) return -1;
        int year = reader.integer(token);
        if (!Calendar.plausible(year) || !free(token)) return -1;
        if (scan.startOf(token - 1, YEARS) >= 0 || scan.is(token + 1, Kind.YEAR_WORD)) return year;
        boolean led = scan.startOf(token - 1, Kind.IN) >= 0;
        boolean thing = counted(token + 1);
        if (led && !(thing && year % 100 == 0)) return year;
        return year >= 1990 && year <= 2060 && !(thing && year % 100 == 0) ? year : -1;
    }

    /** Neither money nor a share nor part of a name. */
    private boolean free(int token) {
        int next = token + 1;
        if (scan.is(next, COUNTS) || scan.startOf(token - 1, Kind.NUMBERED) >= 0) return false;
        if (currencies.before(token) != null || currencies.after(next, false) != null) return false;
        if (scan.number(next) && scan.hyphened(next) && fiscal(token, reader.integer(token)) < 0 && !Calendar.plausible(reader.integer(next))) return false;
        if (scan.is(next, Kind.PERIOD) && !scan.is(next, Kind.YEAR_WORD)) return false;
        boolean glued = scan.glued(token) && !scan.tokens.sign(token - 1) && !scan.clitic(token - 1);
        boolean named = scan.hyphened(token) && !scan.is(token - 1, Kind.YEAR_PREFIX) && !scan.number(token - 1);
        return !glued && !named;
    }

    private boolean counted(int token) {
        if (token >= scan.size() || !scan.tokens.word(token) || !scan.sameLine(token - 1, token) || !scan.none(token)) return false;
        if (scan.words.may(token, Feature.BY) || scan.words.may(token, Feature.TO)) return false;
        return scan.words.may(token, Feature.NOUN) || scan.words.may(token, Feature.ADJECTIVE) || !scan.words.known(token);
    }
}
