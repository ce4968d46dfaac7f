package daman.languages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of knowledge: tab-separated, the first line names the columns, lines that start with {@code #} are comments.
 * A row knows its file and line, so that everything made from it can name its cause.
 */
public final class Table {
    private final String file;
    private final String content;
    private final List<String> columns;
    /** The columns' places by their names. */
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> rows;

    private Table(String file, String content, List<String> columns, List<Row> rows) {
        this.file = file;
        this.content = content;
        this.columns = columns;
        this.rows = rows;
        for (int place = columns.size() - 1; place >= 0; place--) places.put(columns.get(place), place);
    }

    /** One line of a table. Its cells are cut when they are asked for: most are of languages that a text isn't in. */
    public static final class Row {
        private final Table table;
        private final int line;
        /** Where each cell begins in the content, and behind the last one where the next would. */
        private final int[] begins;

        private Row(Table table, int line, int[] begins) {
            this.table = table;
            this.line = line;
            this.begins = begins;
        }

        /** {@code file:line}. */
        public String origin() { return table.file + ":" + line; }

        /** The cell, trimmed; empty where the line has none. */
        public String get(String column) {
            Integer place = table.places.get(column);
            return place == null || place + 1 >= begins.length ? "" : table.content.substring(begins[place], begins[place + 1] - 1).strip();
        }

        /** All cells, for messages. */
        public List<String> cells() { return table.columns.stream().limit(begins.length - 1).map(this::get).toList(); }

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
        @Nullable Table table = null;
        List<Row> rows = new ArrayList<>();
        for (int number = 1, from = 0; from <= content.length(); number++) {
            int end = end(content, '\n', from);
            if (!isNoRow(content, from, end)) {
                if (table == null) table = new Table(file, content, List.of(cut(content.substring(from, end), '\t')), Collections.unmodifiableList(rows));
                else rows.add(table.row(number, from, end));
            }
            from = end + 1;
        }
        return table == null ? new Table(file, content, List.of(), List.of()) : table;
    }

    /** A comment or nothing. */
    private static boolean isNoRow(String content, int from, int end) {
        if (from < end && content.charAt(from) == '#') return true;
        while (from < end && Character.isWhitespace(content.charAt(from))) from++;
        return from == end;
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

    private Row row(int number, int from, int end) {
        int[] begins = new int[columns.size() + 1];
        int cells = 1;
        begins[0] = from;
        for (int tab = content.indexOf('\t', from, end); tab >= 0; tab = content.indexOf('\t', tab + 1, end)) {
            if (cells < columns.size()) begins[cells] = tab + 1;
            cells++;
        }
        if (cells > columns.size()) throw new KnowledgeException(file + ":" + number + ": " + cells + " cells, but the table has " + columns.size() + " columns");
        begins[cells] = end + 1;
        return new Row(this, number, cells == columns.size() ? begins : Arrays.copyOf(begins, cells + 1));
    }
}
