package daman.importers.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days as tables write them: a spreadsheet's serial number, ISO 8601, month/day/year (the order of the United States, also where
 * only one order makes a day), month/year, and "until", "since", "from … until", "between … and".
 */
final class DayWords {
    /** Serial numbers count from here (ISO/IEC 29500-1, 18.17.4.1, the 1900 system with its leap year that never was). */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 80;

    private DayWords() {}

    static LocalDate serial(java.math.BigDecimal number) { return EPOCH.plusDays(number.longValue()); }

    /** Null where no day can be told; then the words are all there is. */
    static Value.@Nullable Days of(String words) {
        if (words.length() > LONGEST) return null;
        List<LocalDate[]> found = new ArrayList<>();
        String lower = words.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[\\s,&]+")) {
            LocalDate[] span = span(word);
            if (span != null) found.add(span);
            else if (!word.isEmpty() && word.chars().anyMatch(Character::isDigit)) return null;
        }
        if (found.size() == 2) return new Value.Days(found.get(0)[0], found.get(1)[1], words);
        if (found.size() != 1) return null;
        LocalDate from = found.getFirst()[0], to = found.getFirst()[1];
        if (lower.startsWith("until") || lower.startsWith("by ")) return new Value.Days(null, to, words);
        if (lower.startsWith("since") || lower.startsWith("from")) return new Value.Days(from, null, words);
        return new Value.Days(from, to, from.equals(to) && plain(lower) ? null : words);
    }

    private static boolean plain(String words) { return words.chars().noneMatch(Character::isLetter); }

    /** The first and the last day of what a word names. */
    private static LocalDate @Nullable [] span(String word) {
        String[] parts = word.split("[/.-]");
        try {
            if (word.indexOf('-') > 0) return parts.length == 3 && parts[0].length() == 4 ? day(LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2]))) : null;
            if (word.indexOf('/') < 0) return null; // 06.02.2024 may be either day
            if (parts.length == 2) return month(YearMonth.of(year(parts[1]), number(parts[0])));
            if (parts.length != 3) return null;
            int first = number(parts[0]), second = number(parts[1]);
            return day(first > 12 ? LocalDate.of(year(parts[2]), second, first) : LocalDate.of(year(parts[2]), first, second));
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    private static LocalDate[] day(LocalDate day) { return new LocalDate[] {day, day}; }

    private static LocalDate[] month(YearMonth month) { return new LocalDate[] {month.atDay(1), month.atEndOfMonth()}; }

    private static int year(String digits) { return digits.length() == 2 ? 2000 + number(digits) : number(digits); }

    private static int number(String digits) { return Integer.parseInt(digits); }
}
