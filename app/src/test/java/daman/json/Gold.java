package daman.json;

import daman.reading.Reading;
import daman.reading.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import daman.documents.Documents;
import daman.documents.text.Receiver;
import java.util.ArrayList;
import java.util.List;

/** Gold readings that lie beside a checkout, where they do; a reader that knows them by heart. */
public final class Gold {
    private Gold() {}

    /** The folder with gold reports and linked events, which need not exist. */
    public static Path folder() { return Path.of(System.getProperty("daman.home", "")).toAbsolutePath().resolveSibling("shared").resolve("reading"); }

    public static List<Report> reports(Path folder) {
        List<Report> reports = new ArrayList<>();
        new Documents(InputStream.nullInputStream(), new Receiver(document -> reports.add(document.report()), problem -> { throw new AssertionError(problem); }, note -> { })).read(List.of(folder.toString()));
        return reports;
    }

    /** What an annotator read in a report, from the JSON beside it. */
    public static Reading reading(Report report) {
        try {
            return ReadingParser.reading(report, Files.readString(Path.of(report.source().replaceAll("\\.txt$", ".json"))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
