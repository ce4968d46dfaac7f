package daman.exporters.tables;

import daman.exporters.records.About;
import daman.exporters.records.Field;
import daman.exporters.records.Plain;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook (ISO/IEC 29500): one sheet a table, written row by row, and a sheet that says where it comes from. Texts are texts, never formulas. */
public final class XlsxFile implements AutoCloseable {
    /** Characters of a cell, and rows of a sheet (Excel's own limits). */
    private static final int LONGEST = 32_767, MOST_ROWS = 1_048_576;
    private static final int AT_ONCE = 500;
    /** What looks like an escape of ST_Xstring (ISO/IEC 29500-1, 22.9.2.19) and is none. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream out;
    private final Workbook workbook;
    private long cut;

    public XlsxFile(Path file, About about) throws IOException {
        out = Files.newOutputStream(file);
        workbook = new Workbook(out, "Daman", "0.1");
        workbook.properties().setTitle(About.TITLE).setSubject(about.source()).setDescription(about.cite()).setKeywords("security guarantees");
        workbook.properties().setTextProperty("licence", about.licence()).setTextProperty("checkpoint_size", Long.toString(about.size())).setTextProperty("checkpoint_root", about.root());
        about(about.facts());
    }

    private void about(Map<String, String> facts) throws IOException {
        try (Worksheet sheet = workbook.newWorksheet("about")) {
            int row = 0;
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                sheet.inlineString(row, 0, escaped(fact.getKey()));
                sheet.inlineString(row++, 1, escaped(fact.getValue()));
            }
        }
    }

    /** How many texts were too long for a cell and are cut. */
    public long cut() { return cut; }

    /** A sheet more; the one before has to be closed. Beyond the rows of a sheet, another of the same name follows. */
    public Rows sheet(String name, List<? extends Field<?>> columns) { return new Sheets(name, columns); }

    private final class Sheets implements Rows {
        private final String name;
        private final List<? extends Field<?>> columns;
        private int number = 1, row = 1;
        private Worksheet sheet;

        Sheets(String name, List<? extends Field<?>> columns) {
            this.name = name;
            this.columns = columns;
            this.sheet = begun(name);
        }

        private Worksheet begun(String title) {
            Worksheet begun = workbook.newWorksheet(title);
            for (int column = 0; column < columns.size(); column++) {
                begun.value(0, column, columns.get(column).name());
                begun.style(0, column).bold().set();
            }
            begun.freezePane(0, 1);
            return begun;
        }

        @Override public void add(List<@Nullable Object> values) throws IOException {
            if (row == MOST_ROWS) {
                sheet.close();
                sheet = begun(name + " " + ++number);
                row = 1;
            }
            for (int column = 0; column < values.size(); column++) value(column, values.get(column));
            if (++row % AT_ONCE == 0) sheet.flush();
        }

        private void value(int column, @Nullable Object value) {
            switch (value) {
                case null -> { }
                case BigDecimal number -> sheet.value(row, column, number);
                case Long number -> sheet.value(row, column, number);
                case Boolean flag -> sheet.value(row, column, flag);
                case LocalDate day when day.getYear() >= 1900 -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case List<?> list -> sheet.inlineString(row, column, escaped(list.stream().map(Object::toString).collect(Collectors.joining("; "))));
                default -> sheet.inlineString(row, column, escaped(value.toString()));
            }
        }

        @Override public void close() throws IOException { sheet.close(); }
    }

    private String escaped(String text) {
        String plain = ESCAPE_LIKE.matcher(Plain.text(text)).replaceAll("_x005F_").replace("\r", "_x000D_");
        if (plain.length() <= LONGEST) return plain;
        cut++;
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return plain.substring(0, end) + "…";
    }

    @Override public void close() throws IOException {
        workbook.finish();
        out.close();
    }
}
