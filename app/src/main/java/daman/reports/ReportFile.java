package daman.reports;

import daman.reading.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One report on disk with its sidecar. */
final class ReportFile {
    /** Bytes. A news report has thousands; what is larger is a mistake, or meant to do harm. */
    static final int LIMIT = 16 * 1024 * 1024;

    private ReportFile() {}

    static Report read(Path file) throws Unreadable {
        byte[] bytes = bytes(file);
        return report(file.toString(), bytes, sidecar(file));
    }

    static Report read(String place, InputStream in) throws Unreadable {
        try {
            return report(place, bounded(place, in), Sidecar.NONE);
        } catch (IOException broken) {
            throw new Unreadable(place, "cannot be read (" + broken.getMessage() + ")", "give it as a file");
        }
    }

    private static Report report(String place, byte[] bytes, Sidecar sidecar) throws Unreadable {
        return new Report(place, Digest.of(bytes), Utf8.text(place, bytes), sidecar.published(), sidecar.publisher(), sidecar.url(), null);
    }

    private static Sidecar sidecar(Path file) throws Unreadable {
        Path beside = beside(file, ".txt", ".json");
        return beside == null || !Files.exists(beside) ? Sidecar.NONE : Sidecar.parse(beside.toString(), Utf8.decode(beside.toString(), bytes(beside)));
    }

    /** The file of the same name with the other ending; null when the name doesn't end so. */
    static @Nullable Path beside(Path file, String ending, String other) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(ending) ? file.resolveSibling(name.substring(0, name.length() - ending.length()) + other) : null;
    }

    static byte[] bytes(Path file) throws Unreadable {
        String place = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(place, in);
        } catch (NoSuchFileException gone) {
            throw new Unreadable(place, "is not there", "it vanished or the name is wrong");
        } catch (AccessDeniedException denied) {
            throw new Unreadable(place, "may not be read", "give yourself the right to read it");
        } catch (IOException broken) {
            throw new Unreadable(place, "cannot be read (" + broken.getMessage() + ")", "check the disk and the file");
        }
    }

    private static byte[] bounded(String place, InputStream in) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) throw new Unreadable(place, "is longer than " + LIMIT / 1024 / 1024 + " MB, the most a report may have", "split it into its reports");
        return bytes;
    }
}
