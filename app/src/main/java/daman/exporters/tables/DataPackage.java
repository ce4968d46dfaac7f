package daman.exporters.tables;

import daman.exporters.records.About;
import daman.exporters.records.Field;
import daman.json.JsonForm;
import daman.reports.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of CSV files with the descriptor of a Frictionless tabular data package (https://specs.frictionlessdata.io/tabular-data-package/). */
public final class DataPackage {
    private DataPackage() {}

    /** One table of the package, written already. */
    private record Resource(Sheet sheet, long bytes, String hash) {}

    /**
     * @param folder there and empty
     * @return how many rows were written
     */
    public static long write(Path folder, List<Sheet> sheets, About about) throws IOException {
        long rows = 0;
        List<Resource> resources = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Path file = folder.resolve(sheet.name() + ".csv");
            try (CsvRows csv = new CsvRows(file, sheet.columns())) {
                rows += sheet.fill(about.selection(), csv);
            }
            resources.add(new Resource(sheet, Files.size(file), Digest.of(file)));
        }
        Files.writeString(folder.resolve("datapackage.json"), descriptor(resources, about) + "\n", StandardCharsets.UTF_8);
        return rows;
    }

    private static String descriptor(List<Resource> resources, About about) {
        return JsonForm.object(form -> {
            form.put("profile", "tabular-data-package").put("name", "daman-ledger").put("title", About.TITLE).put("description", About.QUOTATIONS + " " + CsvMetadata.READING)
                .put("version", Long.toString(about.knownAt())).putText("created", about.newest());
            form.putList("licenses", List.of(about.licence()), DataPackage::licence);
            form.putList("sources", sources(about), (inner, one) -> inner.put("title", one.title()).put("path", one.path()));
            form.put("keywords", List.of("security guarantees", "commitments"));
            form.putList("resources", resources, DataPackage::resource);
            form.putObject("daman", about::to);
        });
    }

    private static void licence(JsonForm form, String licence) throws IOException {
        if (licence.matches("[-a-zA-Z0-9._]+")) form.put("name", licence);
        form.put("title", licence);
    }

    private record Origin(String title, String path) {}

    private static List<Origin> sources(About about) {
        List<Origin> sources = new ArrayList<>(List.of(new Origin(about.cite(), "checkpoint:" + about.source())));
        for (About.DataSet one : about.sources()) sources.add(new Origin(one.cite() + " (" + one.licence() + ")", one.url()));
        return sources;
    }

    private static void resource(JsonForm form, Resource resource) throws IOException {
        form.put("profile", "tabular-data-resource").put("name", resource.sheet().name()).put("path", resource.sheet().name() + ".csv").put("title", resource.sheet().name()).put("format", "csv")
            .put("mediatype", "text/csv").put("encoding", "utf-8").put("bytes", resource.bytes()).put("hash", resource.hash());
        form.putObject("dialect", dialect -> dialect.put("delimiter", ",").put("lineTerminator", "\r\n").put("quoteChar", "\"").put("doubleQuote", true).put("header", true));
        form.putObject("schema", schema -> schema.putList("fields", List.copyOf(resource.sheet().columns()), DataPackage::field).put("missingValues", List.of("")).put("primaryKey", "id"));
    }

    private static void field(JsonForm form, Field<?> field) throws IOException {
        form.put("name", field.name()).put("type", type(field.kind())).put("description", field.meaning());
        if (field.kind() == Field.Kind.FLAG) form.put("trueValues", List.of("true")).put("falseValues", List.of("false"));
    }

    private static String type(Field.Kind kind) {
        return switch (kind) {
            case TEXT, LIST -> "string";
            case NUMBER -> "number";
            case INTEGER -> "integer";
            case DAY -> "date";
            case FLAG -> "boolean";
        };
    }
}
