package daman.documents.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as documents declare it for machines: ISO 8601 or RFC 1123, with or without a time; it is the day where it was written. */
public final class Days {
    private static final int FIRST_YEAR = 1990, LAST_YEAR = 2099;
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter RFC_1123 = new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern("d MMM uuuu").toFormatter(Locale.ENGLISH);

    private Days() {}

    /** Null where no day is told, or none that a report can have. */
    public static @Nullable LocalDate of(@Nullable String declared) {
        if (declared == null) return null;
        String text = declared.strip();
        LocalDate day = text.length() >= 10 && text.charAt(4) == '-' ? parsed(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE)
            : text.length() >= 8 && text.chars().limit(8).allMatch(Character::isDigit) ? parsed(text.substring(0, 8), COMPACT) : worded(text);
        return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    }

    /** "Fri, 05 Sep 2025 10:00:00 GMT". */
    private static @Nullable LocalDate worded(String text) {
        String[] words = text.substring(text.indexOf(',') + 1).strip().split("\\s+", 4);
        return words.length < 3 ? null : parsed(String.join(" ", words[0], words[1], words[2]), RFC_1123);
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
