package daman.documents.papers;

import daman.documents.text.Unreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Unpacks a PDF's streams once to nothing before anybody parses them: PDFBox holds a whole stream in memory, and a small one may unpack to
 * gigabytes. The streams are found by their keyword, since what the file says of itself is not believed.
 */
final class PackedStreams {
    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_OF_ONE = 128L << 20, MOST_OF_ALL = 1L << 30;
    private static final int MOST_STREAMS = 300_000;
    /** LZW packs 2,700 times at most; nobody has written it for twenty years. */
    private static final long MOST_OF_OLD_PACKING = 64 << 10;
    private static final Set<COSName> OLD = Set.of(COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION);
    private static final Set<COSName> PACKING = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION, COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE);

    private PackedStreams() {}

    static void check(String place, byte[] pdf) throws Unreadable {
        long all = 0;
        int streams = 0;
        for (int at = 0; at + KEYWORD.length + 4 < pdf.length; at++) {
            if (pdf[at] != 's' || !isKeyword(pdf, at)) continue;
            int data = at + KEYWORD.length;
            while (data < pdf.length - 2 && (pdf[data] == '\r' || pdf[data] == '\n' || pdf[data] == ' ')) data++;
            if (!isPacked(pdf[data], pdf[data + 1])) continue;
            if (++streams > MOST_STREAMS) throw tooMuch(place, all);
            all += size(place, pdf, data, all);
        }
    }

    private static boolean isKeyword(byte[] pdf, int at) {
        for (int i = 1; i < KEYWORD.length; i++) if (pdf[at + i] != KEYWORD[i]) return false;
        return true;
    }

    /** The first two bytes of zlib's form (RFC 1950, 2.2). */
    private static boolean isPacked(int first, int second) { return (first & 0x0F) == 8 && ((first & 0xFF) << 8 | second & 0xFF) % 31 == 0; }

    private static long size(String place, byte[] pdf, int data, long before) throws Unreadable {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = unpacked(new ByteArrayInputStream(pdf, data, pdf.length - data))) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                size += read;
                if (size > MOST_OF_ONE || before + size > MOST_OF_ALL) throw tooMuch(place, before + size);
            }
        } catch (IOException ends) {
            return size; // no stream, or a broken one: the parser will tell
        }
        return size;
    }

    /** What is packed twice is unpacked twice. */
    private static InputStream unpacked(InputStream packed) throws IOException {
        BufferedInputStream once = new BufferedInputStream(new InflaterInputStream(packed));
        once.mark(2);
        int first = once.read(), second = once.read();
        once.reset();
        return first >= 0 && second >= 0 && isPacked(first, second) ? new InflaterInputStream(once) : once;
    }

    /** What the keyword alone doesn't show: packing of other kinds, and in several turns. */
    static void check(String place, COSDocument pdf) throws Unreadable {
        for (COSObjectKey key : pdf.getXrefTable().keySet()) {
            COSObject object = pdf.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) check(place, stream);
        }
    }

    private static void check(String place, COSStream stream) throws Unreadable {
        List<? extends COSBase> filters = switch (stream.getFilters()) {
            case COSArray array -> array.toList();
            case null -> List.of();
            case COSBase one -> List.of(one);
        };
        long packings = filters.stream().filter(filter -> filter instanceof COSName name && PACKING.contains(name)).count();
        boolean old = filters.stream().anyMatch(filter -> filter instanceof COSName name && OLD.contains(name));
        if (packings > 2 || packings > 1 && old || old && stream.getLength() > MOST_OF_OLD_PACKING) throw tooMuch(place, stream.getLength());
    }

    private static Unreadable tooMuch(String place, long size) {
        return new Unreadable(place, "unpacks to more than is safe (" + (size >> 20) + " MiB so far)", "make sure who sent it; a published paper is not like that");
    }
}
