package daman.exporters.tables;

import daman.exporters.records.Field;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, UTF-8 without a mark), its first line the names of the columns. */
public final class CsvRows implements Rows {
    private final CsvWriter writer;

    public CsvRows(Path file, List<? extends Field<?>> columns) throws IOException {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        writer.writeRecord(columns.stream().map(Field::name).toList());
    }

    @Override public void add(List<@Nullable Object> values) { writer.writeRecord(values.stream().map(CsvText::of).toList()); }

    @Override public void close() throws IOException { writer.close(); }
}
