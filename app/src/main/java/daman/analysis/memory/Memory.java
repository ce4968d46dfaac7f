package daman.analysis.memory;

import daman.guarantees.tables.TakingIn;
import daman.ledger.Ledger;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Hands out the rows as of an entry at least, and reads what is missing first: the first time all of it, then what came since. Safe for several threads. */
public final class Memory {
    private final Ledger ledger;
    private final Ids ids = new Ids();
    private final Part<Timeline> timeline = new Part<>(() -> new Timeline(ids));
    private final Part<ReportRows> reports = new Part<>(() -> new ReportRows(ids));
    private final Part<ClaimRows> claims = new Part<>(() -> new ClaimRows(ids));

    public Memory(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Reads all that there is, so that nobody who asks has to wait for it. */
    public void load() {
        timeline.grow(Long.MAX_VALUE);
        reports.grow(Long.MAX_VALUE);
        claims.grow(Long.MAX_VALUE);
    }

    /** Whether all was read once. */
    public boolean isLoaded() { return timeline.read && reports.read && claims.read; }

    /** Whether all promises were read once: until then, whoever asks for them waits. */
    public boolean hasTimeline() { return timeline.read; }

    /** The promises as of one pair of times alone, read for whoever can't wait until all are. @param day since 1970 */
    public Timeline timeline(long known, long day) { return ledger.read(sql -> Timeline.asOf(sql, List.of(new Timeline.Moment(known, day)))); }

    /** @param known an entry that is there */
    public Timeline timeline(long known) { return timeline.upTo(known); }

    /** @param known an entry that is there */
    public ReportRows reports(long known) { return reports.upTo(known); }

    /** @param known an entry that is there */
    public ClaimRows claims(long known) { return claims.upTo(known); }

    private final class Part<T extends Grown> {
        private final ReentrantLock growing = new ReentrantLock();
        private final Supplier<T> empty;
        private volatile T rows;
        private volatile boolean read;

        Part(Supplier<T> empty) {
            this.empty = empty;
            this.rows = empty.get();
        }

        /** Where reading fails halfway, all is read again: what was added before has no end. */
        private void grow(DSLContext sql, long to) {
            T growing = rows;
            boolean done = false;
            try {
                growing.grow(sql, to);
                done = true;
            } finally {
                if (!done) rows = empty.get();
            }
        }

        T upTo(long known) {
            if (known > rows.seen()) grow(known);
            return rows;
        }

        private void grow(long known) {
            growing.lock();
            try {
                if (known <= rows.seen()) return;
                ledger.read(sql -> {
                    grow(sql, TakingIn.done(sql) - 1);
                    return true;
                });
                read = true;
            } finally {
                growing.unlock();
            }
        }
    }
}
