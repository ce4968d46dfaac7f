package daman.documents.collections;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file (RFC 1952), one after the other: archives of the web pack each record by itself, so that one that is spoilt costs no other. As a stream it ends
 * where its member ends; {@link #next} goes on to the one behind it, and looks for it where the last one broke off.
 */
final class GzipMembers extends InputStream {
    private static final int FIRST = 0x1F, SECOND = 0x8B, DEFLATED = 8;
    private static final int CHECKSUM = 2, EXTRA = 4, NAME = 8, COMMENT = 16;
    private static final int TRAILER = 8;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean inside;

    GzipMembers(InputStream packed) { this.packed = packed; }

    /** Goes to the next member; what is left of this one is passed over. @return false where there is none */
    boolean next() throws IOException {
        if (inside) pass();
        for (int last = -1, before = -1; ; ) {
            int one = one();
            if (one < 0) return false;
            if (before == FIRST && last == SECOND && one == DEFLATED && header()) {
                inflater.reset();
                checksum.reset();
                inside = true;
                return true;
            }
            before = last;
            last = one;
        }
    }

    /** A member of which nobody wants the rest; where it is spoilt, the next one is looked for from there. */
    private void pass() throws IOException {
        try {
            skipNBytes(Long.MAX_VALUE);
        } catch (IOException spoiltOrOver) {
            inside = false;
        }
    }

    /** @return false where it can't be one: the three bytes stood in the middle of something */
    private boolean header() throws IOException {
        int flags = one();
        if (flags < 0 || flags > 31) return false;
        for (int i = 0; i < 6; i++) one();
        if ((flags & EXTRA) != 0) for (int left = one() | one() << 8; left > 0 && one() >= 0; left--) { }
        for (int text : new int[] {NAME, COMMENT}) if ((flags & text) != 0) while (one() > 0) { }
        if ((flags & CHECKSUM) != 0) for (int i = 0; i < 2; i++) one();
        return true;
    }

    private int one() throws IOException { return at < end || fill() ? buffer[at++] & 0xFF : -1; }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, packed.read(buffer));
        return end > 0;
    }

    @Override public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override public int read(byte[] into, int from, int most) throws IOException {
        if (!inside || most == 0) return inside ? 0 : -1;
        try {
            for (int read; ; ) {
                if ((read = inflater.inflate(into, from, most)) > 0) {
                    checksum.update(into, from, read);
                    return read;
                }
                if (inflater.finished()) return over();
                if (inflater.needsDictionary()) throw spoilt("it wants a dictionary");
                if (at >= end && !fill()) throw cut();
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
        } catch (DataFormatException broken) {
            back();
            throw spoilt(broken.getMessage() == null ? "it can't be unpacked" : broken.getMessage());
        }
    }

    private int over() throws IOException {
        back();
        inside = false;
        long sum = 0;
        for (int i = 0; i < TRAILER; i++) {
            long one = one();
            if (one < 0) throw cut();
            if (i < 4) sum |= one << 8 * i;
        }
        if (sum != checksum.getValue()) throw new IOException("a gzip member is spoilt: its checksum is another");
        return -1;
    }

    /** What the inflater was given and didn't take. */
    private void back() { at = end - inflater.getRemaining(); }

    private EOFException cut() {
        inside = false;
        return new EOFException("a gzip member is cut short");
    }

    private IOException spoilt(String how) {
        inside = false;
        return new IOException("a gzip member is spoilt: " + how);
    }

    /** The stream below belongs to whoever gave it. */
    @Override public void close() { inflater.end(); }
}
