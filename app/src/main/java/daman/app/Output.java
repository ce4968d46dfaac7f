package daman.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where answers go. Remembers why one couldn't be written whole: a {@link PrintStream} above it only knows that it couldn't. */
final class Output extends OutputStream {
    /** As Linux and macOS say it in English (EPIPE); in other words it is told as any failure is. */
    private static final String NOBODY_READS = "Broken pipe";

    private final OutputStream to;
    private volatile @Nullable IOException failed;

    Output(OutputStream to) { this.to = to; }

    /** The first failure, but for a reader who has gone, as {@code daman read samples | head} does: he wants no more. */
    @Nullable String failure() {
        String told = failed == null ? null : String.valueOf(failed.getMessage());
        return NOBODY_READS.equals(told) ? null : told;
    }

    @Override public void write(int one) throws IOException { write(new byte[] {(byte) one}, 0, 1); }

    @Override public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            to.write(bytes, from, length);
        } catch (IOException failure) {
            if (failed == null) failed = failure;
            throw failure;
        }
    }
}
