package daman.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A file as it is read; tells how many bytes were taken from it, each mebibyte, so that a long archive shows how far it is. */
final class Measured extends FilterInputStream {
    private static final long STEP = 1L << 20;

    private final LongConsumer reached;
    private long taken;
    private long told;

    Measured(InputStream in, LongConsumer reached) {
        super(in);
        this.reached = reached;
    }

    @Override public int read() throws IOException {
        int one = super.read();
        if (one >= 0) took(1);
        return one;
    }

    @Override public int read(byte[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        if (read > 0) took(read);
        return read;
    }

    @Override public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        took(skipped);
        return skipped;
    }

    private void took(long bytes) {
        taken += bytes;
        if (taken - told < STEP) return;
        told = taken;
        reached.accept(taken);
    }
}
