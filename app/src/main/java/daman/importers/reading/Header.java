package daman.importers.reading;

import daman.sources.Column;
import daman.sources.Layout;
import daman.importers.tables.Cell;
import daman.importers.tables.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line of names over a table, found by its names wherever it stands, held against a layout.
 *
 * @param line    as a person counts
 * @param columns by position; null for a column that has no name, or one that nothing declares
 * @param unknown positions of the named ones that nothing declares
 */
record Header(int line, List<@Nullable Column> columns, Set<Integer> unknown) {
    /** Lines among which the header is looked for. */
    static final int DEEPEST = 40;

    /** How many of the names that the layout reads stand in this line. */
    static int likeness(Line line, Layout layout) {
        Set<String> names = new HashSet<>(names(line));
        return (int) layout.read().stream().filter(column -> names.contains(column.name())).count();
    }

    /** Unknown and missing columns are reported, with what to do. */
    static Header of(Line line, Layout layout, String sheet, Report report) {
        Map<String, Column> declared = new HashMap<>();
        layout.columns().forEach(column -> declared.put(column.name(), column));
        List<@Nullable Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<Integer> unknown = new HashSet<>();
        List<String> names = names(line);
        int last = names.size() - 1;
        while (last >= 0 && unnamed(names.get(last))) last--;
        for (int i = 0; i < names.size(); i++) {
            if (!line.cell(i).blank() && line.cell(i).trimmed().length() < line.cell(i).text().length()) report.note(sheet + " · row " + line.number() + " · column " + letters(i) + ": spaces around the name '" + line.cell(i).trimmed() + "' trimmed");
            Column column = declared.get(names.get(i));
            columns.add(column);
            if (column != null) seen.add(column.name());
            else if (unnamed(names.get(i))) {
                if (i < last) report.note(sheet + " · row " + line.number() + " · column " + letters(i) + ": a column without a name stands between the others; it is passed over as long as nothing is in it");
            } else {
                unknown.add(i);
                report.stop(sheet + " · row " + line.number() + " · column " + letters(i), "a column '" + names.get(i) + "' that nothing declares", "add a line for it to " + file(layout) + ": its field and kind, or - to leave it out");
            }
        }
        for (Column column : layout.read()) if (!seen.contains(column.name())) report.stop(sheet + " · row " + line.number(), "the column '" + column.name() + "' is missing (" + column.origin() + ")",
            "if it has another name now, change the line or declare a layout of its own");
        return new Header(line.number(), columns, unknown);
    }

    private static boolean unnamed(String name) { return name.isEmpty() || name.startsWith(">"); }

    private static String file(Layout layout) { return layout.columns().getFirst().origin().replaceAll(":\\d+$", ""); }

    /** As a layout names columns. */
    private static List<String> names(Line line) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> count = new HashMap<>();
        for (Cell cell : line.cells()) {
            String name = cell.trimmed();
            if (name.isEmpty() || cell.kind() == Cell.Kind.ERROR) names.add(names.isEmpty() || names.getLast().isEmpty() || names.getLast().startsWith(">") ? "" : "> " + names.getLast());
            else {
                int times = count.merge(name, 1, Integer::sum);
                names.add(times == 1 ? name : name + " (" + times + ")");
            }
        }
        return names;
    }

    /** As a spreadsheet names columns: A to Z, then AA. */
    static String letters(int column) { return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26); }
}
