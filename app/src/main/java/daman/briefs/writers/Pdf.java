package daman.briefs.writers;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import daman.briefs.Brief;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** As PDF, laid out from the page: Arabic letters joined and lines set from the right. */
final class Pdf {
    private static final String FAMILY = "DejaVu Sans";

    private Pdf() {}

    static byte[] of(Brief brief, Fonts fonts) {
        XRLog.setLoggingEnabled(false); // it would write to standard error
        Document page = Html.document(brief);
        page.traverse((NodeVisitor) (node, depth) -> laidOut(node));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "").useFastMode();
        builder.useFont(fonts.plain().toFile(), FAMILY, 400, FontStyle.NORMAL, true).useFont(fonts.bold().toFile(), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory()).useUnicodeBidiReorderer(new ArabicLetters())
            .defaultTextDirection(brief.language().direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("#") ? uri : null); // nothing is fetched
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            GregorianCalendar made = GregorianCalendar.from(brief.made().atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(made);
            document.getDocumentInformation().setTitle(bare(brief.title()));
            document.getDocumentInformation().setProducer("Daman");
            document.setDocumentId(brief.made().toEpochMilli()); // else made of the hour
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The fonts have signs for what only steers, and would show it. */
    private static void laidOut(Node node) {
        if (node instanceof Element element) element.removeAttr("data-claims").removeAttr("data-rows"); // nobody sees them on paper
        if (node instanceof TextNode text) text.text(bare(text.getWholeText()));
    }

    static String bare(String text) { return text.replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", ""); }
}
