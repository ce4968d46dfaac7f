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
            case TEXT -> one(Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT), bytes -> new Document(origin.place(), Utf8.text(origin.place(), bytes), origin.facts()));
            case HTML -> one(Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT), bytes -> HtmlPage.read(origin, bytes));
            case PDF -> one(Bytes.of(origin.place(), in, Bytes.MOST_OF_A_PAPER), bytes -> Pdf.read(origin, bytes, receiver.notes()));
            case DOCX -> one(Bytes.of(origin.place(), in, Bytes.MOST_OF_A_PAPER), bytes -> Docx.read(origin, bytes, receiver.notes()));
            case WARC -> WebArchive.read(origin, in, receiver, this::page);
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

    /** What an archive of the web holds: its kind is told anew, since servers name it wrongly. */
    private Document page(Origin origin, byte[] bytes) throws Unreadable {
        Document page = switch (Kind.of(Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD)), "")) {
            case HTML -> HtmlPage.read(origin, bytes);
            case PDF -> Pdf.read(origin, bytes, receiver.notes());
            case TEXT -> new Document(origin.place(), Utf8.text(origin.place(), Encoding.text(origin, bytes, null).getBytes(StandardCharsets.UTF_8)), origin.facts());
            default -> throw new Unreadable(origin.place(), "is neither a page nor a text nor a PDF, whatever its server says", "nothing to do; it is left aside");
        };
        return page.from(bytes);
    }

    private void feed(Origin origin, byte[] bytes) throws Unreadable {
        List<Feed.Entry> entries = Feed.entries(origin, bytes);
        if (entries.isEmpty()) throw new Unreadable(origin.place(), "is a feed without entries", "nothing to read in it");
        for (Feed.Entry entry : entries) receiver.take(() -> entry.document(origin));
    }

    /** What a file holds as a whole. */
    @FunctionalInterface
    private interface Whole {
        Document of(byte[] bytes) throws Unreadable;
    }

    private void one(byte[] bytes, Whole whole) throws Unreadable { receiver.documents().accept(whole.of(bytes).from(bytes)); }
}
