package daman.pages.sheets;

import daman.exporters.tables.CsvText;
import daman.json.JsonForm;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Sheets for programs. */
public final class SheetText {
    private SheetText() {}

    /** Each table is a list of objects; what is unknown has no member. */
    public static String json(Sheet sheet) {
        return JsonForm.object(form -> {
            form.put("sheet", sheet.name()).putText("as_of", sheet.asOf()).put("known_at", sheet.known()).put("page", sheet.page()).put("pages", sheet.pages()).put("notes", sheet.notes());
            form.putObject("tables", tables -> {
                for (Grid grid : sheet.grids()) tables.putList(grid.name(), grid.rows(), (row, cells) -> row(row, grid, cells));
            });
        });
    }

    private static void row(JsonForm form, Grid grid, List<Cell> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) form.putPlain(grid.columns().get(at).name(), cells.get(at).value());
    }

    /** RFC 4180, its first line the names of the columns. */
    public static String csv(Grid grid) { return csv(grid.columns().stream().map(Column::name).toList(), grid.rows().stream().map(row -> row.stream().map(Cell::value).map(CsvText::of).toList()).toList()); }

    /** @param rows texts that are safe in a spreadsheet */
    public static String csv(List<String> names, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(names);
            rows.forEach(writer::writeRecord);
        } catch (IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return text.toString();
    }
}
