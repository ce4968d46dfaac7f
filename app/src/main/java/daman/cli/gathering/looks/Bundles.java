package daman.cli.gathering.looks;

import daman.documents.text.Draft;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Drafts that are looked at together: to hand over a small one alone would cost more than the look at it, and of many reports the engine reads each in less time than of one. */
public final class Bundles {
    /** Drafts of a bundle at most. */
    public static final int MOST = 256;

    private static final int BYTES = 1 << 19;
    /** Milliseconds for which a bundle waits for more drafts: where they come slowly, from the web for instance, none waits for many. */
    private static final long PATIENCE = 200;

    private final Clock clock;
    private final Taker taker;
    private List<Draft> drafts = new ArrayList<>();
    private long bytes;
    private long begun;

    public Bundles(Clock clock, Taker taker) {
        this.clock = clock;
        this.taker = taker;
    }

    @FunctionalInterface
    public interface Taker {
        /** @param bytes that they hold */
        void take(List<Draft> drafts, long bytes);
    }

    public void add(Draft draft) {
        if (drafts.isEmpty()) begun = clock.millis();
        drafts.add(draft);
        bytes += draft.bytes();
        if (drafts.size() == MOST || bytes >= BYTES || clock.millis() - begun >= PATIENCE) finish();
    }

    /** What is gathered goes out as it is. */
    public void finish() {
        if (drafts.isEmpty()) return;
        List<Draft> full = drafts;
        long held = bytes;
        drafts = new ArrayList<>();
        bytes = 0;
        taker.take(full, held);
    }
}
