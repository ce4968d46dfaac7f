package daman.pages.operation;

import daman.analysis.memory.Memory;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;

/**
 * Reads what pages are made from when the desk starts, and what is recorded later, by this program or another, soon after it was: so that whoever asks finds
 * it read. Whoever is quicker reads it by himself; nobody is shown what was so before.
 */
public final class Following implements AutoCloseable {
    private static final long EVERY_MILLIS = 100;
    /** After it couldn't be read. */
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long STOP_MILLIS = 5_000;

    private final Ledger ledger;
    private final Memory memory;
    private final RequestLog log;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    /** The last entry of which all is read. */
    private long last = -1;

    /** @param log where faults of the program are told */
    public Following(Ledger ledger, Memory memory, RequestLog log) {
        this.ledger = ledger;
        this.memory = memory;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("reading").start(this::follow);
    }

    private void follow() {
        try {
            for (boolean read = read(memory::load); !over.await(read ? EVERY_MILLIS : PATIENCE_MILLIS, TimeUnit.MILLISECONDS); ) read = read(this::look);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** What can't be read now is read, or told, when somebody asks for it; a fault is told at once, since nobody may ask. */
    private boolean read(Runnable some) {
        try {
            some.run();
            return true;
        } catch (LedgerRefused | DataAccessException later) {
            return false;
        } catch (RuntimeException fault) {
            log.fault("reading what pages are made from failed", fault);
            return false;
        }
    }

    private void look() {
        long recorded = ledger.size() - 1;
        if (recorded == last) return;
        memory.follow(recorded);
        last = recorded;
    }

    /** Waits a while until nothing is read any more. */
    @Override public void close() {
        over.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
