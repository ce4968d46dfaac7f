package daman.briefs.writers;

import daman.briefs.Brief;
import daman.words.OneLine;
import daman.words.PageLanguage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** As a document of Word: paragraphs and runs that are right-to-left where the language is, notes numbered at the end. */
final class Docx {
    private static final String FONT = "DejaVu Sans";
    private static final int BAR = 16;
    /** Of a figure's columns: what is counted, how many, the bar. */
    private static final List<String> WIDTHS = List.of("45%", "10%", "45%");
    /** Of every file inside: a ZIP can't say anything earlier. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument document;
    private final Brief brief;
    private final boolean rightToLeft;

    private Docx(XWPFDocument document, Brief brief) {
        this.document = document;
        this.brief = brief;
        this.rightToLeft = brief.language().direction().equals("rtl");
    }

    static byte[] of(Brief brief) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new Docx(document, brief).write();
            document.getProperties().getCoreProperties().setTitle(Pdf.bare(brief.title()));
            document.getProperties().getCoreProperties().setCreator("Daman");
            document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(brief.made())));
            document.getProperties().getCoreProperties().setModified(Optional.of(Date.from(brief.made())));
            document.write(out);
            return alike(out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write() {
        run(paragraph(rightToLeft), brief.title(), 17, true, rightToLeft);
        for (String line : brief.of()) grey(run(paragraph(rightToLeft), line, 9, false, rightToLeft));
        for (Brief.Section section : brief.sections()) section(section);
        if (!brief.unknown().isEmpty()) heading(brief.headings().unknown());
        for (String one : brief.unknown()) grey(run(paragraph(rightToLeft), one, 10, false, rightToLeft));
        if (!brief.notes().isEmpty()) heading(brief.headings().notes());
        for (int at = 0; at < brief.notes().size(); at++) note(at + 1, brief.notes().get(at));
    }

    private void section(Brief.Section section) {
        heading(section.heading());
        if (section.bars() != null) bars(section.bars());
        for (Brief.Sentence one : section.sentences()) {
            XWPFParagraph paragraph = paragraph(rightToLeft);
            run(paragraph, one.text(), 10, false, rightToLeft);
            marks(paragraph, one.notes());
        }
    }

    private void heading(String text) {
        XWPFParagraph paragraph = paragraph(rightToLeft);
        paragraph.setSpacingBefore(240);
        run(paragraph, text, 13, true, rightToLeft);
    }

    /** A table, whose last column is drawn with blocks. */
    private void bars(Brief.Bars bars) {
        grey(run(paragraph(rightToLeft), bars.caption(), 9, false, rightToLeft));
        XWPFTable table = document.createTable(bars.bars().size(), 3);
        table.setWidth("100%");
        table.removeBorders();
        if (rightToLeft) table.getCTTbl().getTblPr().addNewBidiVisual();
        for (int at = 0; at < bars.bars().size(); at++) {
            Brief.Bar bar = bars.bars().get(at);
            XWPFTableRow row = table.getRow(at);
            for (int cell = 0; cell < WIDTHS.size(); cell++) row.getCell(cell).setWidth(WIDTHS.get(cell));
            XWPFParagraph label = directed(row.getCell(0).getParagraphArray(0), rightToLeft);
            run(label, bar.label(), 9, false, rightToLeft);
            marks(label, bar.notes());
            run(directed(row.getCell(1).getParagraphArray(0), rightToLeft), bar.shown(), 9, false, rightToLeft);
            XWPFRun drawn = run(directed(row.getCell(2).getParagraphArray(0), rightToLeft), "█".repeat((int) Math.max(1, bar.value() * BAR / Math.max(1, bars.most()))), 9, false, rightToLeft);
            drawn.setColor("0B5CAD");
        }
    }

    private void marks(XWPFParagraph paragraph, List<Integer> notes) {
        for (int note : notes) {
            XWPFRun mark = run(paragraph, " [" + note + "]", 9, false, false);
            mark.setVerticalAlignment("superscript");
            mark.setColor("0B5CAD");
        }
    }

    private void note(int number, Brief.Note note) {
        switch (note) {
            case Brief.Quotation quotation -> {
                boolean theirs = PageLanguage.direction(quotation.language()).equals("rtl");
                XWPFParagraph paragraph = paragraph(theirs);
                if (theirs != rightToLeft) paragraph.setAlignment(ParagraphAlignment.RIGHT); // the end of its line, which is the beginning of ours
                run(paragraph, number + ". ", 8, false, false);
                run(paragraph, "“" + quotation.words() + "”", 8, false, theirs);
                XWPFParagraph from = paragraph(rightToLeft);
                grey(run(from, quotation.from(), 8, false, rightToLeft));
                if (Html.isWeb(quotation.address())) grey(run(from, " " + quotation.address(), 8, false, false));
            }
            case Brief.Others others -> {
                XWPFParagraph paragraph = paragraph(rightToLeft);
                grey(run(paragraph, number + ". " + others.text() + " ", 8, false, rightToLeft));
                grey(run(paragraph, String.join(", ", others.claims()), 8, false, false));
                if (others.more() != null) grey(run(paragraph, " " + others.more(), 8, false, rightToLeft));
            }
            case Brief.Rows rows -> {
                XWPFParagraph paragraph = paragraph(rightToLeft);
                grey(run(paragraph, number + ". " + rows.text() + " ", 8, false, rightToLeft));
                grey(run(paragraph, rows.named() + (rows.source() == null ? "" : " – " + rows.source()), 8, false, false));
            }
        }
    }

    private XWPFParagraph paragraph(boolean fromTheRight) { return directed(document.createParagraph(), fromTheRight); }

    /** In a paragraph that is set from the right, Word's left is the beginning of the line. */
    private static XWPFParagraph directed(XWPFParagraph paragraph, boolean fromTheRight) {
        if (fromTheRight) (paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr()).addNewBidi();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingAfter(80);
        return paragraph;
    }

    /** Size and weight are said twice: digits and brackets behind Arabic words are set by what is said for complex scripts, in a run of either direction. */
    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold, boolean fromTheRight) {
        XWPFRun run = paragraph.createRun();
        run.setText(OneLine.of(Pdf.bare(text)));
        run.setFontSize(size);
        run.setComplexScriptFontSize(size);
        run.setBold(bold);
        run.setComplexScriptBold(bold);
        CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        if (fromTheRight) properties.addNewRtl();
        return run;
    }

    private static void grey(XWPFRun run) { run.setColor("57606A"); }

    /** The library dates the files inside by the clock, and orders them as it likes. */
    private static byte[] alike(byte[] document) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) files.put(entry.getName(), in.readAllBytes());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] types = files.remove("[Content_Types].xml"); // which comes first by the standard's advice
            if (types != null) put(zip, "[Content_Types].xml", types);
            for (Map.Entry<String, byte[]> file : files.entrySet()) put(zip, file.getKey(), file.getValue());
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
