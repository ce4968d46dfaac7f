package daman.exporters.tables;

import daman.exporters.records.Field;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180), its first line the names of the columns: for pages and for terminals the same. */
public final class CsvTable {
    private CsvTable() {}

    /** @param rows values as {@link CsvText} writes them */
    public static String of(List<String> names, Iterable<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        write(text, names, rows);
        return text.toString();
    }

    /** As {@code daman export} writes them. */
    public static <T> String of(List<Field<T>> columns, List<T> some) { return of(names(columns), rows(columns, some)); }

    public static List<String> names(List<? extends Field<?>> columns) { return columns.stream().map(Field::name).toList(); }

    /** Each made when it is written. */
    public static <T> Iterable<List<@Nullable Object>> rows(List<Field<T>> columns, List<T> some) { return () -> some.stream().map(one -> columns.stream().map(column -> column.of().apply(one)).toList()).iterator(); }

    /** @param to stays open */
    public static void write(Writer to, List<String> names, Iterable<? extends List<?>> rows) {
        try {
            CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
            writer.writeRecord(names);
            for (List<?> row : rows) writer.writeRecord(row.stream().map(CsvText::of).toList());
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
