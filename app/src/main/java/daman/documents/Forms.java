package daman.documents;

import daman.documents.pages.HtmlPage;
import daman.documents.text.Bytes;
import daman.documents.text.Document;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.documents.text.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;

/** Reads each kind of document by its own reader. */
final class Forms {
    private final Receiver receiver;

    Forms(Receiver receiver) {
        this.receiver = receiver;
    }

    void read(Origin origin, Kind kind, BufferedInputStream in) throws IOException, Unreadable {
        switch (kind) {
            case TEXT -> one(new Document(origin.place(), Utf8.text(origin.place(), Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT)), origin.facts()));
            case HTML -> one(HtmlPage.read(origin, Bytes.of(origin.place(), in, Bytes.MOST_OF_A_TEXT)));
            case WORKBOOK -> throw new Unreadable(origin.place(), "is a workbook, no report", "a published data set comes in by daman import SOURCE FILE");
            case COMPOUND -> throw new Unreadable(origin.place(), "is encrypted, or of Word's or Excel's old binary form", "save it as .docx without a password");
            case PACKED -> throw new Unreadable(origin.place(), "is packed by gzip", "unpack it first with gunzip; only .warc.gz is read as it is");
            case ARCHIVE -> throw new Unreadable(origin.place(), "is an archive", "unpack it, and give the folder");
            case JSON -> throw new Unreadable(origin.place(), "is JSON, but neither Telegram's export nor lines of reports", "export a channel as machine-readable JSON, or name a file of one object a line .jsonl");
            default -> throw new Unreadable(origin.place(), "cannot be read yet", "give its plain text");
        }
    }

    private void one(Document document) { receiver.documents().accept(document); }
}
