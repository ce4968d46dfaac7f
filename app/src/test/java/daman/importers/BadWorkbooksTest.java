package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that no publisher makes: each has its word, and nothing of it is recorded. */
class BadWorkbooksTest {
    private static final Source KIEL = new Sources(Path.of("..", "sources")).find("kiel").orElseThrow();
    private static final Layout LAYOUT = KIEL.layout("release-21").orElseThrow();
    private static final String SHEET = "xl/worksheets/sheet1.xml", TEXTS = "xl/sharedStrings.xml";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach void open() { ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()); }

    @AfterEach void close() { ledger.close(); }

    @Test void entitiesThatMultiplyAreNotUnfolded() throws IOException {
        Path laughing = changed("a.xlsx", TEXTS, part -> LAUGHS + part.substring(part.indexOf("<sst")).replaceFirst("<t[^>]*>[^<]*</t>", "<t>&g;</t>"));
        assertTimeout(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> take(laughing)).isInstanceOf(UnreadableTable.class).hasMessageContaining("a.xlsx: is no readable workbook (it holds a document type declaration)"));
        assertThat(ledger.size()).isZero();
    }

    @ParameterizedTest @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A"})
    void aCellWithAnErrorStopsTheImportAtItsPlace(String error) throws IOException {
        for (String cell : List.of("t=\"e\"><v>" + error + "</v>", "t=\"e\"><f>1/0</f><v>" + error + "</v>")) {
            Import.Outcome outcome = take(changed("a.xlsx", SHEET, part -> part.replaceFirst("<c r=\"K2\"[^>]*><v>[^<]*</v>", "<c r=\"K2\" " + cell)));
            assertThat(outcome.report().problems()).extracting(Object::toString).anyMatch(line -> line.startsWith("a.xlsx · Categorized Data · row 2 · column K 'tot_activity_value': an error of the spreadsheet, " + error));
            assertThat(ledger.size()).isZero();
        }
    }

    @Test void aFormulaCountsByTheResultThatWasSavedWithIt() throws IOException {
        Import.Outcome outcome = take(changed("a.xlsx", SHEET, part -> part.replaceFirst("<c r=\"K2\"[^>]*><v>[^<]*</v>", "<c r=\"K2\"><f>WEBSERVICE(\"http://127.0.0.1:1/\")</f><v>7</v>")));
        assertThat(outcome.report().problems()).isEmpty();
        assertThat(outcome.rows()).isEqualTo(1);
    }

    @Test void macrosAreNotRun() throws IOException {
        Path book = book("a.xlsm");
        Path with = folder.resolve("b.xlsm");
        try (ZipFile in = new ZipFile(book.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(with))) {
            copy(in, out, "", part -> part);
            out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            out.write("Sub Auto_Open()".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(take(with).rows()).isEqualTo(1);
    }

    @Test void aWorkbookCutShortIsNotRecorded() throws IOException {
        byte[] whole = Files.readAllBytes(book("whole.xlsx"));
        for (int part = 1; part < 8; part++) {
            Path cut = Files.write(folder.resolve("a.xlsx"), java.util.Arrays.copyOf(whole, whole.length * part / 8));
            assertThatThrownBy(() -> take(cut)).isInstanceOf(UnreadableTable.class).hasMessageContaining("a.xlsx: ");
        }
        assertThat(ledger.size()).isZero();
    }

    /** Found by spoiling workbooks: the library's own exceptions came through. */
    @ParameterizedTest @ValueSource(strings = {"<v>W</v>", "<v>-1</v>", "<v>1\uFFFF</v>"})
    void aReferenceToNoTextIsNotRecorded(String reference) throws IOException {
        Path wrong = changed("a.xlsx", SHEET, part -> part.replaceFirst("t=\"s\"><v>\\d+</v>", "t=\"s\">" + reference));
        assertThatThrownBy(() -> take(wrong)).isInstanceOf(UnreadableTable.class).hasMessageContaining("a.xlsx: is no readable workbook");
        assertThat(ledger.size()).isZero();
    }

    /** The library made room for as many texts, and cells, as the highest number asks for: ten seconds and a long list, or all memory. */
    @ParameterizedTest @ValueSource(strings = {"<v>99999999</v>", "<v>2147483647</v>", "<v> 99999999\n</v>", "<v><![CDATA[99]]>999999</v>", "<v>&#57;9999999</v>", "<f>A1</f><v>99999999</v>"})
    void aNumberOfASharedTextWithoutMeasureIsRefusedBeforeRoomIsMadeForIt(String reference) throws IOException {
        Path wrong = changed("a.xlsx", SHEET, part -> part.replaceFirst("t=\"s\"><v>\\d+</v>", "t=\"s\">" + reference));
        assertTimeout(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> take(wrong)).isInstanceOf(UnreadableTable.class).hasMessageMatching("a.xlsx: has a cell that names shared text number \\d+, and it has \\d\\d; make sure who sent it.*"));
        assertThat(ledger.size()).isZero();
    }

    @ParameterizedTest @ValueSource(strings = {"ZZZZZZ2", "A2000000000", "FXSHRXX1"})
    void aPlaceThatNoSheetHasIsRefusedBeforeRoomIsMadeForIt(String place) throws IOException {
        Path wrong = changed("a.xlsx", SHEET, part -> part.replaceFirst("<c r=\"K2\"", "<c r=\"" + place + "\""));
        assertTimeout(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> take(wrong)).isInstanceOf(UnreadableTable.class).hasMessageContaining("a.xlsx: has a cell that names the place " + place + ", which no sheet has"));
        assertThat(ledger.size()).isZero();
    }

    /** Found by spoiling workbooks. */
    @Test void aTextThatIsNoUtf8IsNotRecorded() throws IOException {
        byte[] broken = {'<', 't', '>', (byte) 0xC3, 'n', '<', '/', 't', '>'};
        String mark = "<t>MARK</t>";
        Path file = changed("a.xlsx", TEXTS, part -> part.replaceFirst("<t[^>]*>[^<]*</t>", mark));
        Path wrong = folder.resolve("b.xlsx");
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(wrong))) {
            for (ZipEntry each : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(each.getName()));
                String part = new String(in.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                int at = part.indexOf(mark);
                if (at < 0) out.write(part.getBytes(StandardCharsets.UTF_8));
                else {
                    out.write(part.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    out.write(broken);
                    out.write(part.substring(at + mark.length()).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThatThrownBy(() -> take(wrong)).isInstanceOf(UnreadableTable.class).hasMessageContaining("b.xlsx: is no readable workbook");
        assertThat(ledger.size()).isZero();
    }

    @Test void aSheetThatBreaksOffIsNotRecorded() throws IOException {
        Path torn = changed("a.xlsx", SHEET, part -> part.substring(0, part.indexOf("</row>") + 40));
        assertThatThrownBy(() -> take(torn)).isInstanceOf(UnreadableTable.class).hasMessageContaining("a.xlsx: is no readable workbook");
        assertThat(ledger.size()).isZero();
    }

    private Import.Outcome take(Path file) { return new Import(KIEL, ledger, false).record(file, null, rows -> { }); }

    private Path book(String name) throws IOException {
        List<Object> names = new ArrayList<>(LAYOUT.columns().stream().map(Column::name).toList());
        Map<String, Object> values = Map.of("activity_id", "NOH1", "donor", "Norway", "aid_type_general", "Humanitarian", "measure", "Commitment", "reporting_currency", "NOK", "tot_activity_value", 12.5);
        List<Object> row = new ArrayList<>(LAYOUT.columns().stream().map(column -> values.get(column.name())).toList());
        return new Book(folder.resolve(name)).sheet("Categorized Data", List.of(names, row)).write();
    }

    private Path changed(String name, String changed, UnaryOperator<String> change) throws IOException {
        Path book = book("sound.xlsx"), file = folder.resolve(name);
        try (ZipFile in = new ZipFile(book.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            copy(in, out, changed, change);
        }
        return file;
    }

    private static void copy(ZipFile in, ZipOutputStream out, String changed, UnaryOperator<String> change) throws IOException {
        for (ZipEntry each : java.util.Collections.list(in.entries())) {
            out.putNextEntry(new ZipEntry(each.getName()));
            String part = new String(in.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
            out.write((each.getName().equals(changed) ? change.apply(part) : part).getBytes(StandardCharsets.UTF_8));
        }
    }
}
