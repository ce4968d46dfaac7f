package daman.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text from one publisher on one day, as it is handed to the reader.
 *
 * @param source    where it came from, for people: a path or an address
 * @param id        {@code sha256:} and the hex digest of the report's bytes
 * @param text      headline, blank line, body
 * @param published the day of publication; null when not known: dates that depend on it are then absent
 * @param language  a folder of {@code languages/}; null to have it told from the text
 */
public record Report(String source, String id, String text, @Nullable LocalDate published, @Nullable String publisher,
                     @Nullable String url, @Nullable String language) {}
