package daman.importers.tables;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file can't be read as tables; the message says why and what to do. */
public final class UnreadableTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableTable(Path file, String what, String todo, @Nullable Throwable cause) {
        super(file.getFileName() + ": " + what + "; " + todo, cause);
    }
}
