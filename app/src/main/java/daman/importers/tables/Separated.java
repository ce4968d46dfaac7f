package daman.importers.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A file of comma-separated values (RFC 4180), UTF-8 with or without a mark at its beginning. */
final class Separated implements TableFile {
    private final Path file;

    Separated(Path file) {
        this.file = file;
    }

    @Override public List<String> sheets() { return List.of(ONLY); }

    @Override public void read(String sheet, Predicate<Line> reader) {
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> records = CsvReader.builder().detectBomHeader(false).skipEmptyLines(false)
                .build(CsvRecordHandler.builder().build(), new InputStreamReader(Files.newInputStream(file), strict))) {
            for (CsvRecord record : records) if (!reader.test(line(record))) return;
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw explained(broken);
        }
    }

    private UnreadableTable explained(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause())
            if (cause instanceof CharacterCodingException) return new UnreadableTable(file, "is not UTF-8", "save it as UTF-8", broken);
        return broken instanceof CsvParseException ? new UnreadableTable(file, "is no CSV file (" + broken.getMessage() + ")", "fetch it again from where it is published", broken)
            : new UnreadableTable(file, "cannot be read (" + broken.getMessage() + ")", "check its name and rights", broken);
    }

    private static Line line(CsvRecord record) {
        List<Cell> cells = record.getFields().stream().map(Cell::text).toList();
        if (record.getStartingLineNumber() == 1 && cells.getFirst().text().startsWith("\uFEFF"))
            cells = java.util.stream.Stream.concat(java.util.stream.Stream.of(Cell.text(cells.getFirst().text().substring(1))), cells.stream().skip(1)).toList();
        return new Line(Math.toIntExact(record.getStartingLineNumber()), cells);
    }

    @Override public void close() {
        // Opened anew for each reading.
    }
}
