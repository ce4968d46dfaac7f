package daman.exporters.graphs;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes text to a file, UTF-8, with {@code \n} at the ends of lines. */
final class Lines implements Closeable {
    private final BufferedWriter out;
    private long count;

    Lines(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    void line(String text) {
        try {
            out.write(text);
            out.write('\n');
            count++;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An element of a JSON array, with a comma where one stands before it. */
    void element(String json, boolean first) { line((first ? "" : ",") + json); }

    long count() { return count; }

    @Override public void close() throws IOException { out.close(); }
}
