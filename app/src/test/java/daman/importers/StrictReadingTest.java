package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.importers.tables.UnreadableTable;
import daman.ledger.Ledger;
import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import daman.sources.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cell is read, left out by name, or reported; a file is recorded whole or not at all. */
class StrictReadingTest {
    private static final String SHEET = "Categorized Data";
    private static final Source KIEL = new Sources(Path.of("..", "sources")).find("kiel").orElseThrow();
    private static final Layout LAYOUT = KIEL.layout("release-21").orElseThrow();

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach void open() { ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()); }

    @AfterEach void close() { ledger.close(); }

    @Test void aRowIsReadByTheNamesOfItsColumns() throws IOException {
        DatasetRow row = rows(take(sheet(names(), row(Map.of("activity_id", "NOM1", "sub_activity_id", "NOM1_1", "donor", "Norway", "aid_type_general", "Military", "measure", "Allocation", "reporting_currency", "NOK",
            "announcement_date", 45566, "tot_sub_activity_value_EUR_redistr", 12.5, "item_numb", "undisclosed", "item_sub_type", "MANPADS"))))).getFirst();
        assertThat(row.key()).isEqualTo("NOM1/NOM1_1#1");
        assertThat(List.of(row.text("donor"), row.text("type"), row.text("measure"), row.text("stage"))).containsExactly("NO", "military", "air-defence", "allocated");
        assertThat(row.day("announced")).hasToString("Optional[2024-10-01]");
        assertThat(row.number("allocated-eur-redistributed").orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(row.values().path("promised").path("undisclosed").asBoolean()).isTrue();
    }

    @Test void daysAreKeptWithTheirPrecision() throws IOException {
        List<DatasetRow> rows = rows(take(sheet(names(), dated("until 12/31/2022"), dated("from 01/01/2023 until 12/31/2023"), dated("unclear, 10/2022"), dated("06.02.2024"), dated("until 06/31/2022"), dated("16/02/2023"), dated("unclear"))));
        assertThat(rows.stream().map(row -> row.values().path("announced").toString())).containsExactly(
            "{\"given\":\"until 12/31/2022\",\"to\":\"2022-12-31\"}", "{\"from\":\"2023-01-01\",\"given\":\"from 01/01/2023 until 12/31/2023\",\"to\":\"2023-12-31\"}",
            "{\"from\":\"2022-10-01\",\"given\":\"unclear, 10/2022\",\"to\":\"2022-10-31\"}", "{\"given\":\"06.02.2024\"}", "{\"given\":\"until 06/31/2022\"}", "\"2023-02-16\"", "{\"given\":\"unclear\"}");
    }

    @Test void aHeaderThatMovedIsFound() throws IOException {
        Path file = new Book(folder.resolve("a.xlsx")).sheet(SHEET, List.of(List.of("Ukraine Support Tracker"), List.of(), names(), filled())).write();
        Import.Outcome outcome = take(file);
        assertThat(outcome.rows()).isEqualTo(1);
        assertThat(outcome.report().notes()).containsKey("a.xlsx · Categorized Data: the column names stand in row 3; what stands above them is left out");
    }

    @Test void anInsertedBlankColumnMovesNothingAndIsNamed() throws IOException {
        List<Object> names = names(), row = filled();
        names.add(2, null);
        row.add(2, null);
        Import.Outcome outcome = take(sheet(names, row));
        assertThat(rows(outcome).getFirst().text("donor")).isEqualTo("NO");
        assertThat(outcome.report().notes()).containsOnlyKeys("a.xlsx · Categorized Data · row 1 · column C: a column without a name stands between the others; it is passed over as long as nothing is in it");
    }

    @Test void aRenamedColumnStopsTheImportAndIsNamedWithItsPlace() throws IOException {
        List<Object> names = names();
        names.set(2, "giver");
        Import.Outcome outcome = take(sheet(names, filled()));
        assertThat(outcome.release()).isNull();
        assertThat(ledger.size()).isZero();
        assertThat(outcome.report().problems()).extracting(Object::toString).anyMatch(line -> line.startsWith("a.xlsx · Categorized Data · row 1 · column C: a column 'giver' that nothing declares; add a line for it to sources/kiel-ukraine-support-tracker/columns/release-21.tsv"))
            .anyMatch(line -> line.contains("the column 'donor' is missing (sources/kiel-ukraine-support-tracker/columns/release-21.tsv:"));
    }

    @Test void aColumnMoreStopsTheImportEvenWhereItsCellsAreEmpty() throws IOException {
        List<Object> names = names();
        names.add("burden_share");
        assertThat(take(sheet(names, filled())).report().problems()).extracting(Object::toString)
            .anyMatch(line -> line.contains(" · row 1 · column " + letters(LAYOUT.columns().size()) + ": a column 'burden_share' that nothing declares"));
        assertThat(ledger.size()).isZero();
    }

    @Test void aValueInAColumnWithoutANameStopsTheImport() throws IOException {
        List<Object> names = names(), row = filled();
        names.add(2, null);
        row.add(2, "smuggled");
        assertThat(take(sheet(names, row)).report().problems()).extracting(Object::toString).containsExactly(
            "a.xlsx · Categorized Data · row 2 · column C: a value in a column that has no name; name it in the file's header, or declare it as '> NAME' after its neighbour's name");
    }

    @Test void aSheetThatWasRenamedIsKnownByItsColumns() throws IOException {
        Path file = new Book(folder.resolve("a.xlsx")).sheet("Read me", List.of(List.of("words"))).sheet("Main data", List.of(names(), filled())).write();
        assertThat(take(file).report().problems().getFirst().toString()).isEqualTo("a.xlsx · Main data: a sheet with the columns of the layout release-21, whose sheet is called 'Categorized Data'; if it was renamed, change its name in sources/*/layouts.tsv, or declare a layout of its own there");
        assertThat(ledger.size()).isZero();
    }

    /** As a revision it would take back all that earlier releases say. */
    @Test void aReleaseWithoutRowsIsNotRecorded() throws IOException {
        assertThat(take(sheet(names())).report().problems().getFirst().toString()).startsWith("a.xlsx: has column names and no row below them; fetch it again");
        assertThat(new Import(KIEL, ledger, true).record(sheet(names()), null, rows -> { }).release()).isNull();
        assertThat(ledger.size()).isZero();
    }

    @Test void aFileWithoutADeclaredSheetSaysWhichSheetsItHas() throws IOException {
        Path file = new Book(folder.resolve("a.xlsx")).sheet("Sheet1", List.of(List.of("x", "y"))).write();
        assertThat(take(file).report().problems().getFirst().toString()).contains("a.xlsx: has no sheet and no line of column names that a layout of kiel declares (sheets: Sheet1)").contains("a new layout is a line there");
    }

    @Test void aPointIsNoValueAndUndisclosedIsOneThatIsKeptSecret() throws IOException {
        DatasetRow row = rows(take(sheet(names(), row(Map.of("activity_id", "NOM1", "donor", "Norway", "aid_type_general", "Military", "measure", "Allocation", "reporting_currency", "NOK",
            "item_numb", ".", "item_numb_deliv", "undisclosed", "item_price_USD", "No price"))))).getFirst();
        assertThat(row.values().has("promised")).isFalse();
        assertThat(row.values().path("delivered").toString()).isEqualTo("{\"undisclosed\":true}");
        assertThat(row.number("delivered")).isEmpty();
        assertThat(row.values().has("unit-price-usd")).isFalse();
    }

    @Test void spacesAroundAColumnsNameAreTrimmedAndReported() throws IOException {
        List<Object> names = names();
        names.set(2, " donor ");
        Import.Outcome outcome = take(sheet(names, filled()));
        assertThat(rows(outcome).getFirst().text("donor")).isEqualTo("NO");
        assertThat(outcome.report().notes()).containsKey("a.xlsx · Categorized Data · row 1 · column C: spaces around the name 'donor' trimmed");
    }

    @Test void aLenientImportRecordsWhatItCouldReadAndReportsTheRestWithItsPlace() throws IOException {
        Path file = sheet(names(), changed("tot_activity_value", "much"), filled());
        Import.Outcome outcome = new Import(KIEL, ledger, true).record(file, null, rows -> { });
        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(outcome.report().problems()).extracting(Object::toString).singleElement().asString().startsWith("a.xlsx · Categorized Data · row 2 · column K 'tot_activity_value': 'much', no number; if it is meant so, say so in sources/");
    }

    private static String letters(int column) { return (column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1))) + (char) ('A' + column % 26); }

    @Test void anUnknownSheetStopsTheImport() throws IOException {
        Path file = new Book(folder.resolve("a.xlsx")).sheet(SHEET, List.of(names(), filled())).sheet("New figures", List.of(List.of("x"))).write();
        assertThat(take(file).report().problems().getFirst()).hasToString("a.xlsx: a sheet 'New figures' that nothing declares; read it by a layout, or leave it out by a line in ignored-sheets.tsv");
    }

    @Test void valuesOutsideTheirKindOrRangeAreNamedWithTheirCell() throws IOException {
        Import.Outcome outcome = take(sheet(names(), changed("aid_type_general", "Spiritual"), changed("item_numb", "many"), changed("tot_activity_value", -5), changed("announcement_date", 373319), changed("activity_id", null)));
        assertThat(outcome.report().problems()).extracting(problem -> problem.place() + ": " + problem.what()).containsExactly(
            "a.xlsx · Categorized Data · row 2 · column E 'aid_type_general': 'Spiritual', a word that terms.tsv does not list for type",
            "a.xlsx · Categorized Data · row 3 · column X 'item_numb': 'many', no number",
            "a.xlsx · Categorized Data · row 4 · column K 'tot_activity_value': -5, outside 0..1E+12",
            "a.xlsx · Categorized Data · row 6 · column A 'activity_id': no identifier");
        assertThat(ledger.size()).isZero();
        assertThat(new Import(KIEL, ledger, true).record(folder.resolve("a.xlsx"), null, rows -> { }).rows()).isEqualTo(5);
    }

    @Test void spacesAroundAWordAreTrimmedAndReported() throws IOException {
        Import.Outcome outcome = take(sheet(names(), changed("aid_type_general", "Humanitarian ")));
        assertThat(rows(outcome).getFirst().text("type")).isEqualTo("humanitarian");
        assertThat(outcome.report().notes()).containsKey("column 'aid_type_general': spaces around 'Humanitarian' trimmed");
    }

    @Test void theSameFileAgainIsRecognised() throws IOException {
        Path file = sheet(names(), filled());
        take(file);
        long size = ledger.size();
        assertThat(take(file).known()).isTrue();
        assertThat(ledger.size()).isEqualTo(size);
    }

    @Test void aFileThatIsNoWorkbookSaysWhatItIs() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "hello");
        assertThatThrownBy(() -> take(text)).isInstanceOf(UnreadableTable.class).hasMessageContaining("text.xlsx: is no workbook");
        Path encrypted = Files.write(folder.resolve("secret.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0});
        assertThatThrownBy(() -> take(encrypted)).hasMessageContaining("is encrypted, or of the old binary form");
        Path latin = Files.write(folder.resolve("latin.csv"), "giver,dato\nT\u00fcrkiye,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> take(latin)).hasMessageContaining("latin.csv: is not UTF-8");
    }

    @Test void aZipBombIsRefusedBeforeItIsParsed() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) zip.write(nothing);
        }
        assertThatThrownBy(() -> take(bomb)).hasMessageContaining("unpacks to more than is safe");
    }

    @Test void anEntityOfASheetReachesNoFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        Path file = folder.resolve("entity.xlsx");
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>";
        copy(sheet(names(), filled()), file, "xl/sharedStrings.xml", evil);
        assertThatThrownBy(() -> take(file)).isInstanceOf(UnreadableTable.class).hasMessageNotContaining("a secret");
        assertThat(ledger.size()).isZero();
    }

    private static void copy(Path from, Path to, String entry, String content) throws IOException {
        try (var in = new java.util.zip.ZipFile(from.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var each : (Iterable<ZipEntry>) in.stream().map(one -> (ZipEntry) one)::iterator) {
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(each.getName().equals(entry) ? content.getBytes(StandardCharsets.UTF_8) : in.getInputStream(each).readAllBytes());
            }
        }
    }

    private static List<Object> names() { return new ArrayList<>(LAYOUT.columns().stream().map(Column::name).toList()); }

    private static List<Object> row(Map<String, Object> values) { return new ArrayList<>(LAYOUT.columns().stream().map(column -> values.get(column.name())).toList()); }

    private static List<Object> filled() { return changed("notes", null); }

    private static List<Object> dated(String day) { return changed("announcement_date", day); }

    private static List<Object> changed(String column, Object value) {
        var values = new java.util.HashMap<String, Object>(Map.of("activity_id", "NOH1", "donor", "Norway", "aid_type_general", "Humanitarian", "measure", "Commitment", "reporting_currency", "NOK"));
        values.put(column, value);
        return row(values);
    }

    @SafeVarargs
    private Path sheet(List<Object>... rows) throws IOException { return new Book(folder.resolve("a.xlsx")).sheet(SHEET, Arrays.asList(rows)).write(); }

    private Import.Outcome take(Path file) { return new Import(KIEL, ledger, false).record(file, null, rows -> { }); }

    private List<DatasetRow> rows(Import.Outcome outcome) {
        assertThat(outcome.report().problems()).isEmpty();
        List<DatasetRow> rows = new ArrayList<>();
        new Datasets(ledger, Long.MAX_VALUE).rows(Objects.requireNonNull(outcome.release()), rows::add);
        return rows;
    }
}
