package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;

import daman.importers.tables.Line;
import daman.importers.tables.TableFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a workbook are handed on one at a time: what is held doesn't grow with their number. */
class LongWorkbookTest {
    private static final int ROWS = 110_000, COLUMNS = 20;
    /** Bytes: the sheet has some 90 MB unpacked. */
    private static final long MOST_HELD = 24L << 20;

    @TempDir Path folder;

    @Test void aHundredThousandRowsAreReadInTheMemoryOfOne() throws IOException {
        Path book = workbook(folder.resolve("long.xlsx"), ROWS);
        long before = held();
        long[] rows = {0}, most = {0};
        try (TableFile table = TableFile.open(book)) {
            table.read("Data", new Predicate<>() {
                @Override public boolean test(Line line) {
                    if (++rows[0] % 20_000 == 0) most[0] = Math.max(most[0], held() - before);
                    assertThat(line.cells()).hasSize(COLUMNS);
                    return true;
                }
            });
        }
        assertThat(rows[0]).isEqualTo(ROWS);
        assertThat(most[0]).isLessThan(MOST_HELD);
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** With texts in the cells themselves, as programs write them that stream. */
    private static Path workbook(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (int row = 1; row <= rows; row++) {
                StringBuilder line = new StringBuilder("<row r=\"" + row + "\">");
                for (int column = 0; column < COLUMNS; column++) line.append("<c r=\"").append((char) ('A' + column)).append(row).append("\" t=\"inlineStr\"><is><t>").append(row * 31L + column).append("</t></is></c>");
                write(zip, line.append("</row>").toString());
            }
            write(zip, "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
    }

    private static void write(ZipOutputStream zip, String text) throws IOException { zip.write(text.getBytes(StandardCharsets.UTF_8)); }
}
