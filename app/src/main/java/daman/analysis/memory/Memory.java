package daman.analysis.memory;

import daman.analysis.memory.ColumnFile.Stretch;
import daman.analysis.memory.KeptColumns.Fitting;
import daman.guarantees.tables.TakingIn;
import daman.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the rows as of an entry at least, and reads what is missing first: the first time all of it, from the columns that are kept beside the ledger or from its
 * tables, then what came since. Safe for several threads.
 */
public final class Memory {
    private final Ledger ledger;
    private final Ids ids = new Ids();
    private final Part<Timeline> timeline = new Part<>(() -> new Timeline(ids), Stretch.TIMELINE);
    private final Part<ReportRows> reports = new Part<>(() -> new ReportRows(ids), Stretch.REPORTS);
    private final Part<ClaimRows> claims = new Part<>(() -> new ClaimRows(ids), Stretch.CLAIMS);
    private final Optional<KeptColumns> columns;
    /** Null until somebody looks for it. */
    private @Nullable Optional<Fitting> fitting;
    /** Whether reading once failed halfway: then ids may have numbers in another order than that of whoever reads all at once. */
    private volatile boolean failed;

    public Memory(Ledger ledger) { this(ledger, KeptColumns.beside(ledger)); }

    /** @param columns empty where none are kept */
    Memory(Ledger ledger, Optional<KeptColumns> columns) {
        this.ledger = ledger;
        this.columns = columns;
    }

    public Ledger ledger() { return ledger; }

    /** Reads all that there is, so that nobody who asks has to wait for it, and keeps it where that spares the next start more than it takes. */
    public void load() {
        if (isKept() || columns.isEmpty() || !columns.get().isWorth() || !ids.isEmpty()) {
            timeline.grow(Long.MAX_VALUE);
            reports.grow(Long.MAX_VALUE);
            claims.grow(Long.MAX_VALUE);
        } else keep(columns.get());
    }

    /** Whether there are columns in a file, from which all but the latest is read. */
    public boolean isKept() { return fitting().isPresent(); }

    private synchronized Optional<Fitting> fitting() {
        if (fitting == null) fitting = columns.flatMap(kept -> kept.fitting(ids));
        return fitting;
    }

    /** Whether those who ask next would be answered sooner if somebody read all, which takes some seconds. */
    public boolean isWorthKeeping() { return !isKept() && columns.isPresent() && columns.get().isWorth(); }

    /** For whoever has answered from the tables and ends: reads all that isn't read yet, and keeps it for those who ask next. */
    public void keepForOthers() {
        if (columns.isEmpty()) return;
        boolean begun = reports.rows.seen() >= 0 || claims.rows.seen() >= 0 || failed;
        if (begun || !keep(columns.get())) new Memory(ledger, columns).load();
    }

    /** Only what was read in one order from one state of the tables is kept, so that the same tables give the same file. @return whether it was read so, and kept if it could be */
    private boolean keep(KeptColumns columns) {
        long to = ledger.read(sql -> {
            long last = TakingIn.done(sql) - 1;
            return (timeline.begin(sql, last) | timeline.isWhole(last)) & reports.begin(sql, last) & claims.begin(sql, last) ? last : -1;
        });
        if (to < 0) return false;
        timeline.growing.lock();
        reports.growing.lock();
        claims.growing.lock();
        try {
            if (timeline.rows.seen() != to || reports.rows.seen() != to || claims.rows.seen() != to) return false;
            columns.keep(to + 1, List.of(ids::columns, timeline.rows::columns, reports.rows::columns, claims.rows::columns));
            return true;
        } finally {
            claims.growing.unlock();
            reports.growing.unlock();
            timeline.growing.unlock();
        }
    }

    /** Reads what was recorded since, for whoever asks next. @param last the last entry that is there */
    public void follow(long last) {
        timeline.upTo(last);
        reports.upTo(last);
        claims.upTo(last);
    }

    /** Whether all was read once. */
    public boolean isLoaded() { return timeline.read && reports.read && claims.read; }

    /** Whether all promises were read once: until then, whoever asks for them waits. */
    public boolean hasTimeline() { return timeline.read; }

    /** The promises as of one pair of times alone, read for whoever can't wait until all are. @param day since 1970 */
    public Timeline timeline(long known, long day) { return timeline(List.of(new Timeline.Moment(known, day))); }

    /** The promises as of some pairs of times alone, read from the tables. */
    public Timeline timeline(List<Timeline.Moment> moments) { return ledger.read(sql -> Timeline.asOf(sql, moments)); }

    /** @param known an entry that is there */
    public Timeline timeline(long known) { return timeline.upTo(known); }

    /** @param known an entry that is there */
    public ReportRows reports(long known) { return reports.upTo(known); }

    /** @param known an entry that is there */
    public ClaimRows claims(long known) { return claims.upTo(known); }

    private final class Part<T extends Grown> {
        private final ReentrantLock growing = new ReentrantLock();
        private final Supplier<T> empty;
        private final Stretch stretch;
        private volatile T rows;
        private volatile boolean read;
        /** Whether all its rows come from the tables, read once; whoever grows looks here. */
        private boolean atOnce;

        Part(Supplier<T> empty, Stretch stretch) {
            this.empty = empty;
            this.stretch = stretch;
            this.rows = empty.get();
        }

        /** Where reading fails halfway, all is read again: what was added before has no end. */
        private void grow(DSLContext sql, long to) {
            T growing = rows;
            boolean done = false;
            atOnce = growing.seen() < 0;
            try {
                growing.grow(sql, to);
                done = true;
            } finally {
                if (!done) {
                    rows = empty.get();
                    failed = true;
                }
            }
        }

        T upTo(long known) {
            if (known > rows.seen()) grow(known);
            return rows;
        }

        private void restore() {
            T kept = empty.get();
            if (fitting().map(file -> file.restore(stretch, kept)).orElse(false)) rows = kept;
        }

        /** Whether it has all up to an entry, read from the tables at once. */
        private boolean isWhole(long to) {
            growing.lock();
            try {
                return atOnce && rows.seen() == to;
            } finally {
                growing.unlock();
            }
        }

        /** Reads all up to an entry. @return whether that was the first that was read */
        private boolean begin(DSLContext sql, long to) {
            growing.lock();
            try {
                if (rows.seen() >= 0) return false;
                grow(sql, to);
                read = true;
                return true;
            } finally {
                growing.unlock();
            }
        }

        private void grow(long known) {
            growing.lock();
            try {
                if (known <= rows.seen()) return;
                if (rows.seen() < 0) restore();
                if (known <= rows.seen()) {
                    read = true;
                    return;
                }
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
