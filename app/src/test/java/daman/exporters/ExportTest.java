package daman.exporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daman.claims.Claim;
import daman.commitments.Stage;
import daman.deciding.GuaranteeJson;
import daman.exporters.graphs.Actors;
import daman.exporters.records.Field;
import daman.exporters.records.Fields;
import daman.exporters.records.Plain;
import daman.exporters.records.What;
import daman.exporters.tables.CsvText;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What was written is read again by programs that did not write it, and is what the ledger says. */
class ExportTest extends OfAHostileLedger {
    private static final ObjectMapper JSON = new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test void everyCellOfACsvFileIsReadBackAndNoneIsAFormula() throws IOException {
        Path file = write(Format.CSV, What.CLAIMS, "claims.csv");
        List<CsvRecord> records = records(file);
        List<Claim> claims = claims();
        assertThat(records.getFirst().getFields()).isEqualTo(Fields.CLAIMS.stream().map(Field::name).toList());
        assertThat(records).hasSize(claims.size() + 1);
        for (int row = 0; row < claims.size(); row++) for (int column = 0; column < Fields.CLAIMS.size(); column++) {
            Field<Claim> field = Fields.CLAIMS.get(column);
            String cell = records.get(row + 1).getField(column);
            if (field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.LIST) assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*");
            assertThat(read(field, cell)).as(field.name() + " of " + claims.get(row).id()).isEqualTo(plain(field.of().apply(claims.get(row))));
        }
        assertThat(Files.readString(file)).contains("\r\n");
        JsonNode beside = JSON.readTree(Files.readString(folder.resolve("claims.csv-metadata.json")));
        assertThat(beside.path("url").asText()).isEqualTo("claims.csv");
        assertThat(beside.path("tableSchema").path("columns").size()).isEqualTo(Fields.CLAIMS.size());
        tellsItsOrigin(beside.path("notes").path(0));
    }

    private static List<CsvRecord> records(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        }
    }

    private static Object read(Field<?> field, String cell) {
        if (field.kind() == Field.Kind.LIST) return CsvText.list(cell);
        return field.kind() == Field.Kind.TEXT ? CsvText.text(cell) : cell;
    }

    /** What a field's value is as CSV reads it. */
    private static Object plain(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(one -> Plain.text(one.toString())).toList();
            case String text -> Plain.text(text);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Test void aWorkbookIsReadBackCellByCellAndHasNoFormula() throws IOException {
        Path file = write(Format.XLSX, List.of(What.GUARANTEES, What.CLAIMS, What.EVENTS), "all.xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName)).containsExactly("about", "guarantees", "claims", "events");
            List<Row> rows = workbook.findSheet("claims").orElseThrow().read();
            List<Claim> claims = claims();
            assertThat(rows).hasSize(claims.size() + 1);
            for (int row = 0; row < claims.size(); row++) for (int column = 0; column < Fields.CLAIMS.size(); column++)
                assertThat(cell(Fields.CLAIMS.get(column), rows.get(row + 1), column)).as(Fields.CLAIMS.get(column).name()).isEqualTo(ofWorkbook(Fields.CLAIMS.get(column).of().apply(claims.get(row))));
            assertThat(workbook.findSheet("about").orElseThrow().read()).extracting(row -> row.getCellText(0)).containsAll(about.facts().keySet());
        }
        assertThat(unzipped(file, "xl/worksheets/sheet3.xml")).doesNotContain("<f>").contains("_x005F_x0041_");
        assertThat(unzipped(file, "docProps/custom.xml")).contains(about.root()).contains("CC-BY-4.0");
    }

    private static Object cell(Field<?> field, Row row, int column) {
        if (column >= row.getCellCount() || row.getCell(column) == null || row.getCell(column).getValue() == null) return "";
        return switch (field.kind()) {
            case NUMBER, INTEGER -> row.getCellAsNumber(column).orElseThrow().stripTrailingZeros().toPlainString();
            case DAY -> row.getCellAsDate(column).orElseThrow().toLocalDate().toString();
            case FLAG -> row.getCellAsBoolean(column).orElseThrow().toString();
            case TEXT, LIST -> decoded(row.getCellText(column));
        };
    }

    /** ST_Xstring, ISO/IEC 29500-1, 22.9.2.19. */
    private static String decoded(String text) {
        Matcher escapes = Pattern.compile("_x([0-9A-F]{4})_").matcher(text);
        return escapes.replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static Object ofWorkbook(Object value) {
        if (value instanceof List<?> list) return Plain.text(String.join("; ", list.stream().map(Object::toString).toList()));
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : plain(value);
    }

    @Test void aParquetFileIsReadBackByAnotherReader() throws IOException {
        Path file = write(Format.PARQUET, What.CLAIMS, "claims.parquet");
        List<Claim> claims = claims();
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file)); RowReader rows = parquet.rowReader()) {
            assertThat(parquet.getFileMetaData().keyValueMetadata()).containsAllEntriesOf(about.facts());
            for (Claim claim : claims) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
                for (Field<Claim> field : Fields.CLAIMS) assertThat(value(rows, field)).as(field.name()).isEqualTo(ofParquet(field.of().apply(claim)));
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static Object value(RowReader rows, Field<?> field) {
        if (rows.isNull(field.name())) return null;
        return switch (field.kind()) {
            case TEXT -> rows.getString(field.name());
            case LIST -> {
                List<String> texts = new ArrayList<>();
                rows.getList(field.name()).strings().forEach(texts::add);
                yield texts;
            }
            case NUMBER -> rows.getDecimal(field.name());
            case INTEGER -> rows.getLong(field.name());
            case DAY -> rows.getDate(field.name());
            case FLAG -> rows.getBoolean(field.name());
        };
    }

    private static Object ofParquet(Object value) { return value instanceof BigDecimal number ? number.setScale(18, RoundingMode.UNNECESSARY) : value; }

    @Test void jsonAndItsLinesHoldTheSameObjectsByteForByte() throws IOException {
        JsonNode whole = JSON.readTree(Files.readString(write(Format.JSON, List.of(What.GUARANTEES, What.CLAIMS, What.EVENTS), "all.json")));
        tellsItsOrigin(whole.path("about"));
        List<String> lines = Files.readAllLines(write(Format.JSONL, What.CLAIMS, "claims.jsonl"));
        tellsItsOrigin(JSON.readTree(lines.getFirst()).path("about"));
        List<Claim> claims = claims();
        assertThat(lines.subList(1, lines.size())).isEqualTo(claims.stream().map(GuaranteeJson::claim).toList());
        for (int at = 0; at < claims.size(); at++)
            assertThat(whole.path("claims").path(at).path("commitment").path("evidence").path("text").asText()).isEqualTo(claims.get(at).commitment().evidence().text());
        assertThat(whole.path("events").size()).isEqualTo(2 * HostileLedger.BEGINNINGS.size());
        assertThat(whole.path("events").path(1).path("place").asText()).isEqualTo(claims.getFirst().commitment().evidence().text());
    }

    @Test void statementsHoldTheWordsAndSayWhereTheyAreFrom() throws IOException {
        Path place = write(Format.FTM, List.of(What.GUARANTEES, What.CLAIMS, What.EVENTS), "ftm");
        List<JsonNode> statements = new ArrayList<>();
        for (String line : Files.readAllLines(place.resolve("statements.jsonl"))) statements.add(JSON.readTree(line));
        assertThat(statements.stream().filter(one -> one.path("prop").asText().equals("quotation")).map(one -> one.path("value").asText()))
            .isEqualTo(claims().stream().map(claim -> claim.commitment().evidence().text()).toList());
        assertThat(statements).allMatch(one -> !one.path("entity_id").asText().isEmpty() && one.path("id").asText().matches("[0-9a-f]{40}"));
        tellsItsOrigin(JSON.readTree(Files.readString(place.resolve("dataset.json"))).path("daman"));
    }

    @Test void anActivityHoldsItsWordsAndItsSum() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(write(Format.IATI, What.GUARANTEES, "all.xml").toFile());
        NodeList transactions = xml.getElementsByTagName("transaction");
        assertThat(transactions.getLength()).isEqualTo(HostileLedger.BEGINNINGS.size());
        for (Claim claim : claims()) {
            Element transaction = Stream.iterate(0, at -> at + 1).limit(transactions.getLength()).map(at -> (Element) transactions.item(at)).filter(one -> one.getAttribute("ref").equals(claim.id())).findFirst().orElseThrow();
            assertThat(((Element) transaction.getElementsByTagName("transaction-type").item(0)).getAttribute("code")).isEqualTo(claim.commitment().stage() == Stage.ANNOUNCED ? "12" : "3");
            assertThat(transaction.getElementsByTagName("value").item(0).getTextContent()).isEqualTo(Objects.requireNonNull(claim.commitment().amount()).value().toPlainString());
            assertThat(transaction.getElementsByTagName("description").item(0).getTextContent()).startsWith(Plain.text(claim.commitment().evidence().text()));
        }
        NodeList facts = xml.getElementsByTagNameNS("urn:daman:terms/", "about");
        assertThat(facts.getLength()).isEqualTo(about.facts().size());
        assertThat(facts.item(1).getTextContent()).isEqualTo(about.source());
    }

    @Test void theSameFilterAndTheSameTimesHoldForEveryKind() throws IOException {
        Times earlier = new Times(LocalDate.of(2025, 9, 4), new Times.Known.Entry(ledger.size() - 1));
        about = HostileLedger.about(ledger, folder, new Guarantees.Filter("DE", null, Stage.DELIVERED), earlier);
        JsonNode all = JSON.readTree(Files.readString(write(Format.JSON, List.of(What.GUARANTEES, What.CLAIMS), "some.json")));
        assertThat(all.path("claims").size()).isEqualTo(2);
        assertThat(all.path("guarantees").size()).isEqualTo(2);
        assertThat(all.path("about").path("as_of").asText()).isEqualTo("2025-09-04");
        assertThat(all.path("about").path("filter").toString()).isEqualTo("{\"provider\":\"DE\",\"stage\":\"delivered\"}");
        about = HostileLedger.about(ledger, folder, Guarantees.Filter.ALL, new Times(Times.NOW.asOf(), new Times.Known.Entry(2)));
        assertThat(JSON.readTree(Files.readString(write(Format.JSON, List.of(What.CLAIMS, What.EVENTS), "first.json"))).path("claims").size()).isEqualTo(1);
    }

    @ParameterizedTest @EnumSource(Format.class) void theSameStateGivesTheSameBytes(Format format) throws IOException {
        Path first = write(format, What.GUARANTEES, "first/" + format.id()), second = write(format, What.GUARANTEES, "second/" + format.id());
        if (format == Format.XLSX) assertThat(unzipped(second, "xl/worksheets/sheet2.xml")).isEqualTo(unzipped(first, "xl/worksheets/sheet2.xml"));
        else if (!format.isFolder()) assertThat(second).hasSameBinaryContentAs(first);
        else for (String file : names(first)) assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        assertThat(names(folder)).noneMatch(name -> name.startsWith(".daman"));
    }

    @Test void whatFailsLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.json"), "kept");
        assertThatThrownBy(() -> Whole.file(file, part -> {
            Files.writeString(part, "half");
            throw new IOException("no space left on device");
        })).hasMessageContaining("no space left");
        assertThat(file).hasContent("kept");
        Path others = Files.createDirectories(folder.resolve("others"));
        Files.writeString(others.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> write(Format.DATAPACKAGE, What.GUARANTEES, "others")).isInstanceOf(ExportRefused.class).hasMessageContaining("holds files that no export wrote");
        assertThat(names(folder)).noneMatch(name -> name.startsWith(".daman"));
    }

    @Test void whatAFormatCannotSayIsRefusedWithAWord() {
        assertThatThrownBy(() -> write(Format.CSV, List.of(What.GUARANTEES, What.CLAIMS), "two.csv")).isInstanceOf(ExportRefused.class).hasMessageContaining("holds one kind of thing");
        assertThatThrownBy(() -> write(Format.IATI, What.EVENTS, "events.xml")).isInstanceOf(ExportRefused.class).hasMessageContaining("--what guarantees");
        about = HostileLedger.about(ledger, folder, new Guarantees.Filter("FR", null, null), Times.NOW);
        assertThatThrownBy(() -> write(Format.IATI, What.GUARANTEES, "none.xml")).isInstanceOf(ExportRefused.class).hasMessageContaining("no guarantee fits");
        assertThat(folder.resolve("none.xml")).doesNotExist();
    }

    private void tellsItsOrigin(JsonNode told) {
        assertThat(told.path("source").asText()).isEqualTo(about.source()).startsWith("daman.invalid/ledger-");
        assertThat(told.path("licence").asText()).isEqualTo("CC-BY-4.0");
        assertThat(told.path("checkpoint").path("root").asText()).isEqualTo(ledger.root());
        assertThat(told.path("checkpoint").path("size").asLong()).isEqualTo(ledger.size());
        assertThat(told.path("cite").asText()).contains("root " + ledger.root()).contains("Somebody, ");
        assertThat(told.path("data_sets").path(0).path("licence").asText()).isEqualTo("CC BY 4.0");
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        about.selection().claims(claims::add);
        assertThat(claims).hasSize(HostileLedger.BEGINNINGS.size());
        return claims;
    }

    private Path write(Format format, What what, String name) { return write(format, List.of(what), name); }

    private Path write(Format format, List<What> what, String name) {
        Path out = folder.resolve(name);
        new Export(about, new Actors(Knowledge.of(Map.of()), "en")).write(format, what, out);
        return out;
    }

    private static List<String> names(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String unzipped(Path file, String entry) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
