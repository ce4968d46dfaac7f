package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import daman.claims.Claim;
import daman.linking.Known;
import daman.linking.Promise;
import java.util.ArrayList;
import java.util.Collection;
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
        for (String hint : Hints.sought(strand)) {
            found.addAll(sql.select(GUARANTEE).from(HINTS).where(HINT.eq(hint), DAY.le(day)).orderBy(DAY.desc(), GUARANTEE).limit(NEAREST).fetch(GUARANTEE));
            found.addAll(sql.select(GUARANTEE).from(HINTS).where(HINT.eq(hint), DAY.gt(day)).orderBy(DAY, GUARANTEE).limit(NEAREST).fetch(GUARANTEE));
        }
        List<Promise> promises = new ArrayList<>();
        for (String guarantee : found) if (!of(guarantee).isEmpty()) promises.add(new Promise(guarantee, of(guarantee)));
        return promises;
    }

    public void hint(Claim claim) {
        if (claim.guarantee() == null) return;
        for (String hint : Hints.of(claim))
            sql.insertInto(HINTS, HINT, DAY, GUARANTEE).values(hint, claim.day().toEpochDay(), claim.guarantee()).onConflictDoNothing().execute();
    }
}
