package daman.documents.text;

import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whatever came in, as text. This text is what is read and kept: the places of evidence count in it and not in the file that it was taken from.
 *
 * @param place     the file or address, for people
 * @param text      headline, blank line, body
 * @param takenFrom {@code sha256:…} of the bytes that the text was taken from (a page, a PDF); null where they are the text itself, or a part of a collection
 */
public record Document(String place, String text, Facts facts, @Nullable String takenFrom) {
    public Document(String place, String text, Facts facts) { this(place, text, facts, null); }

    /** A headline and paragraphs; without a headline the text begins with its first paragraph. */
    public static Document of(String place, String title, String body, Facts facts) {
        return new Document(place, title.isBlank() ? body : title + "\n\n" + body, facts);
    }

    /** The same, taken from these bytes. */
    public Document from(byte[] bytes) {
        String hash = Digest.of(bytes);
        return new Document(place, text, facts, hash.equals(report().id()) ? null : hash);
    }

    public Report report() {
        return new Report(place, Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, facts.published(), facts.publisher(), facts.url(), facts.language());
    }
}
