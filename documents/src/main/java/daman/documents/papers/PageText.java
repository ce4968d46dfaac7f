package daman.documents.papers;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One page's lines, paragraphs marked; bounded in work, since drawings may call each other without end. */
final class PageText extends PDFTextStripper {
    /** Begins a paragraph. */
    static final char PARAGRAPH = '\u2029';
    private static final long MOST_OPERATORS = 20_000_000, MOST_DRAWINGS = 100_000;
    private static final int MOST_LETTERS = 16 << 20;

    private long operators, drawings;
    private int letters;

    PageText() throws IOException {
        setParagraphStart(String.valueOf(PARAGRAPH));
        setLineSeparator("\n");
    }

    String of(PDDocument pdf, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        StringWriter text = new StringWriter();
        writeText(pdf, text);
        return text.toString();
    }

    @Override protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals("Do")) drawings++;
        if (++operators > MOST_OPERATORS || drawings > MOST_DRAWINGS) throw new IOException("it takes more drawing than a paper may");
        super.processOperator(operator, operands);
    }

    @Override protected void writeString(String text) throws IOException {
        letters += text.length();
        if (letters > MOST_LETTERS) throw new IOException("it holds more than " + (MOST_LETTERS >> 20) + " million letters");
        super.writeString(text);
    }
}
