package daman.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import daman.documents.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
    // PDF

    @Test void theTextOfAPdfRunsOverItsLinesAndPages() throws IOException {
        Document document = Taken.of("a.pdf", pdf(List.of("Six systems for Ukraine", "", "Norway will give Ukraine six more air-", "defence systems, the prime min-", "ister said on", "1"),
            List.of("Friday, and pay for the training.", "", "Air-defence comes first.", "2"))).only();
        assertThat(document.text()).isEqualTo("Six systems for Ukraine\n\nNorway will give Ukraine six more airdefence systems, the prime minister said on\n\nFriday, and pay for the training.\n\nAir-defence comes first.");
    }

    @Test void aHyphenThatThePaperWritesElsewhereStays() throws IOException {
        assertThat(Taken.of("a.pdf", pdf(List.of("Six air-defence systems and more air-", "defence missiles go to Odesa."))).only().text()).endsWith("more air-defence missiles go to Odesa.");
    }

    @Test void runningHeadsAndPageNumbersAreNoText() throws IOException {
        List<String> page = List.of("Ministry paper No. 7", "", "The first words of a page stand here, and they go on.", "", "page 1 of 4");
        String text = Taken.of("a.pdf", pdf(page, page, page, page)).only().text();
        assertThat(text).doesNotContain("Ministry paper", "page 1 of").contains("The first words");
    }

    /** Found by spoiling documents: a report without a word came of it. */
    @Test void aPdfOfRunningHeadsAloneSaysSo() throws IOException {
        List<String> page = List.of("Ministry of all ministries, paper No. 7");
        assertThat(Taken.of("a.pdf", pdf(page, page, page)).problem()).contains("a.pdf: holds no text but running heads");
    }

    @Test void theDayOnWhichAPdfWasMadeIsAHintAndNoMore() throws IOException {
        Taken taken = Taken.of("a.pdf", pdf(List.of("Some words that are long enough to be read")));
        assertThat(taken.only().facts().published()).isNull();
        assertThat(taken.notes).singleElement().asString().startsWith("a.pdf: no day of publication; it says that it was made on 2025-09-05");
    }

    @Test void aPdfWithoutTextSaysSo() throws IOException {
        assertThat(Taken.of("a.pdf", pdf(List.of(), List.of())).problem()).isEqualTo("a.pdf: holds no text (2 pages, which may be scanned); recognise its text first, for instance with ocrmypdf");
    }

    @Test void anEncryptedPdfSaysSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertThat(Taken.of("a.pdf", out.toByteArray()).problem()).isEqualTo("a.pdf: is encrypted; save it without a password");
    }

    @ParameterizedTest @ValueSource(ints = {10, 100, 400, 800})
    void aPdfCutShortIsRefusedAndNotMendedToAPart(int kept) throws IOException {
        byte[] whole = pdf(List.of("Some words that are long enough to be read"));
        Taken taken = Taken.of("a.pdf", Arrays.copyOf(whole, kept));
        assertThat(taken.documents).isEmpty();
        assertThat(taken.problem()).isEqualTo("a.pdf: ends too early (its last mark is missing); fetch it again");
    }

    @Test void aPdfWhoseTableOfObjectsIsWrongIsReadByItsObjects() throws IOException {
        String whole = new String(pdf(List.of("Some words that are long enough to be read")), StandardCharsets.ISO_8859_1);
        assertThat(whole).contains("startxref");
        byte[] broken = whole.replaceAll("startxref\\s+\\d+", "startxref\n99999").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Taken.of("a.pdf", broken).only().text()).isEqualTo("Some words that are long enough to be read");
    }

    @Test void aStreamThatUnpacksToMuchIsRefusedBeforeItIsParsed() throws IOException {
        assertThat(Taken.of("a.pdf", drawing(packed(300 << 20), COSName.FLATE_DECODE)).problem()).contains("a.pdf: unpacks to more than is safe");
    }

    @Test void aStreamPackedTwiceIsUnpackedTwiceBeforeItIsParsed() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(twice)) {
            packing.write(packed(300 << 20));
        }
        org.apache.pdfbox.cos.COSArray both = new org.apache.pdfbox.cos.COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
        assertThat(Taken.of("a.pdf", drawing(twice.toByteArray(), both)).problem()).contains("a.pdf: unpacks to more than is safe");
    }

    @Test void drawingsThatCallEachOtherWithoutEndAreGivenUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            org.apache.pdfbox.pdmodel.PDResources resources = new org.apache.pdfbox.pdmodel.PDResources();
            org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject inner = null;
            for (int depth = 0; depth < 40; depth++) {
                var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(pdf);
                form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
                var own = new org.apache.pdfbox.pdmodel.PDResources();
                if (inner != null) own.put(COSName.getPDFName("F"), inner);
                form.setResources(own);
                try (var words = form.getContentStream().createOutputStream()) {
                    words.write((inner == null ? "q Q" : "/F Do /F Do").getBytes(StandardCharsets.ISO_8859_1));
                }
                inner = form;
            }
            resources.put(COSName.getPDFName("F"), inner);
            page.setResources(resources);
            page.setContents(new PDStream(pdf, new java.io.ByteArrayInputStream("/F Do".getBytes(StandardCharsets.ISO_8859_1))));
            pdf.save(out);
        }
        assertTimeout(Duration.ofSeconds(180), () -> assertThat(Taken.of("a.pdf", out.toByteArray()).problems).hasSize(1));
    }

    /** Lines of each page from above; an empty one is a wider gap. */
    @SafeVarargs
    static byte[] pdf(List<String>... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (List<String> lines : pages) page(pdf, lines);
            Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            made.set(2025, Calendar.SEPTEMBER, 5, 12, 0, 0);
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static void page(PDDocument pdf, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream words = new PDPageContentStream(pdf, page)) {
            words.setFont(new PDType1Font(FontName.HELVETICA), 11);
            float y = 700;
            for (String line : lines) {
                if (!line.isEmpty()) {
                    words.beginText();
                    words.newLineAtOffset(60, y);
                    words.showText(line);
                    words.endText();
                }
                y -= line.isEmpty() ? 30 : 13;
            }
        }
    }

    private static byte[] packed(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < size >> 20; i++) packing.write(spaces);
        }
        return out.toByteArray();
    }

    private static byte[] drawing(byte[] packed, org.apache.pdfbox.cos.COSBase filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            var stream = pdf.getDocument().createCOSStream();
            try (var raw = stream.createRawOutputStream()) {
                raw.write(packed);
            }
            stream.setItem(COSName.FILTER, filter);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            pdf.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    // DOCX

    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    @Test void theWordsOfADocxAreItsParagraphs() throws IOException {
        String body = p("Six <systems>") + "<w:p><w:r><w:t>Norway will </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>surely</w:t></w:r></w:ins><w:r><w:tab/><w:t>give</w:t><w:noBreakHyphen/><w:t>away.</w:t><w:br/><w:t>Next line</w:t></w:r></w:p>"
            + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p><w:tbl><w:tr><w:tc>" + p("Leopard") + "</w:tc><w:tc>" + p("14") + "</w:tc></w:tr></w:tbl>"
            + "<w:p><mc:AlternateContent><mc:Choice>" + p("In a box") + "</mc:Choice><mc:Fallback>" + p("In a box") + "</mc:Fallback></mc:AlternateContent></w:p>";
        String notes = "<w:footnotes " + W + "><w:footnote>" + p("A note.") + "</w:footnote></w:footnotes>";
        Document document = Taken.of("a.docx", docx(Map.of("word/document.xml", document(body), "word/footnotes.xml", notes, "docProps/core.xml", "<c xmlns:d='http://purl.org/dc/terms/'><d:created>2025-09-05T10:00:00Z</d:created></c>"))).only();
        assertThat(document.text()).isEqualTo("Six <systems>\n\nNorway will surely give-away.\nNext line\n\nLeopard 14\n\nIn a box\n\nA note.");
        assertThat(document.facts().published()).isNull();
    }

    @Test void macrosAreNeitherReadNorRun() throws IOException {
        Taken taken = Taken.of("a.docm", docx(Map.of("word/document.xml", document(p("Some words")), "word/vbaProject.bin", "Sub AutoOpen()")));
        assertThat(taken.only().text()).isEqualTo("Some words");
        assertThat(taken.notes).containsExactly("a.docm: holds macros; its text is read, they are not");
    }

    @ParameterizedTest @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>", "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;'>]>", "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>"})
    void aDocxWithADocumentTypeIsRefused(String type) throws IOException {
        String evil = type + "<w:document " + W + "><w:body><w:p><w:r><w:t>x" + (type.contains("ENTITY e") ? "&e;" : "") + "</w:t></w:r></w:p></w:body></w:document>";
        assertThat(Taken.of("a.docx", docx(Map.of("word/document.xml", evil))).problem()).isEqualTo("a.docx: is no DOCX that can be read (it holds a document type declaration); open it in a word processor and save it as .docx, or fetch it again");
    }

    @ParameterizedTest @ValueSource(strings = {"word/document.xml", "word/media/image1.png"})
    void aDocxThatUnpacksToMuchIsRefused(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 260; i++) zip.write(nothing);
        }
        assertThat(Taken.of("a.docx", out.toByteArray()).problem()).contains("a.docx: unpacks to more than is safe (" + part);
    }

    @Test void anEncryptedOrBrokenDocxSaysSo() throws IOException {
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(Taken.of("a.docx", compound).problem()).isEqualTo("a.docx: is encrypted, or of Word's or Excel's old binary form; save it as .docx without a password");
        byte[] whole = docx(Map.of("word/document.xml", document(p("Some words".repeat(1000)))));
        assertThat(Taken.of("a.docx", Arrays.copyOf(whole, whole.length / 3)).problem()).contains("is no DOCX that can be read");
        assertThat(Taken.of("a.docx", docx(Map.of("word/document.xml", "<w:document>"))).problem()).contains("is no XML");
        assertThat(Taken.of("a.docx", docx(Map.of("word/document.xml", document("")))).problem()).contains("holds no text");
    }

    /** Newer JDKs refuse it by themselves. */
    @Test void nestingInADocxIsReadOrRefused() throws IOException {
        String deep = "<w:sdt>".repeat(200_000) + p("Some words") + "</w:sdt>".repeat(200_000);
        Taken taken = Taken.of("a.docx", docx(Map.of("word/document.xml", document(deep))));
        assertThat(taken.documents.size() + taken.problems.size()).isEqualTo(1);
        assertThat(taken.documents).allMatch(document -> document.text().equals("Some words"));
    }

    @Test void aWorkbookIsNoReport() throws IOException {
        assertThat(Taken.of("a.docx", docx(Map.of("xl/workbook.xml", "<x/>"))).problem()).contains("is a workbook, no report; a published data set comes in by daman import SOURCE FILE");
    }

    static String p(String words) { return "<w:p><w:r><w:t>" + words.replace("<", "&lt;") + "</w:t></w:r></w:p>"; }

    static String document(String body) { return "<?xml version='1.0'?><w:document " + W + "><w:body>" + body + "</w:body></w:document>"; }

    static byte[] docx(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
