package daman.documents;

import daman.documents.collections.Feed;
import daman.documents.collections.JsonLines;
import daman.documents.collections.Telegram;
import daman.documents.collections.WebArchive;
import daman.documents.pages.HtmlPage;
import daman.documents.papers.Docx;
import daman.documents.papers.Pdf;
import daman.documents.text.Bytes;
import daman.documents.text.Document;
import daman.documents.text.Draft;
import daman.documents.text.Encoding;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.documents.text.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads each kind of document by its own reader. */
final class Forms {
    private final Receiver receiver;

    Forms(Receiver receiver) {
        this.receiver = receiver;
    }

    void read(Origin origin, Kind kind, BufferedInputStream in) throws IOException, Unreadable {
        switch (kind) {
            case TEXT, HTML -> receiver.drafts().accept(draft(kind, origin, Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT)));
            case PDF, DOCX -> receiver.drafts().accept(draft(kind, origin, Bytes.of(origin.place(), in, Bytes.MOST_OF_A_PAPER)));
            case WARC -> WebArchive.read(origin, in, receiver, Forms::page);
            case TELEGRAM -> Telegram.read(origin, in, receiver);
            case JSON_LINES -> JsonLines.read(origin, in, receiver);
            case FEED -> feed(origin, Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT));
            case WORKBOOK -> throw new Unreadable(origin.place(), "is a workbook, no report", "a published data set comes in by daman import SOURCE FILE");
            case COMPOUND -> throw new Unreadable(origin.place(), "is encrypted, or of Word's or Excel's old binary form", "save it as .docx without a password");
            case PACKED -> throw new Unreadable(origin.place(), "is packed by gzip", "unpack it first with gunzip; only .warc.gz is read as it is");
            case ARCHIVE -> throw new Unreadable(origin.place(), "is an archive", "unpack it, and give the folder");
            case JSON -> throw new Unreadable(origin.place(), "is JSON, but neither Telegram's export nor lines of reports", "export a channel as machine-readable JSON, or name a file of one object a line .jsonl");
        }
    }

    private static Draft draft(Kind kind, Origin origin, byte[] bytes) {
        return new Draft(origin.place(), bytes.length, kind == Kind.HTML ? () -> HtmlPage.words(origin, bytes) : Draft.NONE, notes -> (switch (kind) {
            case HTML -> HtmlPage.read(origin, bytes);
            case PDF -> Pdf.read(origin, bytes, notes);
            case DOCX -> Docx.read(origin, bytes, notes);
            default -> new Document(origin.place(), Utf8.text(origin.place(), bytes), origin.facts());
        }).from(bytes));
    }

    /** What an archive of the web holds: its kind is told anew, since servers name it wrongly. */
    private static Draft page(Origin origin, byte[] bytes) {
        return new Draft(origin.place(), bytes.length, () -> kind(bytes) == Kind.HTML ? HtmlPage.words(origin, bytes) : null, notes -> (switch (kind(bytes)) {
            case HTML -> HtmlPage.read(origin, bytes);
            case PDF -> Pdf.read(origin, bytes, notes);
            case TEXT -> new Document(origin.place(), Utf8.text(origin.place(), Encoding.text(origin, bytes, null).getBytes(StandardCharsets.UTF_8)), origin.facts());
            default -> throw new Unreadable(origin.place(), "is neither a page nor a text nor a PDF, whatever its server says", "nothing to do; it is left aside");
        }).from(bytes));
    }

    private static Kind kind(byte[] bytes) { return Kind.of(Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD)), ""); }

    private void feed(Origin origin, byte[] bytes) throws Unreadable {
        List<Feed.Entry> entries = Feed.entries(origin, bytes);
        if (entries.isEmpty()) throw new Unreadable(origin.place(), "is a feed without entries", "nothing to read in it");
        for (Feed.Entry entry : entries) receiver.take(() -> entry.document(origin));
    }
}
