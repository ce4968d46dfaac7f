package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.claims.Claim;
import daman.deciding.Deciding;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What claims say against each other, kept from one cut to the next. A promise is decided from the claims that speak of it, and so what is disputed about it is
 * the same as long as the same do; and the row by which a claim speaks of it says the same for ever, so that a claim is read once for all pairs of times.
 * Those asked for longest ago are forgotten. Safe for several threads.
 */
final class KeptDisputes {
    /** So many are kept, and twice what a cut asks for where that is more. */
    private static final int CLAIMS = 10_000, PROMISES = 4_000;

    private final Memory memory;
    private final Guarantees guarantees;
    /** By the rows by which they speak of promises; those asked for last come last. */
    private final Map<Integer, Claim> claims = new LinkedHashMap<>(16, 0.75f, true);
    /** By the rows of all claims of a promise. */
    private final Map<List<Integer>, List<Dispute>> disputes = new LinkedHashMap<>(16, 0.75f, true);
    /** Whose rows have these numbers; where reading failed once, others have. */
    private @Nullable ClaimRows numbered;

    KeptDisputes(Memory memory, Guarantees guarantees) {
        this.memory = memory;
        this.guarantees = guarantees;
    }

    /** Of promises in the order of their ids. @param cut of the memory's timeline */
    List<Dispute> of(Cut cut, List<String> ids) {
        ClaimRows rows = memory.claims(cut.known());
        Map<String, List<Integer>> telling = new LinkedHashMap<>();
        for (String id : ids) telling.put(id, telling(cut, rows, id));
        Map<Integer, Claim> told = told(cut, rows, telling);
        List<List<Integer>> asked = telling.values().stream().map(some -> some.stream().filter(row -> !claim(told, row).day().isAfter(cut.asOf())).toList()).filter(some -> !some.isEmpty()).toList();
        Map<List<Integer>, List<Dispute>> found = there(rows, asked);
        Map<List<Integer>, List<Dispute>> made = new HashMap<>();
        for (List<Integer> some : asked) if (!found.containsKey(some)) made.put(some, Disputes.of(Deciding.guarantee(some.stream().map(row -> claim(told, row)).toList())));
        keep(rows, told, made, asked.size());
        found.putAll(made);
        return asked.stream().flatMap(some -> Objects.requireNonNull(found.get(some)).stream()).toList();
    }

    private static Claim claim(Map<Integer, Claim> told, int row) { return Objects.requireNonNull(told.get(row), () -> "no claim speaks by row " + row); }

    private static List<Integer> telling(Cut cut, ClaimRows rows, String id) {
        List<Integer> some = new ArrayList<>();
        rows.eachTelling(cut.timeline().promise(id), cut.known(), some::add);
        return some;
    }

    /** Those kept, and what is missing is read. */
    private Map<Integer, Claim> told(Cut cut, ClaimRows rows, Map<String, List<Integer>> telling) {
        Map<Integer, Claim> found = there(rows, telling);
        List<String> missing = telling.entrySet().stream().filter(one -> !found.keySet().containsAll(one.getValue())).map(Map.Entry::getKey).toList();
        if (missing.isEmpty()) return found;
        Times times = new Times(Times.NOW.asOf(), new Times.Known.Entry(Math.max(0, cut.known())));
        for (Guarantee one : guarantees.guarantees(missing, times)) for (Claim claim : one.claims()) found.put(rows.telling(claim.id(), cut.known()), claim);
        return found;
    }

    private synchronized Map<Integer, Claim> there(ClaimRows rows, Map<String, List<Integer>> telling) {
        forgetOthers(rows);
        Map<Integer, Claim> found = new HashMap<>();
        for (List<Integer> some : telling.values()) for (int row : some) if (claims.get(row) instanceof Claim one) found.put(row, one);
        return found;
    }

    private synchronized Map<List<Integer>, List<Dispute>> there(ClaimRows rows, List<List<Integer>> asked) {
        forgetOthers(rows);
        Map<List<Integer>, List<Dispute>> found = new HashMap<>();
        for (List<Integer> some : asked) if (disputes.get(some) instanceof List<Dispute> own) found.put(some, own);
        return found;
    }

    private void forgetOthers(ClaimRows rows) {
        if (numbered == rows) return;
        claims.clear();
        disputes.clear();
        numbered = rows;
    }

    private synchronized void keep(ClaimRows rows, Map<Integer, Claim> told, Map<List<Integer>, List<Dispute>> made, int asked) {
        if (numbered != rows) return;
        claims.putAll(told);
        disputes.putAll(made);
        forget(claims, Math.max(CLAIMS, 2 * told.size()));
        forget(disputes, Math.max(PROMISES, 2 * asked));
    }

    /** The oldest, down to so many. */
    private static void forget(Map<?, ?> kept, int most) {
        Iterator<?> oldest = kept.values().iterator();
        for (int over = kept.size() - most; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
