package daman.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

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

    /** One line of a table. */
    public static final class Row {
        private final String file;
        private final int line;
        private final List<String> columns;
        private final String[] cells;

        private Row(String file, int line, List<String> columns, String[] cells) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        /** {@code file:line}. */
        public String origin() { return file + ":" + line; }

        /** The cell, trimmed; empty where the line has none. */
        public String get(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.length ? "" : cells[at];
        }

        /** All cells, for messages. */
        public List<String> cells() { return List.of(cells); }

        /** The forms of a cell, separated by {@code |}. */
        public List<String> forms(String column) {
            String[] forms = cut(get(column), '|');
            List<String> found = new ArrayList<>(forms.length);
            for (String form : forms) if (!form.isEmpty()) found.add(form);
            return found;
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
                throw new KnowledgeException(origin() + ": " + column + " is '" + get(column) + "'; known: " + known);
            }
        }
    }

    public static Table parse(String file, String content) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        boolean named = false;
        for (int number = 1, from = 0; from <= content.length(); number++) {
            int end = end(content, '\n', from);
            String line = content.substring(from, end);
            from = end + 1;
            if (line.isBlank() || line.startsWith("#")) continue;
            if (named) rows.add(row(file, number, columns, cut(line, '\t')));
            else columns = List.of(cut(line, '\t'));
            named = true;
        }
        return new Table(file, columns, Collections.unmodifiableList(rows));
    }

    /** The pieces between signs, trimmed. By hand, since most of a start is the parsing of tables in code that is still interpreted. */
    private static String[] cut(String line, char sign) {
        int pieces = 1;
        for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) pieces++;
        String[] cut = new String[pieces];
        for (int piece = 0, from = 0; piece < pieces; piece++) {
            int end = end(line, sign, from);
            cut[piece] = line.substring(from, end).strip();
            from = end + 1;
        }
        return cut;
    }

    private static int end(String text, char sign, int from) {
        int at = text.indexOf(sign, from);
        return at < 0 ? text.length() : at;
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

    private static Row row(String file, int line, List<String> columns, String[] cells) {
        if (cells.length > columns.size()) {
            throw new KnowledgeException(file + ":" + line + ": " + cells.length + " cells, but the table has " + columns.size() + " columns");
        }
        return new Row(file, line, columns, cells);
    }
}
