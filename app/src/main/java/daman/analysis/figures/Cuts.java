package daman.analysis.figures;

import static daman.guarantees.tables.Rows.*;

import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Hands out cuts of a ledger. The latest are kept; a later one of the same day is made from an earlier one and the promises
 * that moved between, so that what is asked for while others record costs little. Safe for several threads.
 */
public final class Cuts {
    private static final int KEPT = 4;
    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final Guarantees guarantees;
    private final Map<Pair, FutureTask<Cut>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<Pair, FutureTask<Cut>> eldest) { return size() > KEPT; }
    };

    private record Pair(LocalDate asOf, long known) {}

    public Cuts(Ledger ledger, Guarantees guarantees) {
        this.ledger = ledger;
        this.guarantees = guarantees;
    }

    /** As of a pair of times; the known time is settled to an entry that is there. */
    public Cut at(Times times) {
        Pair pair = new Pair(times.asOf(), guarantees.lastEntry(times.known()));
        FutureTask<Cut> task = new FutureTask<>(() -> make(pair));
        FutureTask<Cut> before;
        synchronized (kept) {
            before = kept.putIfAbsent(pair, task);
        }
        if (before == null) task.run();
        return done(pair, before == null ? task : before);
    }

    private Cut done(Pair pair, FutureTask<Cut> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            synchronized (kept) {
                kept.remove(pair, task);
            }
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program is told to stop", asked);
        }
    }

    private Cut make(Pair pair) {
        Optional<Cut> earlier = earlier(pair);
        return ledger.read(sql -> {
            if (earlier.isEmpty()) return new Cut(pair.asOf, pair.known, parsed(bodies(sql, pair, null)));
            Set<String> moved = moved(sql, earlier.get().known(), pair.known);
            List<Guarantee> renewed = new ArrayList<>();
            List<String> ids = List.copyOf(moved);
            for (int from = 0; from < ids.size(); from += AT_ONCE) renewed.addAll(parsed(bodies(sql, pair, GUARANTEE.in(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))))));
            return earlier.get().with(pair.known, moved, renewed);
        });
    }

    /** The nearest one of the same day that is there already. */
    private Optional<Cut> earlier(Pair pair) {
        synchronized (kept) {
            return kept.entrySet().stream().filter(one -> one.getKey().asOf.equals(pair.asOf) && one.getKey().known < pair.known && one.getValue().state() == java.util.concurrent.Future.State.SUCCESS)
                .max(java.util.Comparator.comparing(one -> one.getKey().known)).map(one -> one.getValue().resultNow());
        }
    }

    private static List<String> bodies(DSLContext sql, Pair pair, @Nullable Condition which) {
        long day = pair.asOf.toEpochDay();
        Condition standing = KNOWN_FROM.le(pair.known).and(KNOWN_TO.gt(pair.known)).and(VALID_FROM.le(day)).and(VALID_TO.gt(day)).and(LAST_DAY.le(day));
        return sql.select(BODY).from(VERSIONS).where(which == null ? standing : standing.and(which)).fetch(BODY);
    }

    private static List<Guarantee> parsed(List<String> bodies) { return bodies.stream().map(GuaranteeParser::line).toList(); }

    /** The promises from or to which a claim moved after one entry and up to another. */
    private static Set<String> moved(DSLContext sql, long after, long to) {
        var claims = sql.selectDistinct(CLAIM).from(MEMBERSHIPS).where(KNOWN_FROM.gt(after), KNOWN_FROM.le(to));
        Set<String> moved = new HashSet<>(sql.selectDistinct(GUARANTEE).from(MEMBERSHIPS).where(CLAIM.in(claims)).fetch(GUARANTEE));
        moved.remove("");
        return moved;
    }
}
