package daman.importers.reading;

import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import daman.importers.tables.Line;
import daman.importers.tables.TableFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file of a source: which layout it has, and then line by line, in flat memory. */
public final class RowReader {
    /** How much of a layout's columns a sheet of another name has that is probably the same. */
    private static final double ALIKE = 0.7;

    private final Source source;
    private final Report report;

    /** @param report takes what there is to say */
    public RowReader(Source source, Report report) {
        this.source = source;
        this.report = report;
    }

    /** The layout whose sheet the file has and whose column names it shares most; empty, and reported, where there is none. */
    public Optional<Layout> layout(String name, TableFile file) {
        Layout best = null;
        double most = 0;
        for (Layout layout : source.layouts()) {
            if (!file.sheets().contains(layout.sheet())) continue;
            double likeness = likeness(file, layout);
            if (likeness > most) {
                most = likeness;
                best = layout;
            }
        }
        if (best == null) none(name, file);
        else sheets(name, file, best);
        return Optional.ofNullable(best);
    }

    /** No sheet has the name that a layout wants; one that has its columns was perhaps renamed. */
    private void none(String name, TableFile file) {
        for (String sheet : file.sheets()) for (Layout layout : source.layouts()) if (likeness(file, sheet, layout) > ALIKE) {
            report.stop(name + " · " + sheet, "a sheet with the columns of the layout " + layout.id() + ", whose sheet is called '" + layout.sheet() + "'", "if it was renamed, change its name in sources/*/layouts.tsv, or declare a layout of its own there");
            return;
        }
        report.stop(name, "has no sheet and no line of column names that a layout of " + source.id() + " declares (sheets: " + String.join(", ", file.sheets()) + ")",
            "compare it with sources/*/layouts.tsv; a new layout is a line there and a table of its columns");
    }

    private static double likeness(TableFile file, Layout layout) { return likeness(file, layout.sheet(), layout); }

    private static double likeness(TableFile file, String sheet, Layout layout) {
        int[] most = {0};
        file.read(sheet, line -> {
            most[0] = Math.max(most[0], Header.likeness(line, layout));
            return line.number() < Header.DEEPEST;
        });
        return (double) most[0] / layout.read().size();
    }

    private void sheets(String name, TableFile file, Layout layout) {
        List<String> ignored = source.ignored().getOrDefault(layout.id(), List.of());
        for (String sheet : file.sheets()) if (!sheet.equals(layout.sheet()) && !ignored.contains(sheet))
            report.stop(name, "a sheet '" + sheet + "' that nothing declares", "read it by a layout, or leave it out by a line in ignored-sheets.tsv");
    }

    /** @param reader takes the rows in the order of the file */
    public void read(String name, TableFile file, Layout layout, Consumer<Row> reader) {
        String sheet = layout.sheet().isEmpty() ? name : name + " · " + layout.sheet();
        new Reading(layout, sheet, headerLine(file, layout), reader).read(file);
    }

    private static int headerLine(TableFile file, Layout layout) {
        int[] best = {1, 0};
        file.read(layout.sheet(), line -> {
            int likeness = Header.likeness(line, layout);
            if (likeness > best[1]) {
                best[0] = line.number();
                best[1] = likeness;
            }
            return line.number() < Header.DEEPEST;
        });
        return best[0];
    }

    private final class Reading {
        private final Layout layout;
        private final String sheet;
        private final int headerLine;
        private final Consumer<Row> reader;
        private final Cells cells = new Cells(source.terms(), report);
        private final Set<Integer> nameless = new HashSet<>();
        private @Nullable Header header;

        Reading(Layout layout, String sheet, int headerLine, Consumer<Row> reader) {
            this.layout = layout;
            this.sheet = sheet;
            this.headerLine = headerLine;
            this.reader = reader;
        }

        void read(TableFile file) {
            if (headerLine > 1) report.note(sheet + ": the column names stand in row " + headerLine + "; what stands above them is left out");
            file.read(layout.sheet(), line -> {
                if (line.number() == headerLine) header = Header.of(line, layout, sheet, report);
                else if (header != null && line.number() > headerLine && !line.blank()) reader.accept(row(line, header));
                return true;
            });
        }

        private Row row(Line line, Header header) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.max(line.cells().size(), header.columns().size()); i++) {
                Column column = i < header.columns().size() ? header.columns().get(i) : null;
                if (column == null) nameless(i, line);
                else if (column.read()) {
                    Value value = cells.value(column, line.cell(i), sheet + " · row " + line.number() + " · column " + Header.letters(i) + " '" + column.name() + "'");
                    if (value != null) values.put(column.field(), value);
                }
            }
            return new Row(line.number(), values);
        }

        /** A column without a name may hold nothing; a named one that nothing declares was reported with the header. */
        private void nameless(int i, Line line) {
            if (line.cell(i).blank() || header != null && header.unknown().contains(i) || !nameless.add(i)) return;
            report.stop(sheet + " · row " + line.number() + " · column " + Header.letters(i), "a value in a column that has no name", "name it in the file's header, or declare it as '> NAME' after its neighbour's name");
        }
    }
}
