package daman.documents.collections;

import daman.documents.text.Bytes;
import daman.documents.text.Draft;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** An archive of the web (WARC 1.1, https://iipc.github.io/warc-specifications/), packed or not: its pages, texts and papers, one at a time. */
public final class WebArchive {
    /** Bytes of a record: archives of films have longer ones, and none of them is a report. */
    private static final long LONGEST_RECORD = 2L << 30;

    private final Origin origin;
    private final Receiver receiver;
    private final Page page;
    private final Counts aside = new Counts();
    private long taken;
    private String before = "before its first record";

    private WebArchive(Origin origin, Receiver receiver, Page page) {
        this.origin = origin;
        this.receiver = receiver;
        this.page = page;
    }

    /** What a record holds: a page, a text or a paper. */
    @FunctionalInterface
    public interface Page {
        Draft of(Origin origin, byte[] bytes);
    }

    /** @throws Unreadable where the archive breaks off or isn't what it says of itself; what came whole before was handed on */
    public static void read(Origin origin, InputStream in, Receiver receiver, Page page) throws IOException, Unreadable {
        new WebArchive(origin, receiver, page).read(in);
    }

    private void read(InputStream in) throws IOException, Unreadable {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        if (Bytes.startsWith(start, 0x1F, 0x8B)) packed(in);
        else records(in);
        receiver.notes().accept(origin.place() + ": " + taken + " reports" + (aside.none() ? "" : "; left aside: " + aside));
    }

    /** A member that is spoilt is told, and the next one is read. */
    private void packed(InputStream in) throws IOException {
        long spoilt = 0;
        try (GzipMembers members = new GzipMembers(in)) {
            while (members.next()) {
                try {
                    records(members);
                } catch (Unreadable unreadable) {
                    spoilt++;
                    receiver.problems().accept(unreadable.problem());
                }
            }
        }
        if (spoilt > 0) aside.add("gzip members that are spoilt", spoilt);
    }

    private void records(InputStream in) throws Unreadable {
        try {
            WarcReader reader = new WarcReader(in);
            for (Optional<WarcRecord> each; (each = reader.next()).isPresent(); ) {
                WarcRecord record = each.get();
                if (record.body().size() > LONGEST_RECORD) throw new IOException("a record that says it has " + record.body().size() + " bytes");
                record(record);
                before = "after record " + named(record);
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException | NoSuchElementException broken) {
            throw new Unreadable(origin.place(), "breaks off " + before + " (" + reason(broken) + ")", "fetch it again, or mend it with a tool for web archives; the " + taken + " reports before that are read");
        }
    }

    private static String reason(Exception broken) { return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage(); }

    private static String named(WarcRecord record) { return record.headers().first("WARC-Record-ID").orElse("without a name"); }

    private void record(WarcRecord record) throws IOException {
        switch (record) {
            case WarcResponse response when isHttp(response) -> response(response);
            case WarcResource resource -> plain(resource, resource.contentType());
            case WarcConversion conversion -> plain(conversion, conversion.contentType());
            default -> aside.add(record.type() + " records");
        }
    }

    private static boolean isHttp(WarcResponse response) { return response.contentType().base().equals(MediaType.HTTP); }

    private void response(WarcResponse record) throws IOException {
        HttpResponse http = record.http();
        MediaType type = http.contentType();
        if (http.status() != 200) aside.add("with status " + http.status());
        else if (!isReport(type)) aside.add(type.base().toString());
        else hand(record, type, http.bodyDecoded(), record.body());
    }

    private void plain(WarcTargetRecord record, MediaType type) throws IOException {
        if (isReport(type)) hand(record, type, record.body(), record.body());
        else aside.add(type.base().toString());
    }

    private static boolean isReport(MediaType type) {
        return switch (type.base().toString().toLowerCase(Locale.ROOT)) {
            case "text/html", "application/xhtml+xml", "text/plain", "application/pdf" -> true;
            default -> false;
        };
    }

    /** @param all the record's bytes: a record that is cut short shows there */
    private void hand(WarcTargetRecord record, MediaType type, MessageBody body, MessageBody all) throws IOException {
        Origin at = new Origin(origin.place() + " · " + record.target(), origin.facts().or(new Facts(null, null, record.target(), null)), charset(type));
        byte[] bytes;
        try (InputStream in = body.stream()) {
            bytes = Bytes.of(at.place(), in, Bytes.MOST_OF_A_TEXT);
        } catch (Unreadable tooLong) {
            receiver.problems().accept(tooLong.problem());
            return;
        }
        all.consume();
        if (all.position() < all.size()) throw new IOException("the record is cut short: " + all.position() + " of " + all.size() + " bytes");
        taken++;
        receiver.drafts().accept(page.of(at, bytes));
    }

    private static @Nullable String charset(MediaType type) { return type.parameters().get("charset"); }
}
