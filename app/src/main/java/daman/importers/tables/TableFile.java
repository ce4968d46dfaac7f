package daman.importers.tables;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A published file that holds tables. */
public sealed interface TableFile extends Closeable permits Workbook, Separated {
    /** The name of a CSV file's only sheet. */
    String ONLY = "";

    /** In the order of the file. */
    List<String> sheets();

    /**
     * Hands out the lines of a sheet from the first on, until the reader has enough.
     *
     * @param reader whether it wants more
     * @throws UnreadableTable where the file breaks off or isn't what it seems
     */
    void read(String sheet, Predicate<Line> reader);

    @Override void close();

    /**
     * By its name: {@code .csv} or a workbook.
     *
     * @throws UnreadableTable when it is none, too large once unpacked, encrypted or broken
     */
    static TableFile open(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? new Separated(file) : Workbook.open(file);
    }
}
