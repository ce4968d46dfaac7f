package daman.analysis.figures;

import daman.analysis.memory.Memory;
import daman.analysis.memory.Timeline;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out cuts of a ledger. The latest are kept, with what was made of them. Safe for several threads. */
public final class Cuts {
    private static final int KEPT = 16;

    private final Memory memory;
    private final Guarantees guarantees;
    private final Map<Pair, Cut> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Pair, Cut> eldest) { return size() > KEPT; }
    };

    private volatile @Nullable Cut early;

    private record Pair(LocalDate asOf, long known) {}

    public Cuts(Memory memory, Guarantees guarantees) {
        this.memory = memory;
        this.guarantees = guarantees;
    }

    /** As of a pair of times; the known time is settled to an entry that is there. */
    public Cut at(Times times) {
        Pair pair = new Pair(times.asOf(), guarantees.lastEntry(times.known()));
        Timeline timeline = memory.timeline(pair.known);
        synchronized (kept) {
            Cut there = kept.get(pair);
            if (there != null && there.timeline() == timeline) return there; // it is another where reading failed once, and its rows have other numbers
        }
        Cut made = earlier(pair, timeline).map(one -> one.later(pair.known)).orElseGet(() -> new Cut(timeline, pair.asOf, pair.known));
        synchronized (kept) {
            kept.put(pair, made);
        }
        return made;
    }

    /**
     * The same, and at once after a start: where no columns are kept, it is read for this pair alone until all is in memory, by one who asks after the other. It has row numbers of its
     * own, so that it is for what looks at one cut and at nothing else.
     */
    public Cut soon(Times times) { return memory.hasTimeline() || memory.isKept() ? settled(times) : early(times); }

    private Cut settled(Times times) {
        early = null;
        return at(times);
    }

    private synchronized Cut early(Times times) {
        long known = guarantees.lastEntry(times.known());
        Cut there = early;
        if (there != null && there.known() == known && there.asOf().equals(times.asOf())) return there;
        return early = new Cut(memory.timeline(known, times.asOf().toEpochDay()), times.asOf(), known);
    }

    /** The latest before a pair, of the same day. */
    private Optional<Cut> earlier(Pair pair, Timeline timeline) {
        synchronized (kept) {
            return kept.values().stream().filter(one -> one.timeline() == timeline && one.asOf().equals(pair.asOf) && one.known() < pair.known).max(Comparator.comparing(Cut::known));
        }
    }
}
