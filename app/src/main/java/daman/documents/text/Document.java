package daman.documents.text;

import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;

/**
 * Whatever came in, as text. This text is what is read and kept: the places of evidence count in it and not in the file that it was taken from.
 *
 * @param place the file or address, for people
 * @param text  headline, blank line, body
 */
public record Document(String place, String text, Facts facts) {
    /** A headline and paragraphs; without a headline the text begins with its first paragraph. */
    public static Document of(String place, String title, String body, Facts facts) {
        return new Document(place, title.isBlank() ? body : title + "\n\n" + body, facts);
    }

    public Report report() {
        return new Report(place, Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, facts.published(), facts.publisher(), facts.url(), facts.language());
    }
}
