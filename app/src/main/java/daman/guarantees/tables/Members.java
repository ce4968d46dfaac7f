package daman.guarantees.tables;

import static daman.guarantees.tables.Rows.*;

import daman.claims.Claim;
import daman.ledger.sql.Prepared;
import daman.linking.Days;
import daman.linking.Known;
import daman.linking.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The promises as they stand now, while entries are taken in; those used last are kept at hand. */
public final class Members implements Known {
    /** Promises looked at for one hint, the nearest in time on either side: what keeps the cost of a claim flat. */
    private static final int NEAREST = 12;
    /** Of those that share no more than giver and kind, or a sum, where details find the likely ones. */
    private static final int BESIDE_DETAILS = 6;
    /** A promise is told of on several days, and each is a row. */
    private static final int ROWS = 4;

    private final Prepared prepared;
    private final Claims claims;
    private final Map<String, Promise> atHand;

    Members(Prepared prepared, Claims claims, AtHand atHand) {
        this.prepared = prepared;
        this.claims = claims;
        this.atHand = atHand.promises;
    }

    /** Empty for what is no promise now. */
    public List<Claim> of(String guarantee) { return promise(guarantee).claims(); }

    private Promise promise(String guarantee) {
        Promise known = atHand.get(guarantee);
        if (known == null) atHand.put(guarantee, known = new Promise(guarantee, isThere(guarantee) ? claims.of(guarantee, OPEN - 1) : List.of()));
        return known;
    }

    private boolean isThere(String guarantee) {
        return !prepared.rows("SELECT 1 FROM memberships WHERE guarantee = ? AND known_to = ? LIMIT 1", row -> true, guarantee, OPEN).isEmpty();
    }

    /** @param claim that was of no promise before */
    void add(String guarantee, Claim claim) {
        Promise promise = promise(guarantee);
        if (promise.claims().stream().noneMatch(one -> one.id().equals(claim.id()))) atHand.put(guarantee, promise.with(claim));
    }

    void forget(String guarantee) { atHand.remove(guarantee); }

    @Override public Collection<Promise> like(Promise strand) {
        long day = strand.claims().getFirst().day().toEpochDay();
        Set<String> found = new LinkedHashSet<>();
        Set<String> sought = Hints.sought(strand);
        for (String hint : sought) {
            int most = Hints.isBroad(hint) && sought.size() > 1 ? BESIDE_DETAILS : NEAREST;
            found.addAll(nearest("SELECT guarantee FROM hints WHERE hint = ? AND day <= ? AND day >= ? ORDER BY day DESC, guarantee DESC LIMIT ?", hint, day, day - Days.before(strand), most));
            found.addAll(nearest("SELECT guarantee FROM hints WHERE hint = ? AND day > ? AND day <= ? ORDER BY day, guarantee LIMIT ?", hint, day, day + Days.after(strand), most));
        }
        return of(found).stream().filter(promise -> !promise.claims().isEmpty()).toList();
    }

    private List<String> nearest(String sql, String hint, long from, long to, int most) {
        return prepared.rows(sql, row -> row.getString(1), hint, from, to, most * ROWS).stream().distinct().limit(most).toList();
    }

    /** Those that are not at hand by one question. */
    private List<Promise> of(Set<String> guarantees) {
        Map<String, Promise> all = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String guarantee : guarantees) {
            Promise known = atHand.get(guarantee);
            if (known == null) missing.add(guarantee);
            else all.put(guarantee, known);
        }
        Map<String, List<Claim>> read = missing.isEmpty() ? Map.of() : claims.of(missing, OPEN - 1);
        for (String guarantee : missing) {
            Promise promise = new Promise(guarantee, read.getOrDefault(guarantee, List.of()));
            atHand.put(guarantee, promise);
            all.put(guarantee, promise);
        }
        return guarantees.stream().map(all::get).toList();
    }

    void hint(Claim claim) {
        if (claim.guarantee() == null) return;
        for (String hint : Hints.of(claim))
            prepared.run("INSERT INTO hints (hint, day, guarantee) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", hint, claim.day().toEpochDay(), claim.guarantee());
    }
}
