package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.claims.Claim;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Promises with their claims, kept from one cut to the next: a promise is decided from the claims that speak of it, and so it is the same as long as the
 * same do. Kept is what they come to on the last of all days; of an earlier one, claims of later days are left out. Those asked for longest ago are forgotten.
 * Safe for several threads.
 */
final class KeptPromises {
    /** So many are kept, and twice what a cut asks for where that is more. */
    private static final int KEPT = 1000;

    private final Memory memory;
    private final Guarantees guarantees;
    /** By the rows by which claims speak of it, which never say anything else; those asked for last come last. */
    private final Map<List<Integer>, Guarantee> kept = new LinkedHashMap<>(16, 0.75f, true);
    /** Whose rows have these numbers; where reading failed once, others have. */
    private @Nullable ClaimRows numbered;

    KeptPromises(Memory memory, Guarantees guarantees) {
        this.memory = memory;
        this.guarantees = guarantees;
    }

    /** In the order of their ids as given; without those of which nothing is told yet. @param cut of the memory's timeline */
    List<Guarantee> of(Cut cut, List<String> ids) {
        ClaimRows claims = memory.claims(cut.known());
        Map<String, List<Integer>> telling = new HashMap<>();
        for (String id : ids) telling.put(id, telling(cut, claims, id));
        Map<String, Guarantee> found = there(claims, telling);
        Map<String, Guarantee> missing = new HashMap<>();
        read(guarantees, new Times(Times.NOW.asOf(), known(cut)), ids.stream().filter(id -> !found.containsKey(id)).toList()).forEach(one -> missing.put(one.id(), one));
        keep(claims, telling, missing);
        found.putAll(missing);
        return ids.stream().map(found::get).flatMap(one -> asOf(one, cut.asOf()).stream()).toList();
    }

    private static List<Integer> telling(Cut cut, ClaimRows claims, String id) {
        List<Integer> rows = new ArrayList<>();
        claims.eachTelling(cut.timeline().promise(id), cut.known(), rows::add);
        return rows;
    }

    private synchronized Map<String, Guarantee> there(ClaimRows claims, Map<String, List<Integer>> telling) {
        if (numbered != claims) kept.clear();
        numbered = claims;
        Map<String, Guarantee> found = new HashMap<>();
        telling.forEach((id, rows) -> {
            Guarantee one = kept.get(rows);
            if (one != null) found.put(id, one);
        });
        return found;
    }

    private synchronized void keep(ClaimRows claims, Map<String, List<Integer>> telling, Map<String, Guarantee> read) {
        if (numbered != claims) return;
        read.forEach((id, one) -> kept.put(telling.get(id), one));
        Iterator<Guarantee> oldest = kept.values().iterator();
        for (int over = kept.size() - Math.max(KEPT, 2 * telling.size()); over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** As claims up to a day tell it; none where all are of later days. */
    private static Optional<Guarantee> asOf(@Nullable Guarantee one, LocalDate day) {
        if (one == null || !one.last().isAfter(day)) return Optional.ofNullable(one);
        List<Claim> told = one.claims().stream().filter(claim -> !claim.day().isAfter(day)).toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(Deciding.guarantee(told));
    }

    private static Times.Known known(Cut cut) { return new Times.Known.Entry(Math.max(0, cut.known())); }

    private static List<Guarantee> read(Guarantees guarantees, Times times, List<String> ids) { return ids.isEmpty() ? List.of() : guarantees.guarantees(ids, times); }

    /** Without keeping them. */
    static List<Guarantee> read(Guarantees guarantees, Cut cut, List<String> ids) { return read(guarantees, new Times(cut.asOf(), known(cut)), ids); }
}
