package daman.pages.sheets;

import daman.exporters.tables.CsvTable;
import daman.json.JsonForm;
import java.io.IOException;
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

    public static String csv(Grid grid) { return CsvTable.of(grid.columns().stream().map(Column::name).toList(), grid.rows().stream().map(row -> row.stream().map(Cell::value).toList()).toList()); }
}
