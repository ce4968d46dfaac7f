package daman.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A recorded report without its text.
 *
 * @param id          {@code sha256:…} of its bytes
 * @param index       of its entry in the ledger
 * @param at          when it was recorded
 * @param copyOf      the id of the report recorded before of which its text is a copy, or nearly
 * @param reliability of its publisher, as known when it was recorded
 * @param standing    why, in a few words; null where nothing is known of the publisher
 */
public record ReportHead(String id, long index, Instant at, String source, String title, String language, @Nullable LocalDate published,
                         @Nullable String publisher, @Nullable String url, @Nullable String copyOf, Reliability reliability, @Nullable String standing) {
    /** The day to put it at: of publication, or else of recording. */
    public LocalDate day() { return published != null ? published : at.atOffset(ZoneOffset.UTC).toLocalDate(); }

    /** Who is named as the source: the publisher, or else the file. */
    public String publishedBy() { return publisher != null ? publisher : source; }

    /** The first report of its text. */
    public String original() { return copyOf == null ? id : copyOf; }
}
