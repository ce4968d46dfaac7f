package daman.documents;

import java.io.InputStream;

/** The same bytes so many times, without holding them. */
final class Repeated extends InputStream {
    private final byte[] bytes;
    private final long length;
    private long at;

    Repeated(byte[] bytes, long times) {
        this.bytes = bytes;
        this.length = bytes.length * times;
    }

    @Override public int read() { return at == length ? -1 : bytes[(int) (at++ % bytes.length)] & 0xFF; }
}
