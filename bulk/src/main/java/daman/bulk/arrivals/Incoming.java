package daman.bulk.arrivals;

import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.reading.Report;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import daman.reports.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through the cluster: only what Flink writes by itself.
 *
 * @param id        {@code sha256:…} of its text
 * @param published as {@code 2025-09-05}
 * @param number    which of what came out of its file it is
 */
public record Incoming(String place, String id, String text, @Nullable String published, @Nullable String publisher, @Nullable String url, @Nullable String language,
                       @Nullable String takenFrom, long number) {
    /** @param otherwise the day of documents that name none; null for none */
    static Incoming of(Document document, @Nullable LocalDate otherwise, long number) {
        Facts facts = document.facts();
        LocalDate day = facts.published() != null ? facts.published() : otherwise;
        return new Incoming(document.place(), document.report().id(), document.text(), day == null ? null : day.toString(), facts.publisher(), facts.url(), facts.language(), document.takenFrom(), number);
    }

    public Report report() { return new Report(place, id, text, day(), publisher, url, language); }

    public @Nullable LocalDate day() { return published == null ? null : LocalDate.parse(published); }

    /** Of this text at this place: the first 64 bits of a SHA-256. Two of ten million have the same by a chance of one in three hundred thousand. */
    public long name() { return ByteBuffer.wrap(Digest.sha256().digest((id + "\n" + place).getBytes(StandardCharsets.UTF_8))).getLong(); }
}
