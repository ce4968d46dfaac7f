package daman.world;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in an office.
 *
 * @param of   actor id of the state or body
 * @param state for whom that one acts
 * @param from first possible day, null when not known
 * @param to   last possible day, null while in office
 */
public record Term(String person, String office, String of, String state, @Nullable LocalDate from, @Nullable LocalDate to, String origin) {

    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Within some days of the term: reports on the day of a change name either holder. */
    public boolean near(LocalDate day, int days) {
        return (from == null || !day.isBefore(from.minusDays(days))) && (to == null || !day.isAfter(to.plusDays(days)));
    }

    /** A day, a month or a year; an inexact one is read so that the term is as long as it may have been. */
    static @Nullable LocalDate day(String cell, boolean last) {
        return switch (cell.length()) {
            case 0 -> null;
            case 4 -> LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
            case 7 -> last ? YearMonth.parse(cell).atEndOfMonth() : YearMonth.parse(cell).atDay(1);
            case 10 -> exact(cell);
            default -> LocalDate.parse(cell);
        };
    }

    /** By hand, since each start reads two thousand and all that parses dates would have to be made. */
    private static LocalDate exact(String cell) {
        for (int i = 0; i < cell.length(); i++) if (i == 4 || i == 7 ? cell.charAt(i) != '-' : cell.charAt(i) < '0' || cell.charAt(i) > '9') return LocalDate.parse(cell);
        return LocalDate.of(Integer.parseInt(cell, 0, 4, 10), Integer.parseInt(cell, 5, 7, 10), Integer.parseInt(cell, 8, 10, 10));
    }
}
