package daman.importers.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook (ISO/IEC 29500), streamed; a formula counts by the result that was saved with it, macros never run. */
final class Workbook implements TableFile {
    /** The error values of ISO/IEC 29500-1, 18.17.3. */
    private static final Set<String> ERRORS = Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private final Path file;
    private final ReadableWorkbook workbook;

    private Workbook(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    static Workbook open(Path file) {
        Archive.check(file);
        try {
            return new Workbook(file, new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)));
        } catch (IOException | RuntimeException broken) {
            throw broken(file, broken);
        }
    }

    @Override public List<String> sheets() { return workbook.getSheets().map(Sheet::getName).toList(); }

    @Override public void read(String sheet, Predicate<Line> reader) {
        Sheet found = workbook.findSheet(sheet).orElseThrow(() -> new IllegalArgumentException("sheet: " + sheet));
        try (Stream<Row> rows = found.openStream()) {
            Iterator<Row> each = rows.iterator();
            for (Optional<Line> line; (line = next(each)).isPresent(); ) if (!reader.test(line.get())) return;
        } catch (ExcelReaderException | UncheckedIOException | IOException broken) {
            throw broken(file, broken);
        }
    }

    /** The library meets what no program writes with exceptions of many kinds; those of whoever reads the lines are not caught here. */
    private Optional<Line> next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
        } catch (RuntimeException unfit) {
            throw broken(file, unfit);
        } catch (OutOfMemoryError hostile) { // a text may be as long as memory
            throw new UnreadableTable(file, "takes more memory to read than there is", "make sure who sent it; a published workbook is not like that", hostile);
        }
    }

    private static UnreadableTable broken(Path file, Exception why) {
        return new UnreadableTable(file, "is no readable workbook (" + why.getMessage() + ")", "open it in a spreadsheet program and save it as .xlsx, or fetch it again", why);
    }

    private static Line line(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) cells.add(cell(row.getCell(i)));
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) return Cell.EMPTY;
        if (cell.getValue() instanceof BigDecimal number) return new Cell(Cell.Kind.NUMBER, number.toPlainString());
        String text = cell.getValue().toString();
        boolean error = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && ERRORS.contains(text);
        return error ? new Cell(Cell.Kind.ERROR, text) : Cell.text(text);
    }

    @Override public void close() {
        try {
            workbook.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
