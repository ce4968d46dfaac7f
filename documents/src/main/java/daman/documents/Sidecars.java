package daman.documents;

import daman.documents.text.Bytes;
import daman.documents.text.Facts;
import daman.documents.text.Sidecar;
import daman.documents.text.Unreadable;
import daman.documents.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code NAME.json} beside a document, as files. */
final class Sidecars {
    private static final String ENDING = ".json";
    private static final List<String> BESIDE = List.of(".txt", ".html", ".htm", ".pdf", ".docx");

    private Sidecars() {}

    static Facts of(Path document) throws Unreadable, IOException {
        for (String ending : BESIDE) {
            Path beside = renamed(document, ending, ENDING);
            if (beside == null || !Files.exists(beside)) continue;
            try (InputStream in = Documents.open(beside)) {
                return Sidecar.parse(beside.toString(), Utf8.decode(beside.toString(), Bytes.of(beside.toString(), in, Bytes.MOST_OF_A_TEXT)));
            }
        }
        return Facts.NONE;
    }

    /** {@code daman read samples/*} names the sidecars too; they are read with their documents. */
    static boolean isSidecar(Path file) {
        return BESIDE.stream().anyMatch(ending -> {
            Path document = renamed(file, ENDING, ending);
            return document != null && Files.exists(document);
        });
    }

    /** The file of the same name with the other ending; null when the name doesn't end so. */
    private static @Nullable Path renamed(Path file, String ending, String other) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(ending) ? file.resolveSibling(name.substring(0, name.length() - ending.length()) + other) : null;
    }
}
