package daman.analysis.exposure;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;

/** A day, a month or a year in which something is due: as exactly as it is known. */
public record Span(Temporal when) {
    /** @param text {@code 2027-04-18}, {@code 2027-04} or {@code 2027} @throws java.time.DateTimeException for anything else */
    static Span of(String text) {
        return new Span(switch (text.length()) {
            case 4 -> Year.parse(text);
            case 7 -> YearMonth.parse(text);
            default -> LocalDate.parse(text);
        });
    }

    public LocalDate first() {
        return switch (when) {
            case Year year -> year.atDay(1);
            case YearMonth month -> month.atDay(1);
            default -> LocalDate.from(when);
        };
    }

    public LocalDate last() {
        return switch (when) {
            case Year year -> year.atDay(year.length());
            case YearMonth month -> month.atEndOfMonth();
            default -> LocalDate.from(when);
        };
    }
}
