package daman.sources;

import daman.sources.Column.Kind;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders under {@code sources/} that declare a layout, found by listing. */
public final class Sources {
    private final Path folder;

    /** @param folder {@code sources/} of Daman's home */
    public Sources(Path folder) {
        this.folder = folder;
    }

    /**
     * @param id the fact {@code id} of a source, as people type it
     * @throws KnowledgeException where a table is wrong, with file and line
     */
    public Optional<Source> find(String id) { return all().stream().filter(source -> source.id().equals(id)).findFirst(); }

    /** Those that declare a layout, by folder name. */
    public List<Source> all() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve("layouts.tsv"))).sorted().map(this::source).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("sources: " + folder + " cannot be listed: " + broken.getMessage(), broken);
        }
    }

    private Source source(Path place) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Table.Row row : table(place, "source.tsv", "fact", "value")) facts.put(row.get("fact"), row.get("value"));
        List<Layout> layouts = new ArrayList<>();
        for (Table.Row row : table(place, "layouts.tsv", "layout", "release", "sheet", "columns", "key", "defaults", "published"))
            layouts.add(new Layout(row.get("layout"), row.get("release"), row.get("sheet"), columns(place, row.get("columns")), row.forms("key"), pairs(row, "defaults"), row.get("published").isEmpty() ? null : LocalDate.parse(row.get("published"))));
        Map<String, List<String>> ignored = new HashMap<>();
        for (Table.Row row : optional(place, "ignored-sheets.tsv", "layout", "sheet")) ignored.computeIfAbsent(row.get("layout"), layout -> new ArrayList<>()).add(row.get("sheet"));
        return new Source(facts, layouts, ignored, terms(place), derived(place), totals(place), checks(place), conversions(place), claims(place));
    }

    private List<Inference> derived(Path place) {
        return optional(place, "derived.tsv", "field", "when", "code").stream().map(row -> new Inference(row.get("field"), pairs(row, "when"), row.get("code"))).toList();
    }

    private List<Check> checks(Path place) {
        return optional(place, "checks.tsv", "layout", "kind", "first", "second", "tolerance").stream()
            .map(row -> new Check(row.get("layout"), Check.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')), row.get("first"), row.get("second"), new BigDecimal(row.get("tolerance")))).toList();
    }

    private List<Conversion> conversions(Path place) {
        return optional(place, "conversions.tsv", "layout", "value", "currency", "euros", "by", "tolerance").stream()
            .map(row -> new Conversion(row.get("layout"), row.get("value"), row.get("currency"), row.get("euros"), row.get("by").equals("month") ? null : days(row.get("by")), new BigDecimal(row.get("tolerance")))).toList();
    }

    /** Of all folders: {@code fixed.tsv}. */
    public List<FixedRate> fixedRates() {
        return everywhere("fixed.tsv", "currency", "from", "rate", "regulation").stream().map(row -> new FixedRate(row.get("currency"), LocalDate.parse(row.get("from")), new BigDecimal(row.get("rate")))).toList();
    }

    /** Of all folders: {@code deflators.tsv}. */
    public List<Deflator> deflators() {
        return everywhere("deflators.tsv", "currency", "year", "change", "source", "met").stream()
            .map(row -> new Deflator(row.get("currency"), Integer.parseInt(row.get("year")), new BigDecimal(row.get("change")), row.get("source"))).toList();
    }

    private List<Table.Row> everywhere(String file, String... columns) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve(file))).sorted().flatMap(each -> table(each, file, columns).stream()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("sources: " + folder + " cannot be listed: " + broken.getMessage(), broken);
        }
    }

    private List<ClaimRule> claims(Path place) {
        return optional(place, "claims.tsv", "layout", "when", "needs", "stage", "fields").stream()
            .map(row -> new ClaimRule(row.get("layout"), pairs(row, "when"), row.get("needs"), row.get("stage"), pairs(row, "fields"))).toList();
    }

    private static Range<LocalDate> days(String range) {
        String[] ends = range.split("\\.\\.", 2);
        return new Range<>(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private List<Total> totals(Path place) {
        return optional(place, "totals.tsv", "layout", "total", "where", "sum", "fold", "without", "unit").stream()
            .map(row -> Total.of(row.get("layout"), row.get("total"), pairs(row, "where"), row.get("sum"), pairs(row, "fold"), row.forms("without"), row.get("unit"))).toList();
    }

    /** {@code field=value|field=value}. */
    private static Map<String, String> pairs(Table.Row row, String column) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : row.forms(column)) {
            int sign = pair.indexOf('=');
            if (sign < 1) throw new KnowledgeException(row.origin() + ": '" + pair + "' is no field=value");
            pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return pairs;
    }

    private List<Column> columns(Path place, String file) {
        List<Column> columns = new ArrayList<>();
        Map<String, String> origins = new HashMap<>();
        for (Table.Row row : table(place, file, "column", "field", "kind", "range")) {
            String before = origins.put(row.get("column"), row.origin());
            if (before != null) throw new KnowledgeException(row.origin() + ": column '" + row.get("column") + "' stands in " + before + " already");
            columns.add(column(row));
        }
        return columns;
    }

    private static Column column(Table.Row row) {
        if (row.get("field").equals("-")) return new Column(row.get("column"), null, null, null, row.origin());
        try {
            Kind kind = Kind.of(row.get("kind"));
            return new Column(row.get("column"), row.get("field"), kind, range(kind, row.get("range")), row.origin());
        } catch (RuntimeException wrong) {
            throw new KnowledgeException(row.origin() + ": " + wrong.getMessage());
        }
    }

    private static @Nullable Range<?> range(Kind kind, String range) {
        if (range.isEmpty()) return null;
        if (kind != Kind.NUMBER) return days(range);
        String[] ends = range.split("\\.\\.", 2);
        return new Range<>(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    private Terms terms(Path place) {
        Map<Terms.Key, String> codes = new HashMap<>();
        for (Table.Row row : optional(place, "terms.tsv", "field", "word", "code")) codes.put(Terms.Key.of(row.get("field"), row.get("word")), row.get("code"));
        Map<String, Terms.Blank> blanks = new HashMap<>();
        for (Table.Row row : optional(place, "blanks.tsv", "word", "meaning")) blanks.put(Terms.Key.of("", row.get("word")).word(), Terms.Blank.valueOf(row.get("meaning").toUpperCase(Locale.ROOT)));
        Map<Terms.Key, String> known = new HashMap<>();
        for (Table.Row row : optional(place, "known.tsv", "field", "value", "read", "why")) known.put(Terms.Key.of(row.get("field"), row.get("value")), row.get("read"));
        return new Terms(codes, blanks, known);
    }

    private List<Table.Row> optional(Path place, String file, String... columns) { return Files.isRegularFile(place.resolve(file)) ? table(place, file, columns) : List.of(); }

    private List<Table.Row> table(Path place, String file, String... columns) {
        String name = folder.getFileName() + "/" + folder.relativize(place.resolve(file)).toString().replace('\\', '/');
        try {
            return Table.parse(name, Files.readString(place.resolve(file))).expect(columns).rows();
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read as UTF-8: " + broken.getMessage(), broken);
        }
    }
}
