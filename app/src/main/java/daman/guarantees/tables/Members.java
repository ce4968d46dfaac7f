package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import daman.claims.Claim;
import daman.linking.Known;
import daman.linking.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** The promises as they stand now, while entries are taken in; those used last are kept at hand. */
public final class Members implements Known {
    private static final int CACHED = 5_000;
    /** Promises looked at for one hint, the nearest in time on either side: what keeps the cost of a claim flat. */
    private static final int NEAREST = 12;
    /** Of those that share no more than giver and kind, or a sum, where details find the likely ones. */
    private static final int BESIDE_DETAILS = 6;

    private final DSLContext sql;
    private final Claims claims;
    private final Map<String, List<Claim>> cached = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, List<Claim>> eldest) { return size() > CACHED; }
    };

    public Members(DSLContext sql, Claims claims) {
        this.sql = sql;
        this.claims = claims;
    }

    public List<Claim> of(String guarantee) {
        List<Claim> known = cached.get(guarantee);
        if (known == null) cached.put(guarantee, known = claims.of(guarantee, OPEN - 1));
        return known;
    }

    public void add(String guarantee, Claim claim) {
        List<Claim> all = new ArrayList<>(of(guarantee));
        if (all.stream().noneMatch(one -> one.id().equals(claim.id()))) all.add(claim);
        cached.put(guarantee, List.copyOf(all));
    }

    public void forget(String guarantee) { cached.remove(guarantee); }

    @Override public Collection<Promise> like(Promise strand) {
        long day = strand.claims().getFirst().day().toEpochDay();
        Set<String> found = new LinkedHashSet<>();
        Set<String> sought = Hints.sought(strand);
        for (String hint : sought) {
            int most = Hints.isBroad(hint) && sought.size() > 1 ? BESIDE_DETAILS : NEAREST;
            found.addAll(sql.select(GUARANTEE).from(HINTS).where(HINT.eq(hint), DAY.le(day)).orderBy(DAY.desc(), GUARANTEE).limit(most).fetch(GUARANTEE));
            found.addAll(sql.select(GUARANTEE).from(HINTS).where(HINT.eq(hint), DAY.gt(day)).orderBy(DAY, GUARANTEE).limit(most).fetch(GUARANTEE));
        }
        Map<String, List<Claim>> claims = of(found);
        List<Promise> promises = new ArrayList<>();
        for (String guarantee : found) if (!claims.get(guarantee).isEmpty()) promises.add(new Promise(guarantee, claims.get(guarantee)));
        return promises;
    }

    /** Of several promises, those that are not at hand by one question. */
    private Map<String, List<Claim>> of(Set<String> guarantees) {
        Map<String, List<Claim>> all = new HashMap<>();
        for (String guarantee : guarantees) if (cached.get(guarantee) != null) all.put(guarantee, cached.get(guarantee));
        List<String> missing = guarantees.stream().filter(guarantee -> !all.containsKey(guarantee)).toList();
        for (String guarantee : missing) all.put(guarantee, List.of());
        if (!missing.isEmpty()) all.putAll(claims.of(missing, OPEN - 1));
        for (String guarantee : missing) cached.put(guarantee, all.get(guarantee));
        return all;
    }

    public void hint(Claim claim) {
        if (claim.guarantee() == null) return;
        for (String hint : Hints.of(claim))
            sql.insertInto(HINTS, HINT, DAY, GUARANTEE).values(hint, claim.day().toEpochDay(), claim.guarantee()).onConflictDoNothing().execute();
    }
}
