package daman.exporters.tables;

import daman.exporters.records.About;
import daman.exporters.records.Field;
import daman.json.JsonForm;
import java.io.IOException;
import java.util.List;

/** What a CSV file can't say of itself, in the file that CSV on the Web puts beside it (https://www.w3.org/TR/tabular-metadata/): {@code NAME.csv-metadata.json}. */
public final class CsvMetadata {
    static final String READING = "A text that begins with one of = + - @ ' or a tab has an apostrophe ahead that is not part of it, so that no spreadsheet runs it as a formula. In lists, a bar or a backslash that belongs to a text has a backslash ahead. A character that XML 1.0 can't carry is U+FFFD.";

    private CsvMetadata() {}

    /** @param file the name of the CSV file */
    public static String of(String file, Sheet sheet, About about) {
        return JsonForm.object(form -> form.put("@context", "http://www.w3.org/ns/csvw").put("url", file).put("dc:title", About.TITLE + ": " + sheet.name()).put("dc:source", about.source())
            .put("dc:rights", about.licence() + ". " + About.QUOTATIONS).put("dc:bibliographicCitation", about.cite()).put("dc:description", READING)
            .putList("notes", List.of(about), (inner, one) -> one.to(inner))
            .putObject("dialect", dialect -> dialect.put("encoding", "utf-8").put("header", true).put("delimiter", ",").put("quoteChar", "\"").put("doubleQuote", true))
            .putObject("tableSchema", schema -> schema.putList("columns", List.copyOf(sheet.columns()), CsvMetadata::column).put("primaryKey", "id")));
    }

    private static void column(JsonForm form, Field<?> field) throws IOException {
        form.put("name", field.name()).put("titles", field.name()).put("dc:description", field.meaning()).put("datatype", datatype(field.kind()));
        if (field.kind() == Field.Kind.LIST) form.put("separator", "|");
    }

    private static String datatype(Field.Kind kind) {
        return switch (kind) {
            case TEXT, LIST -> "string";
            case NUMBER -> "decimal";
            case INTEGER -> "integer";
            case DAY -> "date";
            case FLAG -> "boolean";
        };
    }
}
