package daman.analysis.review;

import static daman.guarantees.tables.Rows.*;

import daman.analysis.figures.Happening;
import daman.analysis.figures.Happenings;
import daman.analysis.review.Signs.Sign;
import daman.guarantees.Reviewed;
import daman.ledger.Ledger;
import daman.linking.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Looks the signs up in the ledger. The latest are kept; later ones are made from them and from the claims that moved between, so that they cost little
 * while others record. Safe for several threads.
 */
public final class SignsOfClaims {
    private static final int KEPT = 4;
    private static final int AT_ONCE = 500;
    /** Entries between two states, beyond which all is looked up anew: more claims may have moved than there are with a sign. */
    private static final long FAR = 5_000;
    private static final List<String> WEAK = Stream.of(Rule.values()).filter(Rule::isWeak).map(Rule::words).toList();
    private static final Field<String> CLAIMS_ID = DSL.field("claims.id", String.class);
    private static final Field<String> MEMBERS_CLAIM = DSL.field("memberships.claim", String.class);

    private final Ledger ledger;
    private final Happenings happenings;
    private final Map<Long, Signs> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Long, Signs> eldest) { return size() > KEPT; }
    };

    public SignsOfClaims(Ledger ledger, Happenings happenings) {
        this.ledger = ledger;
        this.happenings = happenings;
    }

    /** @param known the last entry that counts, one that is there; -1 for none */
    public synchronized Signs at(long known) {
        Signs there = kept.get(known);
        if (there != null) return there;
        Set<String> reports = happenings.having(Happening.Kind.FINDING, known);
        Optional<Signs> earlier = kept.values().stream().filter(one -> one.known() < known && known - one.known() <= FAR).max(java.util.Comparator.comparing(Signs::known));
        Signs signs = ledger.read(sql -> {
            Map<String, Sign> claims = earlier.isPresent() ? later(sql, earlier.get(), known, reports) : all(sql, known, reports);
            return reviewed(sql, known, claims);
        });
        kept.put(known, signs);
        return signs;
    }

    private static Map<String, Sign> all(DSLContext sql, long known, Set<String> reports) {
        Map<String, Sign> signs = new HashMap<>(signs(sql, known, RULE.in(WEAK), reports));
        each(reports, some -> signs.putAll(signs(sql, known, REPORT.in(some), reports)));
        return signs;
    }

    private static Map<String, Sign> later(DSLContext sql, Signs earlier, long known, Set<String> reports) {
        Set<String> moved = new HashSet<>(sql.selectDistinct(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.gt(earlier.known()), KNOWN_FROM.le(known)).fetch(CLAIM));
        Map<String, Sign> signs = new HashMap<>();
        each(moved, some -> signs.putAll(signs(sql, known, MEMBERS_CLAIM.in(some), reports)));
        return earlier.with(moved, signs);
    }

    private static Map<String, Sign> signs(DSLContext sql, long known, Condition which, Set<String> reports) {
        Map<String, Sign> signs = new HashMap<>();
        for (var row : sql.select(MEMBERS_CLAIM, GUARANTEE, RULE, REPORT).from(MEMBERSHIPS).join(CLAIMS).on(CLAIMS_ID.eq(MEMBERS_CLAIM)).where(which, KNOWN_FROM.le(known), KNOWN_TO.gt(known), GUARANTEE.ne("")).fetch()) {
            Sign sign = new Sign(row.value2(), WEAK.contains(row.value3()), reports.contains(row.value4()));
            if (sign.weak() || sign.finding()) signs.put(row.value1(), sign);
        }
        return signs;
    }

    private record Row(String target, Reviewed review) {}

    /** With who says so of what as it is now. */
    private static Signs reviewed(DSLContext sql, long known, Map<String, Sign> claims) {
        List<Row> rows = sql.select(TARGET, BODY, UNDONE).from(REVIEWS).where(POSITION.le(known), UNDONE.gt(known)).orderBy(POSITION).fetch(row -> new Row(row.value1(), Reviewed.of(row.value2(), null)));
        Map<String, String> promises = new HashMap<>();
        Map<String, Long> since = since(sql, known, rows.stream().map(Row::target).toList(), promises);
        Map<String, Set<String>> reviewers = new LinkedHashMap<>();
        for (Row row : rows) if (row.review.entry() >= since.getOrDefault(row.target, Long.MAX_VALUE)) reviewers.computeIfAbsent(row.target, target -> new LinkedHashSet<>()).add(row.review.reviewer());
        Map<String, List<String>> byId = new HashMap<>();
        Map<String, List<Integer>> looked = new HashMap<>();
        reviewers.forEach((id, names) -> {
            byId.put(id, List.copyOf(names));
            if (promises.containsKey(id)) looked.computeIfAbsent(promises.get(id), promise -> new ArrayList<>()).add(names.size());
        });
        return new Signs(known, Collections.unmodifiableMap(claims), Map.copyOf(byId), Map.copyOf(looked));
    }

    /** From which entry on each is as it is now. @param promises of claims, to be filled */
    private static Map<String, Long> since(DSLContext sql, long known, Collection<String> targets, Map<String, String> promises) {
        Map<String, Long> since = new HashMap<>();
        each(targets.stream().filter(target -> target.startsWith("c-")).distinct().toList(), some -> {
            for (var row : sql.select(CLAIM, GUARANTEE, KNOWN_FROM).from(MEMBERSHIPS).where(CLAIM.in(some), KNOWN_FROM.le(known), KNOWN_TO.gt(known)).fetch()) {
                since.put(row.value1(), row.value3());
                if (!row.value2().isEmpty()) promises.put(row.value1(), row.value2());
            }
        });
        each(targets.stream().filter(target -> target.startsWith("g-")).distinct().toList(), some -> {
            for (var row : sql.select(GUARANTEE, KNOWN_FROM, KNOWN_TO).from(MEMBERSHIPS).where(GUARANTEE.in(some), KNOWN_FROM.le(known)).fetch())
                since.merge(row.value1(), row.value3() <= known ? Math.max(row.value2(), row.value3()) : row.value2(), Math::max);
        });
        return since;
    }

    private static void each(Collection<String> ids, java.util.function.Consumer<List<String>> some) {
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) some.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
}
