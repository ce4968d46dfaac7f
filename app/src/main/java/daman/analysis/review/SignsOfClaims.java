package daman.analysis.review;

import static daman.guarantees.tables.Rows.*;

import daman.analysis.figures.Happening.Kind;
import daman.analysis.memory.ClaimRows;
import daman.analysis.memory.Memory;
import daman.analysis.memory.ReportRows;
import daman.claims.Claim;
import daman.claims.Mark;
import daman.guarantees.Reviewed;
import daman.ledger.Ledger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Looks the signs up: those of claims in memory, what reviewers said in the ledger. The latest are kept. Safe for several threads. */
public final class SignsOfClaims {
    private static final int KEPT = 4;
    private static final int AT_ONCE = 500;
    private static final String FINDINGS = Kind.FINDING.list();

    private final Ledger ledger;
    private final Memory memory;
    private final Map<Long, Signs> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Long, Signs> eldest) { return size() > KEPT; }
    };

    public SignsOfClaims(Ledger ledger, Memory memory) {
        this.ledger = ledger;
        this.memory = memory;
    }

    /** @param known the last entry that counts, one that is there; -1 for none */
    public synchronized Signs at(long known) { return kept.computeIfAbsent(known, this::read); }

    private Signs read(long known) {
        ClaimRows claims = memory.claims(known);
        BitSet reports = memory.reports(known).having(FINDINGS, known);
        return ledger.read(sql -> reviewed(sql, known, claims.weak(known), claims.told(reports, known), claims.disputed(known)));
    }

    /** Whether the claim itself gives something to look at: a weak rule joined it, two readers don't agree on it, or its report doesn't hold together. */
    boolean has(Claim claim, long known) {
        ReportRows reports = memory.reports(known);
        int report = reports.find(claim.report().id());
        return ClaimRows.isWeak(claim.rule()) || claim.commitment().rules().stream().anyMatch(rule -> rule.startsWith(Mark.OF_SECOND)) || report >= 0 && reports.has(report, FINDINGS);
    }

    private record Row(String target, Reviewed review) {}

    /** With who says so of what as it is now. */
    private static Signs reviewed(DSLContext sql, long known, BitSet weak, BitSet finding, BitSet readers) {
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
        return new Signs(known, weak, finding, readers, Map.copyOf(byId), Map.copyOf(looked));
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
