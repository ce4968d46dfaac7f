package daman.briefs.writers;

import daman.briefs.Brief;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a briefing as a file of a format. */
public final class BriefWriter {
    private BriefWriter() {}

    /** What a briefing can be written as. */
    public enum Format {
        md, html, docx, pdf;

        /** Whether it is a text that a terminal can show. */
        public boolean isText() { return this == md || this == html; }
    }

    /**
     * The same bytes for the same briefing.
     *
     * @param fonts of a PDF; null to look where systems have them
     * @throws FontsMissing for a PDF where there are none
     */
    public static byte[] of(Brief brief, Format format, @Nullable Path fonts) {
        return switch (format) {
            case md -> Markdown.of(brief).getBytes(StandardCharsets.UTF_8);
            case html -> Html.page(brief).getBytes(StandardCharsets.UTF_8);
            case docx -> Docx.of(brief);
            case pdf -> Pdf.of(brief, Fonts.in(fonts));
        };
    }
}
