package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Promises with their claims, kept from one cut to the next: a promise is decided from the claims that speak of it, and so it is the same as long as the
 * same do. Those that the next cut doesn't ask for are forgotten. Safe for several threads.
 */
final class KeptPromises {
    private final Memory memory;
    private final Guarantees guarantees;
    private volatile @Nullable Kept kept;

    /** What a promise is decided from. @param rows by which claims speak of it; they never say anything else @param asOf claims of later days don't count */
    private record Telling(LocalDate asOf, List<Integer> rows) {}

    /** @param claims whose rows have these numbers; where reading failed once, others have */
    private record Kept(ClaimRows claims, Map<Telling, Guarantee> byTelling) {}

    KeptPromises(Memory memory, Guarantees guarantees) {
        this.memory = memory;
        this.guarantees = guarantees;
    }

    /** In the order of their ids; without those of which nothing is told yet. @param cut of the memory's timeline */
    List<Guarantee> of(Cut cut, List<String> ids) {
        ClaimRows claims = memory.claims(cut.known());
        Kept before = kept;
        Map<Telling, Guarantee> there = before != null && before.claims == claims ? before.byTelling : Map.of();
        List<Telling> told = ids.stream().map(id -> told(cut, claims, id)).toList();
        Map<String, Guarantee> read = read(cut, IntStream.range(0, ids.size()).filter(at -> !there.containsKey(told.get(at))).mapToObj(ids::get).toList());
        List<Guarantee> found = new ArrayList<>();
        Map<Telling, Guarantee> now = new HashMap<>();
        for (int at = 0; at < ids.size(); at++) {
            Guarantee one = there.containsKey(told.get(at)) ? there.get(told.get(at)) : read.get(ids.get(at));
            if (one == null) continue;
            found.add(one);
            now.put(told.get(at), one);
        }
        kept = new Kept(claims, now);
        return found;
    }

    private static Telling told(Cut cut, ClaimRows claims, String id) {
        List<Integer> rows = new ArrayList<>();
        claims.eachTelling(cut.timeline().promise(id), cut.known(), rows::add);
        return new Telling(cut.asOf(), rows);
    }

    private Map<String, Guarantee> read(Cut cut, List<String> ids) { return read(guarantees, cut, ids).stream().collect(Collectors.toMap(Guarantee::id, one -> one)); }

    static List<Guarantee> read(Guarantees guarantees, Cut cut, List<String> ids) { return ids.isEmpty() ? List.of() : guarantees.guarantees(ids, new Times(cut.asOf(), new Times.Known.Entry(Math.max(0, cut.known())))); }
}
