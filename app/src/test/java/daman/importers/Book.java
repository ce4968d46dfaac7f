package daman.importers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for a test: the rows of one sheet, or of several. Numbers are numbers, all else is text, null is empty. */
final class Book {
    private final Path file;
    private final OutputStream out;
    private final Workbook workbook;

    Book(Path file) throws IOException {
        this.file = file;
        this.out = Files.newOutputStream(file);
        this.workbook = new Workbook(out, "test", "1.0");
    }

    Book sheet(String name, List<List<Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.size(); row++) for (int column = 0; column < rows.get(row).size(); column++) {
            Object value = rows.get(row).get(column);
            if (value instanceof Number number) sheet.value(row, column, number);
            else if (value != null) sheet.value(row, column, value.toString());
        }
        return this;
    }

    Path write() throws IOException {
        workbook.finish();
        out.close();
        return file;
    }
}
