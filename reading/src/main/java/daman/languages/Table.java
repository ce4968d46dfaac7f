package daman.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One table of knowledge: tab-separated, the first line names the columns, lines that start with {@code #} are comments.
 * A row knows its file and line, so that everything made from it can name its cause.
 */
public final class Table {
    private final String file;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String file, List<String> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /** One line of a table. {@code origin} is {@code file:line}. */
    public record Row(String origin, Map<String, String> cells) {
        /** The cell, trimmed; empty where the line has none. */
        public String get(String column) { return cells.getOrDefault(column, ""); }

        /** The forms of a cell, separated by {@code |}. */
        public List<String> forms(String column) {
            return Arrays.stream(get(column).split("\\|")).map(String::strip).filter(f -> !f.isEmpty()).toList();
        }

        /**
         * The one of {@code kinds} that a cell names, in small letters and with hyphens.
         *
         * @throws KnowledgeException if it names none of them, with the place and those that there are
         */
        public <E extends Enum<E>> E one(String column, Class<E> kinds) {
            try {
                return Enum.valueOf(kinds, get(column).toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException unknown) {
                List<String> known = Arrays.stream(kinds.getEnumConstants()).map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
                throw new KnowledgeException(origin + ": " + column + " is '" + get(column) + "'; known: " + known);
            }
        }
    }

    public static Table parse(String file, String content) {
        List<String> columns = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.strip().isEmpty() ? new String[0] : line.replace("\r", "").split("\t", -1);
            if (columns == null) columns = Arrays.stream(cells).map(String::strip).toList();
            else rows.add(row(file + ":" + number, columns, cells));
        }
        return new Table(file, columns == null ? List.of() : columns, List.copyOf(rows));
    }

    public String file() { return file; }

    public List<String> columns() { return columns; }

    public List<Row> rows() { return rows; }

    /** @throws KnowledgeException if a column is missing or one is not known */
    public Table expect(String... known) {
        List<String> names = List.of(known);
        for (String column : columns) {
            if (!names.contains(column)) throw new KnowledgeException(file + ": unknown column '" + column + "'; known: " + names);
        }
        for (String name : names) {
            if (!columns.contains(name)) throw new KnowledgeException(file + ": column '" + name + "' is missing");
        }
        return this;
    }

    private static Row row(String origin, List<String> columns, String[] cells) {
        if (cells.length > columns.size()) {
            throw new KnowledgeException(origin + ": " + cells.length + " cells, but the table has " + columns.size() + " columns");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i].strip());
        return new Row(origin, row);
    }
}
