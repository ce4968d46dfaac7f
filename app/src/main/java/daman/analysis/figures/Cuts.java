package daman.analysis.figures;

import daman.analysis.memory.Memory;
import daman.analysis.memory.Timeline;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hands out cuts of a ledger. The latest are kept, with what was made of them. Safe for several threads. */
public final class Cuts {
    private static final int KEPT = 16;

    private final Memory memory;
    private final Guarantees guarantees;
    private final Map<Pair, Cut> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Pair, Cut> eldest) { return size() > KEPT; }
    };

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
        Cut made = new Cut(timeline, pair.asOf, pair.known);
        synchronized (kept) {
            kept.put(pair, made);
        }
        return made;
    }
}
