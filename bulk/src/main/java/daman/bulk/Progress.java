package daman.bulk;

import java.io.PrintStream;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** How far a run is: told when it got on, at most every few seconds, since what is told may be kept in a file. */
final class Progress implements BiConsumer<Long, Long> {
    private static final long SECOND = 1_000_000_000, APART = 5 * SECOND;

    private final PrintStream err;
    private final LongSupplier nanoseconds;
    private final long begun;
    private long toldAt;
    private long told = -1;
    private long first;
    private long firstAt;

    /** @param nanoseconds since whenever */
    Progress(PrintStream err, LongSupplier nanoseconds) {
        this.err = err;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
        this.toldAt = begun - APART;
    }

    @Override public void accept(Long taken, Long read) {
        long now = nanoseconds.getAsLong();
        if (taken + read == told || now - toldAt < APART) return;
        if (taken > 0 && first == 0 || taken < first) { // fewer: a machine was lost, and they are counted anew
            first = taken;
            firstAt = now;
        }
        told = taken + read;
        toldAt = now;
        err.println("daman: " + (taken == 0 ? "Flink is starting" : taken + " documents taken, " + read + " read, " + (now - begun) / SECOND + " s" + rate(taken, now)));
    }

    /** Of documents since the first were counted: the start is none of theirs. */
    private String rate(long taken, long now) { return now - firstAt < APART ? "" : ", " + (taken - first) * SECOND / (now - firstAt) + " documents a second"; }
}
